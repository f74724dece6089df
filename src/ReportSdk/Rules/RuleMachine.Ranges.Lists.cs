using ReportSdk.Shared;

namespace ReportSdk.Rules;

/// <content>What the numbers of lists may stand for.</content>
internal ref partial struct RuleMachine
{
    /// <summary>The sum, average, least or greatest of a list, whose items are computed as ranges where the list says how.</summary>
    private bool TryAggregate(int at, RuleFunction function, out RuleRange total)
    {
        _steps++;
        total = default;
        ref readonly RuleInstruction operation = ref _code[at];
        bool isList = operation.Operator == RuleOperator.List;
        bool isMap = operation.Operator == RuleOperator.Map;
        RuleValue list = isList ? default : EvaluateList(isMap ? at + 1 : at);
        if (list.IsUnknown)
        {
            _unknown = list;
            return false;
        }

        int body = isMap ? _code[at + 1].Next : at + 1;
        int count = isList ? operation.Count : list.Length;
        if (count == 0)
        {
            total = RuleRange.Of(RuleNumber.Zero, 0);
            return function == RuleFunction.Sum || Refuse(UnknownReason.EmptyList);
        }

        (int, int) mark = _memory.Mark();
        var items = new Items(list);
        for (int i = 0; i < count; i++)
        {
            RuleValue item = default;
            if (!isList && Next(ref items, out item) && isMap)
            {
                _memory[operation.First] = item;
            }

            RuleRange next;
            if (!(isList || isMap ? TryGetRange(body, out next) : TryGetRange(item, operation, out next)) || !TryInclude(ref total, next, i == 0, function))
            {
                return false;
            }

            _memory.Release(mark);
            body = isList ? _code[body].Next : body;
        }

        return function != RuleFunction.Average || TryCompute(total, RuleRange.Of(RuleNumber.Of(count), 0), RuleOperator.Divide, out total);
    }

    private bool TryInclude(ref RuleRange total, RuleRange next, bool isFirst, RuleFunction function)
    {
        if (isFirst)
        {
            total = next;
            return true;
        }

        if (function is RuleFunction.Sum or RuleFunction.Average)
        {
            return TryCompute(total, next, RuleOperator.Add, out total);
        }

        bool isAlike = TryShareUnit(total, ref next);
        total = RuleRange.Select(total, next, function == RuleFunction.Min);
        return isAlike;
    }

    /// <summary>Whether a list that is looked up in is what a map makes of another. It is kept as numbers: what they may stand for is computed again.</summary>
    private readonly bool IsMap(int at, out int map)
    {
        map = _code[at].Operator == RuleOperator.Once ? at + 1 : at;
        return _code[map].Operator == RuleOperator.Map;
    }

    /// <summary>What a map makes of one item.</summary>
    /// <param name="at">The map.</param>
    /// <param name="index">Of the item; -1 for the last one.</param>
    /// <param name="range">What it may stand for.</param>
    private bool TryGetMapped(int at, long index, out RuleRange range)
    {
        _steps++;
        range = default;
        RuleValue list = EvaluateList(at + 1);
        if (list.IsUnknown)
        {
            _unknown = list;
            return false;
        }

        index = index < 0 ? list.Length - 1 : index;
        if (index < 0 || index >= list.Length)
        {
            return Refuse(list.Length == 0 ? UnknownReason.EmptyList : UnknownReason.BeyondList);
        }

        _memory[_code[at].First] = ItemOf(list, (int)index);
        return TryGetRange(_code[at + 1].Next, out range);
    }
}
