using ReportSdk.Json;
using ReportSdk.Shared;

namespace ReportSdk.Rules;

internal ref partial struct RuleMachine
{
    private RuleValue EvaluateList(int at) => ReadAs(Evaluate(at), RuleValueKind.List);

    /// <summary>The next item of a list.</summary>
    private bool Next(ref Items items, out RuleValue item)
    {
        if (items.Left == 0)
        {
            item = default;
            return false;
        }

        _steps++;
        items.Left--;
        if (items.IsArray)
        {
            item = RuleValue.Json(items.At);
            items.At = _tokens[items.At].Next;
        }
        else
        {
            item = _memory[items.At++];
        }

        return true;
    }

    /// <summary>All and exists.</summary>
    private Truth JudgeItems(int at, Truth decisive)
    {
        RuleValue list = EvaluateList(at + 1);
        if (list.IsUnknown)
        {
            return Unknown(list);
        }

        ref readonly RuleInstruction operation = ref _code[at];
        int body = _code[at + 1].Next;
        Truth result = decisive == Truth.True ? Truth.False : Truth.True;
        (int, int) mark = _memory.Mark();
        var items = new Items(list);
        while (Next(ref items, out RuleValue item))
        {
            _memory[operation.First] = item;
            Truth truth = Judge(body);
            _memory.Release(mark);
            if (truth == decisive)
            {
                return truth;
            }

            result = truth == Truth.Unknown ? truth : result;
        }

        return result;
    }

    private Truth JudgeSingle(int at)
    {
        RuleValue list = EvaluateList(at + 1);
        if (list.IsUnknown)
        {
            return Unknown(list);
        }

        int body = _code[at + 1].Next;
        int count = 0;
        bool isKnown = true;
        (int, int) mark = _memory.Mark();
        var items = new Items(list);
        while (Next(ref items, out RuleValue item))
        {
            _memory[_code[at].First] = item;
            Truth truth = Judge(body);
            _memory.Release(mark);
            isKnown &= truth != Truth.Unknown;
            count += truth == Truth.True ? 1 : 0;
        }

        return !isKnown ? Truth.Unknown : count == 1 ? Truth.True : Truth.False;
    }

    private Truth JudgeNeighbours(int at)
    {
        RuleValue list = EvaluateList(at + 1);
        if (list.IsUnknown)
        {
            return Unknown(list);
        }

        ref readonly RuleInstruction operation = ref _code[at];
        int body = _code[at + 1].Next;
        Truth result = Truth.True;
        (int, int) mark = _memory.Mark();
        var items = new Items(list);
        Next(ref items, out RuleValue earlier);
        while (Next(ref items, out RuleValue later))
        {
            _memory[operation.First] = earlier;
            _memory[operation.Second] = later;
            Truth truth = Judge(body);
            _memory.Release(mark);
            if (truth == Truth.False)
            {
                return truth;
            }

            result = truth == Truth.Unknown ? truth : result;
            earlier = later;
        }

        return result;
    }

    /// <summary>Filter and map.</summary>
    private RuleValue Build(int at, bool isFilter)
    {
        RuleValue list = EvaluateList(at + 1);
        if (list.IsUnknown)
        {
            return list;
        }

        int start = Reserve(list.Length);
        if (start < 0)
        {
            return OutOfSteps;
        }

        int slot = _code[at].First;
        int body = _code[at + 1].Next;
        int count = 0;
        var items = new Items(list);
        while (Next(ref items, out RuleValue item))
        {
            _memory[slot] = item;
            (int, int) mark = _memory.Mark();
            if (!isFilter)
            {
                RuleValue value = Evaluate(body);
                ReleaseAround(value, mark);
                _memory[start + count++] = value;
                continue;
            }

            Truth truth = Judge(body);
            _memory.Release(mark);
            if (truth == Truth.Unknown)
            {
                return _unknown;
            }

            if (truth == Truth.True)
            {
                _memory[start + count++] = item;
            }
        }

        return RuleValue.List(start, count, list.Token);
    }

    /// <summary>Releases what a value was made with, unless the value itself lies there.</summary>
    private readonly void ReleaseAround(in RuleValue value, (int Values, int Text) mark)
    {
        if (value.Kind is not (RuleValueKind.List or RuleValueKind.Text) || value.Place != RuleValue.Source.Memory)
        {
            _memory.Release(mark);
        }
    }

    private RuleValue BuildList(int at)
    {
        int count = _code[at].Count;
        int start = Reserve(count);
        if (start < 0)
        {
            return OutOfSteps;
        }

        int operand = at + 1;
        for (int i = 0; i < count; i++)
        {
            RuleValue value = Evaluate(operand);
            _memory[start + i] = value;
            operand = _code[operand].Next;
        }

        return RuleValue.List(start, count, RuleValue.NoToken);
    }

    private RuleValue Flatten(in RuleValue list)
    {
        int count = 0;
        var lists = new Items(list);
        while (Next(ref lists, out RuleValue inner))
        {
            inner = ReadAs(inner, RuleValueKind.List);
            if (inner.IsUnknown)
            {
                return inner;
            }

            count += inner.Length;
        }

        int start = Reserve(count);
        if (start < 0)
        {
            return OutOfSteps;
        }

        int at = start;
        lists = new Items(list);
        while (Next(ref lists, out RuleValue inner))
        {
            var items = new Items(ReadAs(inner, RuleValueKind.List));
            while (Next(ref items, out RuleValue item))
            {
                _memory[at++] = item;
            }
        }

        return RuleValue.List(start, count, list.Token);
    }

    private RuleValue DistinctItems(in RuleValue list)
    {
        int start = Reserve(list.Length);
        if (start < 0)
        {
            return OutOfSteps;
        }

        int tables = _memory.Tables.Top;
        ValueTables.Table table = _memory.Tables.Add(list.Length);
        RuleValue result = default;
        int count = 0;
        var items = new Items(list);
        while (Next(ref items, out RuleValue item))
        {
            if (!TryHash(item, out ulong hash))
            {
                result = _unknown;
                break;
            }

            if (FindEqual(table, hash, item, out int slot) < 0)
            {
                _memory.Tables.Put(table, slot, hash, start + count);
                _memory[start + count++] = item;
            }
        }

        _memory.Tables.Release(tables);
        return result.IsUnknown ? result : RuleValue.List(start, count, list.Token);
    }

    /// <summary>The items of a list, one by one.</summary>
    private struct Items(in RuleValue list)
    {
        /// <summary>The list is an array of the document, and <see cref="At"/> a token.</summary>
        public readonly bool IsArray = list.Place == RuleValue.Source.Document;
        public int At = list.Place == RuleValue.Source.Document ? list.Start + 1 : list.Start;
        public int Left = list.Length;
    }
}
