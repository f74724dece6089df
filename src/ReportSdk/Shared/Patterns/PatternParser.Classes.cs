#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <content>Character classes.</content>
internal sealed partial class PatternParser
{
    private PatternNode? ParseClass()
    {
        int start = _position++;
        bool isNegated = TryRead('^');
        var builder = new CodePointSetBuilder();
        while (!TryRead(']'))
        {
            if (_position == _pattern.Length)
            {
                return Fail(start, PatternMessage.UnclosedClass);
            }

            if (!ParseClassRange(builder))
            {
                return null;
            }
        }

        var set = builder.ToSet();
        return PatternNode.OfSet(isNegated ? set.Complement() : set);
    }

    /// <summary>One member of a class, or two with '-' between them.</summary>
    private bool ParseClassRange(CodePointSetBuilder builder)
    {
        int start = _position;
        if (!ReadClassAtom(out int first, out var firstSet))
        {
            return false;
        }

        bool isRange = _position + 1 < _pattern.Length && _pattern[_position] == '-' && _pattern[_position + 1] != ']';
        if (!isRange)
        {
            if (firstSet is not null)
            {
                builder.Add(firstSet);
            }
            else
            {
                builder.Add(first);
            }

            return true;
        }

        _position++;
        if (!ReadClassAtom(out int last, out var lastSet))
        {
            return false;
        }

        if (firstSet is not null || lastSet is not null)
        {
            Fail(start, PatternMessage.RangeOfClass);
            return false;
        }

        if (first > last)
        {
            Fail(start, PatternMessage.RangeOrder);
            return false;
        }

        builder.Add(first, last);
        return true;
    }

    private bool ReadClassAtom(out int codePoint, out CodePointSet? set)
    {
        set = null;
        int start = _position;
        if (!TryRead('\\'))
        {
            codePoint = ReadCodePoint();
            return true;
        }

        set = ReadSetEscape(start);
        codePoint = -1;
        if (set is not null || Error.IsError)
        {
            return set is not null;
        }

        if (TryRead('b'))
        {
            codePoint = '\b';
        }
        else if (TryRead('-'))
        {
            codePoint = '-';
        }
        else
        {
            codePoint = ReadCharacterEscape(start);
        }

        return codePoint >= 0;
    }
}
