using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ReportSdk.Evaluation;
using ReportSdk.Formats;
using ReportSdk.Json;
using ReportSdk.Patterns;
using ReportSdk.Shared;

namespace ReportSdk.Streaming;

/// <summary>What is demanded of a string.</summary>
internal sealed class StreamText
{
    public static readonly StreamText Any = new(0, long.MaxValue, null, [], []);

    /// <summary>No text will do.</summary>
    public static readonly StreamText Never = new(0, long.MaxValue, new TextSet([]), [], []);

    private readonly FixedPattern? _fixed;
    private readonly PatternRule[] _patterns;
    private readonly FormatKind[] _formats;
    private readonly TextCheck _check;
    private readonly FormatKind _soleFormat;

    /// <summary>Texts of a generated enum that were found to be <see cref="Values"/>.</summary>
    private TextSet? _same;

    /// <summary>Bytes from which on, and up to which, a text without escapes has a length that is right whatever its characters are.</summary>
    private readonly int _enoughBytes;
    private readonly int _fewBytes;

    /// <summary>The same of the texts that need no other look than <see cref="_low"/> and <see cref="_span"/>: none has a length in an empty range.</summary>
    private readonly int _quickLeast = int.MaxValue;
    private readonly int _quickMost;

    /// <summary>Of a fixed pattern: the least of each of the first bytes, and how far above it they may be.</summary>
    private readonly Vector128<byte> _low;
    private readonly Vector128<byte> _span = Vector128<byte>.AllBitsSet;

    public StreamText(long minLength, long maxLength, TextSet? values, PatternRule[] patterns, FormatKind[] formats)
    {
        MinLength = minLength;
        MaxLength = maxLength;
        Values = values;
        _patterns = patterns;
        _formats = formats;
        _fixed = patterns.Length == 1 && values is null && formats.Length == 0 ? FixedPattern.TryCreate(patterns[0].Text) : null;
        int more = patterns.Length + formats.Length;
        _check = values is not null ? (more == 0 ? TextCheck.Values : TextCheck.All)
            : more == 0 ? TextCheck.Length
            : _fixed is not null && minLength <= _fixed.Length && _fixed.Length <= maxLength ? TextCheck.Fixed
            : patterns.Length == 1 && formats.Length == 0 ? TextCheck.Pattern
            : TextCheck.All;
        _soleFormat = values is null && more == 1 && formats.Length == 1 && minLength == 0 && maxLength == long.MaxValue ? formats[0] : FormatKind.None;
        _enoughBytes = minLength == 0 ? 0 : int.CreateSaturating((4 * Math.Min(minLength, int.MaxValue)) - 3);
        _fewBytes = int.CreateSaturating(maxLength);
        if (_check == TextCheck.Length)
        {
            (_quickLeast, _quickMost) = (_enoughBytes, _fewBytes);
        }
        else if (_check == TextCheck.Fixed)
        {
            (_quickLeast, _quickMost) = (_fixed!.Length, _fixed.Length);
            (_low, _span) = (_fixed.Low, _fixed.Span);
        }
    }

    /// <summary>In code points.</summary>
    public long MinLength { get; }

    /// <summary>In code points.</summary>
    public long MaxLength { get; }

    /// <summary>The only texts that may be; null where any may.</summary>
    public TextSet? Values { get; }

    /// <summary>Nothing is demanded beyond a length.</summary>
    public bool IsLengthOnly => _check == TextCheck.Length;

    /// <summary>Nothing is demanded but to be one of <see cref="Values"/>.</summary>
    public bool IsValuesOnly => _check == TextCheck.Values;

    /// <summary>Judges a text that has no escapes.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="start">Where the text begins.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="maxPatternSteps">Steps of a pattern that is not linear.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public StreamVerdict Judge(ReadOnlySpan<byte> utf8, int start, int length, int maxPatternSteps)
    {
        switch (_check)
        {
            case TextCheck.Length:
                return length >= _enoughBytes && length <= _fewBytes ? StreamVerdict.Valid : JudgeLength(utf8.Slice(start, length));

            // The lengths of the values were looked at when they were merged.
            case TextCheck.Values:
                return Values!.Find(utf8, start, length) < 0 ? StreamVerdict.Invalid : StreamVerdict.Valid;

            case TextCheck.Fixed when start <= utf8.Length - Vector128<byte>.Count:
                return _fixed!.IsMatch(utf8, start, length) ? StreamVerdict.Valid : StreamVerdict.Invalid;

            case TextCheck.Pattern when length >= _enoughBytes && length <= _fewBytes:
                return VerdictOf(_patterns[0].Matcher.IsMatch(utf8.Slice(start, length), maxPatternSteps));

            default:
                return JudgeAll(utf8.Slice(start, length), maxPatternSteps);
        }
    }

    /// <summary>Whether a text is surely right: what most are, by two comparisons whatever is demanded. False also where more has to be looked at.</summary>
    /// <param name="head">The first bytes from where it begins.</param>
    /// <param name="length">Its bytes, none of them an escape.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AcceptsQuickly(Vector128<byte> head, int length) =>
        length >= _quickLeast && length <= _quickMost && Vector128.LessThanOrEqualAll(head - _low, _span);

    /// <summary>Whether a text is one of the few that may be, nothing else being demanded. False also for a long one.</summary>
    /// <param name="head">The first bytes from where it begins.</param>
    /// <param name="length">Its bytes, none of them an escape.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsShortValue(Vector128<byte> head, int length) =>
        _check == TextCheck.Values && length <= Vector128<byte>.Count && Values!.Find(TextSet.HeadOf(head, length)) >= 0;

    /// <summary>Nothing is demanded but a format, so that who reads a value of it has checked it.</summary>
    public bool IsOnly(FormatKind format) => _soleFormat == format;

    /// <summary>The only texts that may be are exactly those, in their order: an index found is a check passed.</summary>
    public bool AreValues(TextSet texts) => AreKnownValues(texts) || AreFoundToBeValues(texts);

    /// <summary>The same, where it was found before.</summary>
    public bool AreKnownValues(TextSet texts) => ReferenceEquals(_same, texts);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool AreFoundToBeValues(TextSet texts)
    {
        bool areValues = _check == TextCheck.Values && Values!.HasSameTexts(texts);
        _same = areValues ? texts : _same;
        return areValues;
    }

    /// <summary>Judges a text by all that is demanded of it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public StreamVerdict JudgeAll(ReadOnlySpan<byte> text, int maxPatternSteps) =>
        JudgeLength(text) == StreamVerdict.Invalid || (Values is not null && Values.Find(text) < 0)
            ? StreamVerdict.Invalid
            : JudgeMore(text, maxPatternSteps);

    /// <summary>Judges the length of a text with escapes, where it is nothing but that.</summary>
    public bool HasEscapedLength(ReadOnlySpan<byte> raw)
    {
        // An escape is at most twelve bytes for one character.
        bool isSure = (MinLength == 0 || (raw.Length + 11) / 12 >= MinLength) && raw.Length <= MaxLength;
        return isSure || HasLength(JsonText.CountCodePoints(raw, isEscaped: true));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private StreamVerdict JudgeLength(ReadOnlySpan<byte> text)
    {
        bool isSure = text.Length >= _enoughBytes && text.Length <= _fewBytes;
        return isSure || HasLength(JsonText.CountCodePoints(text, isEscaped: false)) ? StreamVerdict.Valid : StreamVerdict.Invalid;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static StreamVerdict VerdictOf(PatternResult result) =>
        result == PatternResult.Match ? StreamVerdict.Valid : result == PatternResult.StepLimit ? StreamVerdict.Undecided : StreamVerdict.Invalid;

    private bool HasLength(int length) => length >= MinLength && length <= MaxLength;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private StreamVerdict JudgeMore(ReadOnlySpan<byte> text, int maxPatternSteps)
    {
        foreach (PatternRule pattern in _patterns)
        {
            StreamVerdict verdict = VerdictOf(pattern.Matcher.IsMatch(text, maxPatternSteps));
            if (verdict != StreamVerdict.Valid)
            {
                return verdict;
            }
        }

        foreach (FormatKind format in _formats)
        {
            if (!FormatChecker.IsMatch(format, text))
            {
                return StreamVerdict.Invalid;
            }
        }

        return StreamVerdict.Valid;
    }

    /// <summary>What there is to check, where it is one thing.</summary>
    private enum TextCheck : byte
    {
        Length,
        Values,
        Fixed,

        /// <summary>One pattern, and a length.</summary>
        Pattern,
        All,
    }
}
