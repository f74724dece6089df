using System.Text;
using ReportSdk.Json;
using ReportSdk.Patterns;
using ReportSdk.Shared;

namespace ReportSdk.Rules;

internal ref partial struct RuleMachine
{
    /// <summary>Texts up to this are searched for by vectors of the machine, whose worst case is a multiple of it.</summary>
    private const int ShortText = 32;

    private bool JudgePart(in RuleValue text, in RuleValue part, RuleFunction function)
    {
        ReadOnlySpan<byte> whole = TextOf(text);
        ReadOnlySpan<byte> sought = TextOf(part);
        switch (function)
        {
            case RuleFunction.StartsWith:
                return whole.StartsWith(sought);
            case RuleFunction.EndsWith:
                return whole.EndsWith(sought);
            default:
                Charge(whole.Length + sought.Length);
                return sought.Length <= ShortText ? whole.IndexOf(sought) >= 0 : TextSearch.Contains(whole, sought);
        }
    }

    private bool Matches(in RuleValue text, int pattern)
    {
        // A linear pattern has no step limit to reach.
        PatternResult result = _table.Patterns[pattern].Matcher.IsMatch(TextOf(text), int.MaxValue, out long steps);
        _steps += steps >> 2;
        return result == PatternResult.Match;
    }

    private RuleValue Extract(in RuleValue text, int pattern, in RuleValue group)
    {
        if (!group.Number.TryToInt64(out long number) || number is < 0 or > int.MaxValue)
        {
            return RuleValue.Unknown(UnknownReason.NoMatch);
        }

        bool isFound = _table.Patterns[pattern].Captures.TryFind(TextOf(text), (int)number, _budget - _steps, out int start, out int end, out long steps);
        _steps += steps;
        return isFound ? PartOf(text, start, end) : RuleValue.Unknown(UnknownReason.NoMatch);
    }

    /// <summary>Some of a text without escapes, by bytes.</summary>
    private static RuleValue PartOf(in RuleValue text, int start, int end) =>
        RuleValue.Text(text.Place, text.Start + start, end - start, token: text.Token);

    private RuleValue Substring(in RuleValue text, in RuleValue from, in RuleValue to)
    {
        bool isRange = from.Number.TryToInt64(out long first) & to.Number.TryToInt64(out long last);
        if (!isRange || first < 0 || last < first || last > text.Length)
        {
            return RuleValue.Unknown(UnknownReason.BeyondText);
        }

        ReadOnlySpan<byte> utf8 = TextOf(text);
        int start = 0;
        int position = 0;
        for (long count = 0; count < last; count++)
        {
            start = count == first ? position : start;
            if (position == utf8.Length)
            {
                return RuleValue.Unknown(UnknownReason.BeyondText);
            }

            CodePointReader.Next(utf8, ref position);
        }

        Charge(position);
        return PartOf(text, first == last ? position : start, position);
    }

    private RuleValue Fold(in RuleValue value)
    {
        if (!TryBeginText(value.Length, out Span<byte> folded))
        {
            return OutOfSteps;
        }

        ReadOnlySpan<byte> text = TextOf(value);
        int length = 0;
        for (int position = 0; position < text.Length;)
        {
            int start = position;
            int codePoint = FoldOne(CodePointReader.Next(text, ref position));
            if (codePoint is > 0 and < 0x80)
            {
                folded[length++] = (byte)codePoint;
            }
            else if (codePoint > 0)
            {
                // Nothing but ASCII is changed.
                text[start..position].CopyTo(folded[length..]);
                length += position - start;
            }
        }

        return _memory.EndText(length);
    }

    /// <summary>0 for what is left out.</summary>
    private static int FoldOne(int codePoint)
    {
        int narrow = codePoint is >= 0xFF01 and <= 0xFF5E ? codePoint - 0xFF01 + '!' : codePoint;
        if (narrow < 0x80)
        {
            return char.IsAsciiLetterOrDigit((char)narrow) ? char.ToLowerInvariant((char)narrow) : 0;
        }

        bool isCovered = narrow is (>= 0x2000 and <= 0x206F) or (>= 0x3000 and <= 0x303F) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFFEF);
        return !isCovered || IsLetterOrNumber(narrow) ? narrow : 0;
    }

    /// <summary>Letters and numbers of the blocks that <see cref="FoldOne"/> looks at; the platform's tables change with its version.</summary>
    private static bool IsLetterOrNumber(int codePoint) => codePoint is
        (>= 0x3005 and <= 0x3007) or (>= 0x3021 and <= 0x3029) or (>= 0x3031 and <= 0x3035) or (>= 0x3038 and <= 0x303C)
        or (>= 0xFF66 and <= 0xFFBE) or (>= 0xFFC2 and <= 0xFFC7) or (>= 0xFFCA and <= 0xFFCF) or (>= 0xFFD2 and <= 0xFFD7) or (>= 0xFFDA and <= 0xFFDC);

    /// <summary>A JSON number, perhaps with commas between its thousands.</summary>
    private RuleValue ToNumber(in RuleValue value)
    {
        if (!TryBeginText(value.Length, out Span<byte> plain))
        {
            return OutOfSteps;
        }

        ReadOnlySpan<byte> text = TextOf(value);
        return TryDropCommas(text, plain, out int length) && IsNumber(plain[..length]) && RuleNumber.TryRead(plain[..length], out RuleNumber number)
            ? RuleValue.Of(number, RuleValue.Origin.Printed, value.Token)
            : RuleValue.Unknown(UnknownReason.NoNumber);
    }

    private static bool IsNumber(ReadOnlySpan<byte> text) => !text.IsEmpty && (int)Utf8Cursor.NumberEnd(text, 0) == text.Length;

    /// <summary>Commas stand between groups of three digits before the point, behind one to three, or nowhere.</summary>
    private static bool TryDropCommas(ReadOnlySpan<byte> text, Span<byte> plain, out int length)
    {
        length = text.Length;
        int comma = text.IndexOf((byte)',');
        if (comma < 0)
        {
            text.CopyTo(plain);
            return true;
        }

        int sign = text[0] == (byte)'-' ? 1 : 0;
        length = comma;
        text[..comma].CopyTo(plain);
        if (comma - sign is < 1 or > 3 || DecimalDigits.Run(text, sign) != comma - sign)
        {
            return false;
        }

        int position = comma;
        for (; position < text.Length && text[position] == (byte)','; position += 4)
        {
            if (DecimalDigits.Run(text, position + 1) is not 3)
            {
                return false;
            }

            text.Slice(position + 1, 3).CopyTo(plain[length..]);
            length += 3;
        }

        text[position..].CopyTo(plain[length..]);
        length += text.Length - position;
        return true;
    }

    private RuleValue ToText(in RuleValue value)
    {
        RuleNumber number = value.Number.Normalize();
        return TryBeginText(RuleNumber.MaxShortText + Math.Abs(number.Exponent), out Span<byte> text) ? _memory.EndText(number.Write(text)) : OutOfSteps;
    }

    private RuleValue GetExchange(in RuleValue value)
    {
        if (!SecurityIdSyntax.TryRead(TextOf(value), out _, out string exchange) || !TryBeginText(exchange.Length, out Span<byte> text))
        {
            return RuleValue.Unknown(UnknownReason.NoSecurityId);
        }

        return _memory.EndText(Encoding.ASCII.GetBytes(exchange, text));
    }
}
