namespace ReportSdk.Cli.Documents;

/// <summary>Why the bytes of a file could not be had.</summary>
internal enum FileTrouble
{
    None,
    Missing,
    Unreadable,
}
