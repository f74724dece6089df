namespace ReportSdk;

/// <summary>What becomes of rules that are warnings.</summary>
public enum WarningMode
{
    /// <summary>A list of violations has them; no verdict depends on them.</summary>
    Report,

    /// <summary>They are not evaluated.</summary>
    Ignore,

    /// <summary>A document that a warning is told of is not valid: every verdict says so, and the warning is listed as an error.</summary>
    Fail,
}
