namespace ReportSdk.Cli;

/// <summary>The language of messages.</summary>
internal enum Language
{
    English,
    Chinese,
}
