using ReportSdk.Shared;

namespace ReportSdk.Patterns;

/// <summary>
/// A pattern of ECMA-262 with the <c>u</c> flag, ready to search valid, unescaped UTF-8 text. Thread-safe; allocates nothing once the parts of its automaton that a
/// text needs are built.
/// </summary>
internal sealed class PatternMatcher
{
    private readonly PatternEngine _engine;

    private PatternMatcher(PatternEngine engine) => _engine = engine;

    /// <exception cref="ArgumentException">The text is no pattern for <see cref="PatternSyntax.TryParse"/>.</exception>
    public static PatternMatcher Create(string pattern)
    {
        var syntax = PatternSyntax.TryParse(pattern, out var error);
        return syntax is null
            ? throw new ArgumentException($"{error.GetMessage("en")} (at {error.Index})", nameof(pattern))
            : Create(syntax);
    }

    public static PatternMatcher Create(PatternSyntax syntax) => new(CreateEngine(syntax));

    /// <summary>Takes time in proportion to the text, and no limit of steps.</summary>
    public bool IsLinear => _engine is not BacktrackEngine;

    /// <summary>Whether the pattern matches anywhere in the text.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    /// <param name="maxSteps">Steps after which a pattern that is not linear gives up; a linear one ignores it.</param>
    public PatternResult IsMatch(ReadOnlySpan<byte> utf8, int maxSteps) => IsMatch(utf8, maxSteps, out _);

    /// <summary>Also says how much work it was: bytes read, plus the places of the program that were visited.</summary>
    public PatternResult IsMatch(ReadOnlySpan<byte> utf8, int maxSteps, out long steps)
    {
        steps = 0;
        return _engine.Match(utf8, maxSteps, ref steps);
    }

    private static PatternEngine CreateEngine(PatternSyntax syntax)
    {
        if (LiteralEngine.TryCreate(syntax.Root) is { } literal)
        {
            return literal;
        }

        if (syntax.Runs is not null)
        {
            return new RunEngine(syntax.Runs);
        }

        return syntax.IsLinear ? new AutomatonEngine(syntax) : new BacktrackEngine(syntax);
    }
}
