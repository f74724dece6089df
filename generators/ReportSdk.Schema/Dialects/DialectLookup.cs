namespace ReportSdk.Schema.Dialects;

/// <summary>A dialect, or why there is none: what to report, with its argument.</summary>
internal sealed record DialectLookup(Dialect? Dialect, FindingDescriptor? Problem, string Argument);
