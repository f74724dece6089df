using ReportSdk.Shared;

namespace ReportSdk.Patterns;

/// <summary>
/// A pattern of ECMA-262 with the <c>u</c> flag, ready to search valid, unescaped UTF-8 text. Thread-safe; allocates nothing once the parts of its automaton that a
/// text needs are built.
/// </summary>
internal sealed class PatternMatcher
{
    /// <summary>Texts before it is worth while to make all states of an automaton.</summary>
    private const int ManyTexts = 1_000;

    private readonly PatternEngine _engine;

    // The pattern as long as it may yet get an automaton for short texts of ASCII.
    private PatternSyntax? _syntax;
    private ShuffleAutomaton? _quick;
    private int _texts;

    private PatternMatcher(PatternEngine engine, PatternSyntax syntax)
    {
        _engine = engine;
        _syntax = engine is AutomatonEngine || (engine is RunEngine && syntax.Runs!.IsEndAnchored) ? syntax : null;
    }

    /// <exception cref="ArgumentException">The text is no pattern for <see cref="PatternSyntax.TryParse"/>.</exception>
    public static PatternMatcher Create(string pattern)
    {
        var syntax = PatternSyntax.TryParse(pattern, out var error);
        return syntax is null
            ? throw new ArgumentException($"{error.GetMessage("en")} (at {error.Index})", nameof(pattern))
            : Create(syntax);
    }

    public static PatternMatcher Create(PatternSyntax syntax) => new(CreateEngine(syntax), syntax);

    /// <summary>Takes time in proportion to the text, and no limit of steps.</summary>
    public bool IsLinear => _engine is not BacktrackEngine;

    /// <summary>Whether the pattern matches anywhere in the text.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    /// <param name="maxSteps">Steps after which a pattern that is not linear gives up; a linear one ignores it.</param>
    public PatternResult IsMatch(ReadOnlySpan<byte> utf8, int maxSteps)
    {
        if (_quick is { } quick && utf8.Length <= ShuffleAutomaton.LongestText && quick.TryMatch(utf8, out bool isMatch))
        {
            return isMatch ? PatternResult.Match : PatternResult.NoMatch;
        }

        if (_syntax is { } syntax)
        {
            Count(syntax);
        }

        return IsMatch(utf8, maxSteps, out _);
    }

    /// <summary>Also says how much work it was: bytes read, plus the places of the program that were visited.</summary>
    public PatternResult IsMatch(ReadOnlySpan<byte> utf8, int maxSteps, out long steps)
    {
        steps = 0;
        return _engine.Match(utf8, maxSteps, ref steps);
    }

    /// <summary>Counts a text; threads that do so together may lose one.</summary>
    private void Count(PatternSyntax syntax)
    {
        if (++_texts >= ManyTexts)
        {
            _quick = ShuffleAutomatonBuilder.TryCreate(syntax);
            _syntax = null;
        }
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
