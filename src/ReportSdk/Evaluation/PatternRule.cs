using ReportSdk.Patterns;

namespace ReportSdk.Evaluation;

/// <summary>A pattern whose matcher is made when it is first needed: most patterns of a large catalog never are.</summary>
internal sealed class PatternRule(string text)
{
    private PatternMatcher? _matcher;
    private CaptureEngine? _captures;

    /// <summary>The pattern as the schema has it.</summary>
    public string Text { get; } = text;

    /// <summary>Two threads may both make one; they are alike.</summary>
    public PatternMatcher Matcher => _matcher ??= PatternMatcher.Create(Text);

    /// <summary>Finds groups, of a linear pattern.</summary>
    public CaptureEngine Captures => _captures ??= CaptureEngine.Create(Text);
}
