namespace ReportSdk.Patterns;

/// <summary>The verdict of a pattern on a text.</summary>
internal enum PatternResult
{
    NoMatch,
    Match,

    /// <summary>The allowed steps were used up before a verdict; only a pattern that is not linear ends so.</summary>
    StepLimit,
}
