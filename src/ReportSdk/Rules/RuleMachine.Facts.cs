using System.Runtime.CompilerServices;
using ReportSdk.Json;
using ReportSdk.Runtime;
using ReportSdk.Shared;

namespace ReportSdk.Rules;

internal ref partial struct RuleMachine
{
    /// <summary>
    /// A field of a fact that was written by <see cref="FactWriter"/> into the document that this machine reads, perhaps for another schema, which knows it by the
    /// same name.
    /// </summary>
    private RuleValue GetField(int fact, int name)
    {
        int field = FindMember(fact, name);
        return field < 0 ? _unknown : Decode(field);
    }

    /// <summary>Binds the two variables of a fact's condition.</summary>
    public void BindFacts(int earlier, int later)
    {
        _memory[0] = RuleValue.Fact(earlier);
        _memory[1] = RuleValue.Fact(later);
    }

    private RuleValue Decode(int at)
    {
        ref readonly Token token = ref _tokens[at];
        if (token.Kind != TokenKind.Array)
        {
            return token.Kind == TokenKind.Null ? RuleValue.Unknown(UnknownReason.Absent) : RuleValue.Of(token.Kind == TokenKind.True);
        }

        int first = at + 2;
        var tag = (FactWriter.Tag)_utf8[_tokens[at + 1].Position];
        switch (tag)
        {
            case FactWriter.Tag.Text:
                return TextAt(first);
            case FactWriter.Tag.Date:
                return RuleValue.Date(ReadInteger(first));
            case FactWriter.Tag.Month:
                return RuleValue.Month(ReadInteger(first));
            case FactWriter.Tag.Period:
                return RuleValue.PeriodOf(ReadInteger(first));
            case FactWriter.Tag.Span:
                return RuleValue.Span(new DateSpan(DateOnly.FromDayNumber(ReadInteger(first)), DateOnly.FromDayNumber(ReadInteger(first + 1))));
            case FactWriter.Tag.Json:
                return RuleValue.Json(first);
            case FactWriter.Tag.List:
                return DecodeList(at);
            default:
                RuleValue.Origin origin = tag == FactWriter.Tag.Printed ? RuleValue.Origin.Printed
                    : tag == FactWriter.Tag.Computed ? RuleValue.Origin.Computed : RuleValue.Origin.Exact;
                RuleValue number = RuleValue.Of(ReadNumberAt(first).Number, origin);
                return token.Count > 2 && UnitTable.TryFind(TextOf(TextAt(first + 1)), out UnitSymbol? unit)
                    ? number.WithUnit(number.Number, (short)(unit.Unit.Ordinal + 1), first + 1)
                    : number;
        }
    }

    private RuleValue DecodeList(int at)
    {
        int count = _tokens[at].Count - 1;
        int start = Reserve(count);
        if (start < 0)
        {
            return OutOfSteps;
        }

        int item = at + 2;
        for (int i = 0; i < count; i++)
        {
            RuleValue value = Decode(item);
            _memory[start + i] = value;
            item = _tokens[item].Next;
        }

        return RuleValue.List(start, count, RuleValue.NoToken);
    }

    private readonly int ReadInteger(int at) => ReadNumberAt(at).Number.TryToInt64(out long value) ? (int)value : 0;

    /// <summary>States a fact: its keys in the one form of each value, its order and its fields as printed. False where one of them is unknown.</summary>
    /// <param name="rule">The fact.</param>
    /// <param name="at">The value that it is stated at.</param>
    /// <param name="fact">The texts.</param>
    public bool TryState(PlanRule rule, int at, out FactTexts fact)
    {
        Begin(rule, at);
        fact = default;
        using PooledOutput output = PooledOutput.Rent();
        var writer = new FactWriter(output);
        writer.Begin(FactWriter.Tag.List);
        foreach (int key in rule.Keys)
        {
            writer.Comma();
            if (!TryWrite(writer, Evaluate(key), isKey: true))
            {
                return false;
            }
        }

        writer.End();
        string keys = writer.GetText();
        _isFactTooLong |= writer.IsFull;
        string order = "";
        if (rule.Order >= 0)
        {
            using PooledOutput orderOutput = PooledOutput.Rent();
            writer = new FactWriter(orderOutput);
            if (!TryWrite(writer, Evaluate(rule.Order), isKey: true))
            {
                return false;
            }

            order = writer.GetText();
        }

        using PooledOutput fieldOutput = PooledOutput.Rent();
        writer = new FactWriter(fieldOutput);
        if (!TryWriteFields(writer, rule))
        {
            return false;
        }

        _isFactTooLong |= writer.IsFull;
        fact = new FactTexts(keys, order, writer.GetText());
        return !IsOver && !IsFactTooLong;
    }

    /// <summary>A text of the fact is longer than <see cref="FactWriter.MaxLength"/>.</summary>
    public readonly bool IsFactTooLong => _isFactTooLong;

    private bool TryWriteFields(FactWriter writer, PlanRule rule)
    {
        writer.Raw("{"u8);
        for (int i = 0; i < rule.Fields.Length; i++)
        {
            writer.Raw(i == 0 ? ""u8 : ","u8);
            writer.String(_table.GetUtf8(rule.Fields[i].Name), isEscaped: false);
            writer.Raw(":"u8);
            if (!TryWrite(writer, Evaluate(rule.Fields[i].Value), isKey: false))
            {
                return false;
            }
        }

        writer.Raw("}"u8);
        return true;
    }

    /// <summary>Writes a value; false where it, or something in it, is unknown.</summary>
    /// <param name="writer">Gets the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="isKey">Equal values are written alike: 1.0 as 1, an amount in the base unit of what it measures.</param>
    private bool TryWrite(FactWriter writer, in RuleValue value, bool isKey)
    {
        switch (value.Kind)
        {
            case RuleValueKind.Boolean:
                writer.Raw(value.IsTrue ? "true"u8 : "false"u8);
                return true;
            case RuleValueKind.Number:
                WriteNumber(writer, value, isKey);
                return true;
            case RuleValueKind.Text:
                writer.Begin(FactWriter.Tag.Text);
                writer.Comma();
                writer.String(TextOf(value), value.IsEscaped);
                break;
            case RuleValueKind.Date:
            case RuleValueKind.Month:
            case RuleValueKind.Period:
                writer.Begin(value.Kind == RuleValueKind.Date ? FactWriter.Tag.Date : value.Kind == RuleValueKind.Month ? FactWriter.Tag.Month : FactWriter.Tag.Period);
                writer.Comma();
                writer.Integer(value.Day);
                break;
            case RuleValueKind.Span:
                writer.Begin(FactWriter.Tag.Span);
                writer.Comma();
                writer.Integer(value.Day);
                writer.Comma();
                writer.Integer(value.LastDay);
                break;
            case RuleValueKind.Json:
                writer.Begin(FactWriter.Tag.Json);
                writer.Comma();
                if (!TryWriteJson(writer, value.Token))
                {
                    return false;
                }

                break;
            case RuleValueKind.List:
                writer.Begin(FactWriter.Tag.List);
                var items = new Items(value);
                while (Next(ref items, out RuleValue item))
                {
                    writer.Comma();
                    if (!TryWrite(writer, item, isKey))
                    {
                        return false;
                    }
                }

                break;
            default:
                return false;
        }

        writer.End();
        return true;
    }

    private void WriteNumber(FactWriter writer, in RuleValue value, bool isKey)
    {
        if (isKey)
        {
            RuleNumber number = value.Number.Normalize();
            writer.Begin(FactWriter.Tag.Exact);
            writer.Comma();
            writer.Number(new RuleNumber(number.Digits, number.Exponent + (value.Unit == 0 || number.IsZero ? 0 : UnitOf(value).Exponent)));
            writer.Comma();
            writer.Integer(MeasureOf(value));
            writer.End();
            return;
        }

        writer.Begin(value.NumberOrigin switch
        {
            RuleValue.Origin.Printed => FactWriter.Tag.Printed,
            RuleValue.Origin.Computed => FactWriter.Tag.Computed,
            _ => FactWriter.Tag.Exact,
        });
        writer.Comma();
        writer.Number(value.Number);
        if (value.Unit != 0)
        {
            RuleValue unit = GetUnitText(value);
            writer.Comma();
            writer.String(TextOf(unit), unit.IsEscaped);
        }

        writer.End();
    }

    /// <summary>A value of the document in one form: members in order, numbers without zeros at their end, no white space.</summary>
    private bool TryWriteJson(FactWriter writer, int at)
    {
        ref readonly Token token = ref _tokens[at];
        ReadOnlySpan<byte> raw = _utf8.Slice(token.Position, token.Length);
        _steps++;
        switch (token.Kind)
        {
            case TokenKind.Number when RuleNumber.TryRead(raw, out RuleNumber number):
                writer.Number(number.Normalize());
                return true;
            case TokenKind.String:
                writer.String(raw, token.IsEscaped);
                return true;
            case TokenKind.Array or TokenKind.Object:
                return RuntimeHelpers.TryEnsureSufficientExecutionStack() && (token.Kind == TokenKind.Array ? TryWriteItems(writer, at) : TryWriteMembers(writer, at));
            default:
                writer.Raw(raw);
                return true;
        }
    }

    private bool TryWriteItems(FactWriter writer, int at)
    {
        bool isWritten = true;
        writer.Raw("["u8);
        for (int item = at + 1; isWritten && item < _tokens[at].Next; item = _tokens[item].Next)
        {
            writer.Raw(item == at + 1 ? ""u8 : ","u8);
            isWritten = TryWriteJson(writer, item);
        }

        writer.End();
        return isWritten;
    }

    private bool TryWriteMembers(FactWriter writer, int at)
    {
        var names = new NameSorter();
        names.Load(_utf8, _tokens, at + 1, _tokens[at].Next);
        bool isWritten = true;
        writer.Raw("{"u8);
        for (int k = 0; isWritten && k < names.Count; k++)
        {
            writer.Raw(k == 0 ? ""u8 : ","u8);
            writer.String(names.Text(_utf8, k), isEscaped: false);
            writer.Raw(":"u8);
            isWritten = TryWriteJson(writer, names[k] + 1);
        }

        names.Clear();
        writer.Raw("}"u8);
        return isWritten;
    }
}
