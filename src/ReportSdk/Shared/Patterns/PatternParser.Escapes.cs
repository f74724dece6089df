#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <content>What a backslash begins, in and out of classes.</content>
internal sealed partial class PatternParser
{
    private const string SyntaxCharacters = "^$\\.*+?()[]{}|/";

    private PatternNode? ParseAtomEscape(out bool isQuantifiable)
    {
        int start = _position++;
        char c = _position < _pattern.Length ? _pattern[_position] : '\0';
        isQuantifiable = c is not ('b' or 'B');
        switch (c)
        {
            case 'b':
                _position++;
                return PatternNode.WordBoundary;
            case 'B':
                _position++;
                return PatternNode.NotWordBoundary;
            case 'k':
                _position++;
                return ParseNamedReference(start);
            case >= '1' and <= '9':
                ReadNumber(out int number);
                return AddReference(start, null, number);
            default:
                var set = ReadSetEscape(start);
                if (set is not null)
                {
                    return PatternNode.OfSet(set);
                }

                int codePoint = Error.IsError ? -1 : ReadCharacterEscape(start);
                return codePoint < 0 ? null : PatternNode.OfSet(CodePointSet.Of(codePoint));
        }
    }

    private PatternNode? ParseNamedReference(int start)
    {
        if (!TryRead('<'))
        {
            return Fail(start, PatternMessage.BadGroupName);
        }

        string? name = ReadGroupName();
        return name is null ? null : AddReference(start, name, 0);
    }

    /// <summary>\d \s \w \p and their negations; null without an error when it is something else. The position is behind the backslash.</summary>
    private CodePointSet? ReadSetEscape(int start)
    {
        char c = _position < _pattern.Length ? _pattern[_position] : '\0';
        if (c is not ('d' or 'D' or 's' or 'S' or 'w' or 'W' or 'p' or 'P'))
        {
            return null;
        }

        _position++;
        switch (c)
        {
            case 'd':
                return PatternSets.Digit;
            case 'D':
                return PatternSets.NotDigit;
            case 's':
                return PatternSets.Space;
            case 'S':
                return PatternSets.NotSpace;
            case 'w':
                return PatternSets.Word;
            case 'W':
                return PatternSets.NotWord;
            default:
                var property = ReadProperty(start);
                return c == 'P' ? property?.Complement() : property;
        }
    }

    private CodePointSet? ReadProperty(int start)
    {
        int end = TryRead('{') ? _pattern.IndexOf('}', _position) : -1;
        if (end < 0)
        {
            Fail(start, PatternMessage.BadPropertyEscape);
            return null;
        }

        string text = _pattern.Substring(_position, end - _position);
        _position = end + 1;
        int equals = text.IndexOf('=');
        var property = equals < 0 ? UnicodeProperties.Find(text) : UnicodeProperties.Find(text.Substring(0, equals), text.Substring(equals + 1));
        if (property is null)
        {
            Fail(start, PatternMessage.UnknownProperty);
        }

        return property;
    }

    /// <summary>An escape that stands for one code point, or -1 with an error. The position is behind the backslash.</summary>
    private int ReadCharacterEscape(int start)
    {
        if (_position == _pattern.Length)
        {
            Fail(start, PatternMessage.UnfinishedEscape);
            return -1;
        }

        char c = _pattern[_position++];
        switch (c)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case 'u':
                return ReadUnicodeEscape(start);
            case 'c':
                bool isLetter = _position < _pattern.Length && (_pattern[_position] | 0x20) is >= 'a' and <= 'z';
                return isLetter ? _pattern[_position++] & 31 : FailEscape(start, PatternMessage.BadControlEscape);
            case 'x':
                return ReadHex(2, out int value) ? value : FailEscape(start, PatternMessage.BadHexEscape);
            case >= '0' and <= '9':
                bool isNull = c == '0' && !(_position < _pattern.Length && _pattern[_position] is >= '0' and <= '9');
                return isNull ? 0 : FailEscape(start, PatternMessage.BadOctalEscape);
            default:
                return SyntaxCharacters.IndexOf(c) >= 0 ? c : FailEscape(start, PatternMessage.UnknownEscape);
        }
    }

    /// <summary>What follows \u: {…}, four digits, or four digits and a second escape that is their other surrogate half.</summary>
    private int ReadUnicodeEscape(int start)
    {
        if (TryRead('{'))
        {
            return ReadBracedCodePoint(start);
        }

        if (!ReadHex(4, out int lead))
        {
            return FailEscape(start, PatternMessage.BadUnicodeEscape);
        }

        int afterLead = _position;
        if (lead is >= 0xD800 and <= 0xDBFF && TryRead("\\u") && ReadHex(4, out int trail) && trail is >= 0xDC00 and <= 0xDFFF)
        {
            return char.ConvertToUtf32((char)lead, (char)trail);
        }

        _position = afterLead;
        return lead;
    }

    private int ReadBracedCodePoint(int start)
    {
        int value = 0;
        int digits = 0;
        while (_position < _pattern.Length && HexValue(_pattern[_position]) is >= 0 and int digit)
        {
            // Stays below 2^25, whatever number of digits follows.
            value = value >= CodePointSet.Limit ? CodePointSet.Limit : (value * 16) + digit;
            digits++;
            _position++;
        }

        return TryRead('}') && digits > 0 && value < CodePointSet.Limit ? value : FailEscape(start, PatternMessage.BadUnicodeEscape);
    }

    private bool ReadHex(int count, out int value)
    {
        value = 0;
        if (_pattern.Length - _position < count)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            int digit = HexValue(_pattern[_position + i]);
            if (digit < 0)
            {
                return false;
            }

            value = (value * 16) + digit;
        }

        _position += count;
        return true;
    }

    private static int HexValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    private int FailEscape(int start, PatternMessage message)
    {
        Fail(start, message);
        return -1;
    }
}
