namespace ReportSdk.Schema.Dialects;

/// <summary>A dialect, or why there is none: what to report, with its argument.</summary>
internal readonly record struct DialectLookup(Dialect? Dialect, FindingDescriptor? Problem, string Argument);
