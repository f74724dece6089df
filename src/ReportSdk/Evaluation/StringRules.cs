namespace ReportSdk.Evaluation;

/// <summary>What a node demands of a string, or of a member name.</summary>
internal sealed class StringRules
{
    /// <summary>In code points.</summary>
    public long MinLength { get; set; }

    /// <summary>In code points.</summary>
    public long MaxLength { get; set; } = long.MaxValue;

    public PatternRule? Pattern { get; set; }

    public FormatRule? Format { get; set; }
}
