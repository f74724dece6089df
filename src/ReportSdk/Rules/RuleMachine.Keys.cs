using ReportSdk.Json;
using ReportSdk.Shared;

namespace ReportSdk.Rules;

internal ref partial struct RuleMachine
{
    /// <summary>Lists so short are looked through: a table would cost more.</summary>
    private const int ShortList = 8;

    private const int Descending = 1;
    private const int Strictly = 2;

    /// <summary>Of <see cref="MeasureOf"/>: the items of a list do not measure one thing.</summary>
    private const int MixedMeasures = -1;

    /// <summary>What a number measures: 0 for a bare one. Numbers of different measures cannot be compared.</summary>
    public static int MeasureOf(in RuleValue value) =>
        value.Kind == RuleValueKind.Number && value.Unit != 0 ? ((int)UnitOf(value).Dimension << 8) | (int)UnitOf(value).Currency : 0;

    /// <summary>Ordered, contiguous and distinct.</summary>
    /// <param name="at">The operation.</param>
    /// <param name="tells">Each item that is out of order is told; else the first decides.</param>
    /// <param name="place">Where an item is told that does not stand in the document.</param>
    private Truth JudgeKeys(int at, bool tells, int place)
    {
        RuleValue list = EvaluateList(at + 1);
        if (list.IsUnknown)
        {
            return Unknown(list);
        }

        int keys = Reserve(list.Length);
        int tokens = tells ? Reserve(list.Length) : keys;
        if (keys < 0 || tokens < 0)
        {
            return Unknown(OutOfSteps);
        }

        ref readonly RuleInstruction operation = ref _code[at];
        bool isOrder = operation.Operator == RuleOperator.Ordered;
        int tables = _memory.Tables.Top;
        ValueTables.Table table = isOrder ? default : _memory.Tables.Add(list.Length);
        int key = _code[at + 1].Next;
        Truth result = Truth.True;
        int last = -1;
        int index = 0;
        var items = new Items(list);
        for (; Next(ref items, out RuleValue item); index++)
        {
            _memory[isOrder ? operation.Second : operation.First] = item;
            (int, int) mark = _memory.Mark();
            RuleValue value = Evaluate(key);
            ReleaseAround(value, mark);
            _memory[keys + index] = value;
            if (tells)
            {
                _memory[tokens + index] = item;
            }

            Truth truth = isOrder
                ? JudgeOrder(operation.First, value, keys, ref last, index, out int earlier)
                : JudgeRepeat(operation.Operator == RuleOperator.Contiguous, table, value, keys, ref last, index, out earlier);
            if (truth == Truth.Unknown)
            {
                result = result == Truth.True ? truth : result;
            }
            else if (truth == Truth.False)
            {
                result = truth;
                if (!tells)
                {
                    break;
                }

                Tell(item.Token < 0 ? place : item.Token, _memory[tokens + earlier].Token);
            }
        }

        _memory.Tables.Release(tables);
        return result;
    }

    /// <summary>A key against the one before it.</summary>
    private Truth JudgeOrder(int flags, in RuleValue key, int keys, ref int last, int index, out int earlier)
    {
        earlier = last;
        if (key.IsUnknown)
        {
            return Truth.True;
        }

        last = index;
        if (earlier < 0)
        {
            return Truth.True;
        }

        RuleOperator comparison = flags switch
        {
            0 => RuleOperator.LessOrEqual,
            Descending => RuleOperator.GreaterOrEqual,
            Strictly => RuleOperator.Less,
            _ => RuleOperator.Greater,
        };
        return Judge(_memory[keys + earlier], key, comparison);
    }

    /// <summary>A key against all before it.</summary>
    private Truth JudgeRepeat(bool isContiguous, ValueTables.Table table, in RuleValue key, int keys, ref int last, int index, out int earlier)
    {
        earlier = -1;
        if (!TryHash(key, out ulong hash))
        {
            return Truth.True;
        }

        int found = FindEqual(table, hash, key, out int slot);
        earlier = found - keys;
        bool holds = found < 0 || (isContiguous && earlier == last);

        // Of equal keys, the latest is what the next has to stand beside; the first is what makes all others repeats.
        if (found < 0 || isContiguous)
        {
            _memory.Tables.Put(table, slot, hash, keys + index);
        }

        last = index;
        return holds ? Truth.True : Truth.False;
    }

    private Truth JudgeMembership(int at)
    {
        RuleValue value = Evaluate(at + 1);
        if (value.IsUnknown)
        {
            return Unknown(value);
        }

        RuleValue list = EvaluateList(_code[at + 1].Next);
        if (list.IsUnknown)
        {
            return Unknown(list);
        }

        return list.Length > ShortList && TryFindTable(list, ref value, out ValueTables.Table table)
            ? JudgeMembership(value, table)
            : FindItem(value, list, out _);
    }

    private Truth JudgeMembership(in RuleValue value, ValueTables.Table table)
    {
        if (!TryHash(value, out ulong hash))
        {
            return Truth.Unknown;
        }

        if (FindEqual(table, hash, value, out _) >= 0)
        {
            return Truth.True;
        }

        return table.HasUnknown || table.Measure != MeasureOf(value) ? Unknown(RuleValue.Unknown(UnknownReason.NoMatch)) : Truth.False;
    }

    /// <summary>Looks through a list for an item that equals a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="list">The list.</param>
    /// <param name="index">Of the first one; -1 where an item before it is unknown, and may be the first.</param>
    private Truth FindItem(in RuleValue value, in RuleValue list, out int index)
    {
        Truth result = Truth.False;
        index = 0;
        var items = new Items(list);
        for (; Next(ref items, out RuleValue item); index++)
        {
            Truth equal = AreEqual(value, item);
            if (equal == Truth.True)
            {
                index = result == Truth.Unknown ? -1 : index;
                return equal;
            }

            result = equal == Truth.Unknown ? equal : result;
        }

        return result;
    }

    /// <summary>The table of a list that is asked for again and again.</summary>
    /// <param name="list">An array of the document, or a list that stays in memory to the end of the rule: of any other nobody knows whether it is the same.</param>
    /// <param name="value">What is looked for, then read as the items are.</param>
    /// <param name="table">The table.</param>
    private bool TryFindTable(in RuleValue list, ref RuleValue value, out ValueTables.Table table)
    {
        bool isArray = list.Place == RuleValue.Source.Document;
        table = default;
        if (!isArray && !_memory.IsKept(list.Start))
        {
            return false;
        }

        if (!isArray && value.Kind == RuleValueKind.Json && _memory[list.Start].Kind is not (RuleValueKind.Json or RuleValueKind.Unknown))
        {
            value = ReadAs(value, _memory[list.Start].Kind);
        }

        long name = (((long)list.Start << 1 | (isArray ? 1L : 0L)) << 8) | (long)value.Kind;
        if (_memory.Tables.TryFind(name, out table, out bool isWorthOne))
        {
            return true;
        }

        if (!isWorthOne || _memory.Tables.Top + (4L * list.Length) > ((long)MemoryFactor * _tokens.Length) + SmallMemory)
        {
            return false;
        }

        table = MakeTable(list, value.Kind, isArray);
        _memory.Tables.Keep(name, table);
        return true;
    }

    private ValueTables.Table MakeTable(in RuleValue list, RuleValueKind kind, bool isArray)
    {
        ValueTables.Table table = _memory.Tables.Add(list.Length) with { IsOfTokens = isArray };
        int measure = 0;
        bool hasUnknown = false;
        bool isFirst = true;
        int index = list.Start;
        var items = new Items(list);
        for (; Next(ref items, out RuleValue item); index++)
        {
            RuleValue read = kind == RuleValueKind.Json ? item : ReadAs(item, kind);
            if (!TryHash(read, out ulong hash))
            {
                hasUnknown = true;
                continue;
            }

            measure = isFirst || measure == MeasureOf(read) ? MeasureOf(read) : MixedMeasures;
            isFirst = false;
            if (FindEqual(table, hash, read, out int slot) < 0)
            {
                _memory.Tables.Put(table, slot, hash, isArray ? item.Token : index);
            }
        }

        return table with { HasUnknown = hasUnknown, Measure = measure };
    }

    /// <summary>Index of an equal value in a table; -1 where there is none, and then where it can be put.</summary>
    private int FindEqual(ValueTables.Table table, ulong hash, in RuleValue value, out int slot)
    {
        slot = -1;
        while (true)
        {
            int item = _memory.Tables.Next(table, hash, ref slot);
            if (item < 0 || AreEqual(value, table.IsOfTokens ? RuleValue.Json(item) : _memory[item]) == Truth.True)
            {
                return item;
            }
        }
    }

    /// <summary>A hash that equal values share; none of what is equal to nothing, since it is unknown or holds something unknown.</summary>
    private bool TryHash(in RuleValue value, out ulong hash)
    {
        hash = (ulong)value.Kind;
        switch (value.Kind)
        {
            case RuleValueKind.Number:
                RuleNumber number = value.Number.Normalize();
                int exponent = number.Exponent + (value.Unit == 0 || number.IsZero ? 0 : UnitOf(value).Exponent);
                hash = SeededHash.Mix((ulong)MeasureOf(value), (ulong)exponent);
                hash = SeededHash.Mix(SeededHash.Mix(hash, (ulong)number.Digits), (ulong)(number.Digits >> 64));
                return true;
            case RuleValueKind.Text:
                Charge(value.Length);
                hash = JsonText.Hash(TextOf(value), value.IsEscaped);
                return true;
            case RuleValueKind.Json:
                Charge(_tokens[value.Token].Length);
                hash = JsonEquality.Hash(new TapeValue(_utf8, _tokens, value.Token));
                return true;
            case RuleValueKind.List:
                return TryHashItems(value, out hash);
            case RuleValueKind.Unknown:
                _unknown = value;
                return false;
            default:
                hash = SeededHash.Mix(SeededHash.Mix(hash, (ulong)value.Day), (ulong)value.LastDay);
                return true;
        }
    }

    private bool TryHashItems(in RuleValue list, out ulong hash)
    {
        hash = (ulong)list.Length;
        var items = new Items(list);
        while (Next(ref items, out RuleValue item))
        {
            if (!TryHash(item, out ulong own))
            {
                return false;
            }

            hash = SeededHash.Mix(hash, own);
        }

        return true;
    }
}
