namespace ReportSdk.Schema;

/// <summary>How much a finding matters: an error keeps the file from being used.</summary>
internal enum FindingSeverity
{
    Info,
    Warning,
    Error,
}
