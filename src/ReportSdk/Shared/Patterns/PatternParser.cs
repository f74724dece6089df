#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>
/// Reads a pattern as ECMA-262 does with the <c>u</c> flag ("Patterns" grammar with [+UnicodeMode], [+NamedCaptureGroups]): every construct that the grammar does
/// not have is an error at its place. This part reads alternatives, terms and quantifiers; the other parts groups, escapes and classes.
/// </summary>
/// <remarks>A method that fails records the error and returns null; the first error stays. Recursion goes one level a group, and groups are limited.</remarks>
internal sealed partial class PatternParser(string pattern)
{
    private readonly string _pattern = pattern;
    private readonly Dictionary<string, List<int>> _groupsByName = new(StringComparer.Ordinal);
    private readonly List<PendingReference> _pendingReferences = [];
    private int _position;
    private int _depth;

    // Names of the groups in the alternative that is being read, with their places: two groups that can take part in one match must not share a name.
    private Dictionary<string, int> _namesInAlternative = new(StringComparer.Ordinal);

    public PatternError Error { get; private set; }

    /// <summary>Capturing groups read so far.</summary>
    public int GroupCount { get; private set; }

    /// <summary>The whole pattern, or null with <see cref="Error"/> set.</summary>
    public PatternNode? Parse()
    {
        if (_pattern.Length > PatternSyntax.MaxLength)
        {
            return Fail(PatternSyntax.MaxLength, PatternMessage.TooLong);
        }

        var node = ParseDisjunction();
        if (node is null)
        {
            return null;
        }

        if (_position < _pattern.Length)
        {
            return Fail(_position, PatternMessage.UnopenedGroup);
        }

        return ResolveReferences() ? node : null;
    }

    private PatternNode? ParseDisjunction()
    {
        var outerNames = _namesInAlternative;
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var alternatives = new List<PatternNode>();
        do
        {
            _namesInAlternative = new(StringComparer.Ordinal);
            var alternative = ParseAlternative();
            if (alternative is null)
            {
                return null;
            }

            alternatives.Add(alternative);
            foreach (var name in _namesInAlternative)
            {
                names[name.Key] = name.Value;
            }
        }
        while (TryRead('|'));

        foreach (var name in names)
        {
            if (outerNames.ContainsKey(name.Key))
            {
                return Fail(name.Value, PatternMessage.DuplicateGroupName);
            }

            outerNames.Add(name.Key, name.Value);
        }

        _namesInAlternative = outerNames;
        return PatternNode.Alternation(alternatives);
    }

    private PatternNode? ParseAlternative()
    {
        var terms = new List<PatternNode>();
        while (_position < _pattern.Length && _pattern[_position] is not ('|' or ')'))
        {
            int firstGroup = GroupCount + 1;
            var atom = ParseAtom(out bool isQuantifiable);
            if (atom is null)
            {
                return null;
            }

            var term = ParseQuantifier(atom, isQuantifiable, firstGroup);
            if (term is null)
            {
                return null;
            }

            terms.Add(term);
        }

        return PatternNode.Sequence(terms);
    }

    private PatternNode? ParseAtom(out bool isQuantifiable)
    {
        char c = _pattern[_position];
        isQuantifiable = c is not ('^' or '$');
        switch (c)
        {
            case '^':
                _position++;
                return PatternNode.Start;
            case '$':
                _position++;
                return PatternNode.End;
            case '.':
                _position++;
                return PatternNode.OfSet(PatternSets.Dot);
            case '[':
                return ParseClass();
            case '(':
                return ParseGroup(out isQuantifiable);
            case '\\':
                return ParseAtomEscape(out isQuantifiable);
            case '*' or '+' or '?':
                return Fail(_position, PatternMessage.NothingToRepeat);
            case ']' or '{' or '}':
                return Fail(_position, PatternMessage.LoneBracket);
            default:
                return PatternNode.OfSet(CodePointSet.Of(ReadCodePoint()));
        }
    }

    private PatternNode? ParseQuantifier(PatternNode atom, bool isQuantifiable, int firstGroup)
    {
        int start = _position;
        if (start == _pattern.Length || _pattern[start] is not ('*' or '+' or '?' or '{'))
        {
            return atom;
        }

        if (!isQuantifiable)
        {
            return Fail(start, PatternMessage.NothingToRepeat);
        }

        if (!ReadBounds(out int min, out int max))
        {
            return Fail(start, PatternMessage.BadQuantifier);
        }

        if (min > max)
        {
            return Fail(start, PatternMessage.QuantifierOrder);
        }

        bool isGreedy = !TryRead('?');
        return PatternNode.Repeat(atom, min, max, isGreedy, firstGroup, GroupCount + 1);
    }

    private bool ReadBounds(out int min, out int max)
    {
        char c = _pattern[_position++];
        min = c == '+' ? 1 : 0;
        max = c == '?' ? 1 : PatternNode.Unbounded;
        if (c != '{')
        {
            return true;
        }

        if (!ReadNumber(out min))
        {
            return false;
        }

        max = min;
        if (TryRead(',') && !ReadNumber(out max))
        {
            max = PatternNode.Unbounded;
        }

        return TryRead('}');
    }

    /// <summary>Decimal digits; a number that is too large becomes <see cref="PatternNode.Unbounded"/>, which no text can tell from it.</summary>
    private bool ReadNumber(out int value)
    {
        long number = 0;
        int start = _position;
        while (_position < _pattern.Length && _pattern[_position] is >= '0' and <= '9')
        {
            number = Math.Min((number * 10) + (_pattern[_position++] - '0'), PatternNode.Unbounded);
        }

        value = (int)number;
        return _position > start;
    }

    /// <summary>One code point of the pattern's own text; a lone surrogate is itself.</summary>
    private int ReadCodePoint()
    {
        char c = _pattern[_position++];
        if (char.IsHighSurrogate(c) && _position < _pattern.Length && char.IsLowSurrogate(_pattern[_position]))
        {
            return char.ConvertToUtf32(c, _pattern[_position++]);
        }

        return c;
    }

    private bool TryRead(char expected)
    {
        if (_position == _pattern.Length || _pattern[_position] != expected)
        {
            return false;
        }

        _position++;
        return true;
    }

    private bool TryRead(string expected)
    {
        if (string.CompareOrdinal(_pattern, _position, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        _position += expected.Length;
        return true;
    }

    private PatternNode? Fail(int index, PatternMessage message)
    {
        if (!Error.IsError)
        {
            Error = new PatternError(index, message);
        }

        return null;
    }
}
