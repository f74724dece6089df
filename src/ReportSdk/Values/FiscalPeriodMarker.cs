namespace ReportSdk;

/// <summary>What a report prints behind a period to say whether its figures are reported or forecast.</summary>
public enum FiscalPeriodMarker : byte
{
    /// <summary>Nothing: the report does not say, and nobody else should.</summary>
    Unmarked = 0,

    /// <summary><c>A</c>: reported.</summary>
    Actual = 1,

    /// <summary><c>E</c>: an estimate.</summary>
    Estimate = 2,
}
