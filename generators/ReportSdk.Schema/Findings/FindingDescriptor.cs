namespace ReportSdk.Schema;

/// <summary>One kind of finding: its stable id, severity and message in both languages, with <c>{0}</c>, <c>{1}</c> for the arguments.</summary>
internal sealed record FindingDescriptor(string Id, FindingSeverity Severity, string English, string Chinese);
