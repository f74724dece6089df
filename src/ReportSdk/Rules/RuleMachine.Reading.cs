using ReportSdk.Json;
using ReportSdk.Shared;

namespace ReportSdk.Rules;

internal ref partial struct RuleMachine
{
    /// <summary>Of <see cref="Locate"/>: the value is none of the document, or unknown.</summary>
    private const int Elsewhere = -1;

    /// <summary>Of <see cref="Locate"/>: the value is unknown, and <see cref="_unknown"/> says why.</summary>
    private const int Nowhere = -2;

    /// <summary>
    /// Token of a value of the document that an expression names by members alone: the way to nearly every value, which needs no <see cref="RuleValue"/>.
    /// </summary>
    private int Locate(int at)
    {
        ref readonly RuleInstruction operation = ref _code[at];
        switch (operation.Operator)
        {
            case RuleOperator.This:
                _steps++;
                return _at;
            case RuleOperator.Variable:
                _steps++;
                ref RuleValue value = ref _memory[operation.First];
                return value.Kind == RuleValueKind.Json ? value.Token : Elsewhere;
            case RuleOperator.Member:
                _steps++;
                int parent = Locate(at + 1);
                return parent < 0 ? parent : FindMember(parent, operation.First);
            default:
                return Elsewhere;
        }
    }

    /// <summary>Token of a member's value. Rules ask for the same few members again and again.</summary>
    private int FindMember(int parent, int name)
    {
        ref RuleMemory.Place place = ref _memory.GetPlace(parent, name);
        if (place.Parent == parent && place.Name == name && place.Stamp == _stamp)
        {
            return place.Member;
        }

        int member = SearchMember(parent, name);
        if (member >= 0)
        {
            place = new RuleMemory.Place(_stamp, parent, name, member);
        }

        return member;
    }

    private int SearchMember(int parent, int name)
    {
        ref readonly Token token = ref _tokens[parent];
        if (token.Kind != TokenKind.Object)
        {
            _unknown = RuleValue.Unknown(UnknownReason.WrongKind);
            return Nowhere;
        }

        (int start, int length) = _table.PlaceOf(name);
        ReadOnlySpan<byte> text = _plan.Slice(start, length);
        int end = token.Next;
        for (int member = parent + 1; member < end; member = _tokens[member + 1].Next)
        {
            ref readonly Token found = ref _tokens[member];
            bool isNamed = found.IsEscaped ? IsNamed(found, text) : found.Length == length && _utf8.Slice(found.Position, length).SequenceEqual(text);
            if (isNamed)
            {
                return member + 1;
            }
        }

        _steps += token.Count;
        _unknown = RuleValue.Unknown(UnknownReason.Absent, name);
        return Nowhere;
    }

    private readonly bool IsNamed(in Token name, ReadOnlySpan<byte> text) =>
        JsonText.Equal(_utf8.Slice(name.Position, name.Length), isEscapedA: true, text, isEscapedB: false);

    private RuleValue GetMember(int at)
    {
        int token = Locate(at);
        if (token >= 0)
        {
            return RuleValue.Json(token);
        }

        if (token == Nowhere)
        {
            return _unknown;
        }

        RuleValue parent = Evaluate(at + 1);
        if (parent.Kind == RuleValueKind.Json)
        {
            token = FindMember(parent.Token, _code[at].First);
            return token >= 0 ? RuleValue.Json(token) : _unknown;
        }

        return parent.Kind switch
        {
            RuleValueKind.Unknown => parent,
            RuleValueKind.Fact => GetField(parent.Token, _code[at].First),
            _ => RuleValue.Unknown(UnknownReason.WrongKind),
        };
    }

    private Truth JudgePresence(int at)
    {
        int parent = Locate(at + 1);
        if (parent == Elsewhere)
        {
            RuleValue value = Evaluate(at + 1);
            parent = value.Kind == RuleValueKind.Json ? value.Token : Nowhere;
        }

        int member = parent < 0 ? Nowhere : FindMember(parent, _code[at].First);
        return member >= 0 && _tokens[member].Kind != TokenKind.Null ? Truth.True : Truth.False;
    }

    private RuleValue GetItem(int at)
    {
        RuleValue list = ReadAs(Evaluate(at + 1), RuleValueKind.List);
        if (list.IsUnknown)
        {
            return list;
        }

        RuleValue index = ReadAs(Evaluate(_code[at + 1].Next), RuleValueKind.Number);
        if (index.IsUnknown)
        {
            return index;
        }

        return index.Number.TryToInt64(out long number) && number >= 0 && number < list.Length
            ? ItemOf(list, (int)number)
            : RuleValue.Unknown(UnknownReason.BeyondList);
    }

    private RuleValue ItemOf(in RuleValue list, int index)
    {
        if (list.Place == RuleValue.Source.Memory)
        {
            return _memory[list.Start + index];
        }

        _steps += index;
        int item = list.Start + 1;
        for (; index > 0; index--)
        {
            item = _tokens[item].Next;
        }

        return RuleValue.Json(item);
    }

    private RuleValue ReadNumber(int at)
    {
        int token = Locate(at + 1);
        return token >= 0 ? ReadNumberAt(token) : token == Nowhere ? _unknown : ReadAs(Evaluate(at + 1), RuleValueKind.Number);
    }

    private readonly RuleValue ReadNumberAt(int at)
    {
        ref readonly Token token = ref _tokens[at];
        if (token.Kind != TokenKind.Number)
        {
            return RuleValue.Unknown(UnknownReason.WrongKind);
        }

        return RuleNumber.TryRead(_utf8.Slice(token.Position, token.Length), out RuleNumber number)
            ? RuleValue.Of(number, RuleValue.Origin.Printed, at)
            : RuleValue.Unknown(UnknownReason.TooManyDigits);
    }

    private RuleValue ReadQuantity(int at)
    {
        ref readonly RuleInstruction operation = ref _code[at];
        int parent = Locate(at + 1);
        if (parent == Elsewhere)
        {
            RuleValue value = Evaluate(at + 1);
            if (value.Kind != RuleValueKind.Json)
            {
                return value.IsUnknown ? value : RuleValue.Unknown(UnknownReason.WrongKind);
            }

            parent = value.Token;
        }

        int figure = parent < 0 ? parent : FindMember(parent, operation.First);
        if (figure < 0)
        {
            return _unknown;
        }

        RuleValue number = ReadNumberAt(figure);
        if (number.IsUnknown)
        {
            return number;
        }

        int holder = FindMember(parent, operation.Second);
        if (holder < 0)
        {
            return _unknown;
        }

        if (_tokens[holder].Kind != TokenKind.String)
        {
            return RuleValue.Unknown(UnknownReason.WrongKind);
        }

        RuleValue symbol = Plain(TextAt(holder));
        return UnitTable.TryFind(TextOf(symbol), out UnitSymbol? unit)
            ? number.WithUnit(number.Number, (short)(unit.Unit.Ordinal + 1), holder)
            : RuleValue.Unknown(UnknownReason.UnknownUnit);
    }

    private readonly RuleValue TextAt(int at)
    {
        ref readonly Token token = ref _tokens[at];
        return RuleValue.Text(RuleValue.Source.Document, token.Position, token.Length, token.IsEscaped, at);
    }

    /// <summary>A value of the document read as something; a value that is that already, as it is.</summary>
    private RuleValue ReadAs(in RuleValue value, RuleValueKind kind)
    {
        if (value.Kind == kind || value.IsUnknown)
        {
            return value;
        }

        if (value.Kind != RuleValueKind.Json)
        {
            return RuleValue.Unknown(value.Kind == RuleValueKind.None ? UnknownReason.Absent : UnknownReason.WrongKind);
        }

        ref readonly Token token = ref _tokens[value.Token];
        switch (token.Kind)
        {
            case TokenKind.True or TokenKind.False when kind == RuleValueKind.Boolean:
                return RuleValue.Of(token.Kind == TokenKind.True);
            case TokenKind.Number when kind == RuleValueKind.Number:
                return ReadNumberAt(value.Token);
            case TokenKind.String when kind == RuleValueKind.Text:
                return TextAt(value.Token);
            case TokenKind.String when kind is RuleValueKind.Date or RuleValueKind.Month or RuleValueKind.Period:
                return ReadTime(TextAt(value.Token), kind);
            case TokenKind.Array when kind == RuleValueKind.List:
                return RuleValue.Array(value.Token, token.Count);
            default:
                return RuleValue.Unknown(UnknownReason.WrongKind);
        }
    }

    /// <summary>A text as a date, a month or a period.</summary>
    private RuleValue ReadTime(in RuleValue value, RuleValueKind kind)
    {
        RuleValue plain = Plain(value);
        ReadOnlySpan<byte> text = TextOf(plain);
        return kind switch
        {
            RuleValueKind.Date => Rfc3339.TryReadDate(text, out DateOnly date)
                ? RuleValue.Date(date.DayNumber, value.Token)
                : RuleValue.Unknown(UnknownReason.NoDate),
            RuleValueKind.Month => YearMonth.TryParse(text, out YearMonth month)
                ? RuleValue.Month((12 * month.Year) + month.Month - 1, value.Token)
                : RuleValue.Unknown(UnknownReason.NoMonth),
            _ => FiscalPeriod.TryParse(text, out FiscalPeriod period)
                ? RuleValue.Period(period, value.Token)
                : RuleValue.Unknown(UnknownReason.NoPeriod),
        };
    }

    /// <summary>The bytes of a text, escapes and all.</summary>
    private readonly ReadOnlySpan<byte> TextOf(in RuleValue text) => text.Place switch
    {
        RuleValue.Source.Document => _utf8.Slice(text.Start, text.Length),
        RuleValue.Source.Plan => _plan.Slice(text.Start, text.Length),
        _ => _memory.Text.Slice(text.Start, text.Length),
    };

    /// <summary>The same text without escapes.</summary>
    private RuleValue Plain(in RuleValue text)
    {
        if (!text.IsEscaped)
        {
            return text;
        }

        // Out of steps, any text will do.
        return TryBeginText(text.Length, out Span<byte> plain)
            ? _memory.EndText(JsonText.Unescape(TextOf(text), plain), text.Token)
            : RuleValue.Text(RuleValue.Source.Plan, 0, 0);
    }
}
