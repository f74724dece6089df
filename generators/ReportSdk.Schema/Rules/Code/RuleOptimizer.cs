using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <summary>
/// Keeps the cost of a rule linear in the document: what is the same for every item of a list is computed once, and a list that would still be gone through
/// again for each item of another is a problem.
/// </summary>
/// <remarks>
/// Each expression has a level: 0 where it depends on no item, else the depth of the innermost list of whose item it is a part or is computed from. In a list
/// at depth d, another may be gone through only where it lies in the item of d (its level is d), since the lists within the items of a list are, all
/// together, no longer than the document; or where it is constant. Level 0 is computed once; a level between is what costs.
/// </remarks>
internal sealed class RuleOptimizer
{
    private const int Constant = -1;
    private readonly Dictionary<int, int> _levels = [];
    private readonly List<RuleProblem> _problems = [];
    private (int Start, int Length) _place = (0, 1);

    /// <summary>Whether numbers are compared as printed: then what the item of a map may stand for is computed each time that it is looked up.</summary>
    private bool _comparesPrinted;

    /// <summary>What costs too much.</summary>
    public IReadOnlyList<RuleProblem> Problems => _problems;

    /// <summary>How many values are computed once.</summary>
    public int CacheSlots { get; private set; }

    public RuleCode Optimize(RuleCode code)
    {
        _comparesPrinted = HasAgreement(code);
        return Visit(code, 0);
    }

    private RuleCode Visit(RuleCode code, int depth)
    {
        // What has no place of its own was made of the expression around it.
        (int Start, int Length) outer = _place;
        _place = code.Start < 0 ? outer : (code.Start, code.Length);
        RuleCode visited = VisitAt(code, depth);
        _place = outer;
        return visited;
    }

    private RuleCode VisitAt(RuleCode code, int depth)
    {
        if (depth > 0 && (Scans(code) || TakesMapped(code)) && LevelOf(code) == 0)
        {
            RuleCode value = Visit(code, 0);
            return RuleCode.Once(CacheSlots++, value);
        }

        if (depth > 0 && Scans(code))
        {
            CheckCost(code, depth);
        }

        if (code.IsLoop)
        {
            return VisitLoop(code, depth);
        }

        if (depth > 0 && (code.Operator is RuleOperator.In or RuleOperator.Item))
        {
            return VisitLookUp(code, depth);
        }

        if (code.Operator is RuleOperator.Bind or RuleOperator.Within)
        {
            RuleCode value = Visit(code.Operands[0], depth);
            _levels[code.Slots[0]] = LevelOf(code.Operands[0]);
            return code.WithOperands([value, Visit(code.Operands[1], depth)]);
        }

        return code.Operands.Count == 0 ? code : code.WithOperands([.. code.Operands.Select(operand => Visit(operand, depth))]);
    }

    private RuleCode VisitLoop(RuleCode code, int depth)
    {
        RuleCode list = Visit(code.Operands[0], depth);
        foreach (int slot in code.Slots)
        {
            _levels[slot] = depth + 1;
        }

        return code.WithOperands([list, Visit(code.Operands[1], depth + 1)]);
    }

    /// <summary>A list that is the same for every item is kept, so that it can be looked up in.</summary>
    private RuleCode VisitLookUp(RuleCode code, int depth)
    {
        int list = code.Operator == RuleOperator.In ? 1 : 0;
        RuleCode[] operands = [.. code.Operands.Select(operand => Visit(operand, depth))];
        if (LevelOf(code.Operands[list]) == 0 && operands[list].Operator != RuleOperator.Once)
        {
            operands[list] = RuleCode.Once(CacheSlots++, operands[list]);
        }

        if (_comparesPrinted && TakesMapped(code) && operands[0].Operator == RuleOperator.Once)
        {
            operands[0] = RuleCode.Once(operands[0].Slots[0], KeepSource(operands[0].Operands[0]));
        }

        return code.WithOperands(operands);
    }

    /// <summary>Sees to it that an item of a map can be computed again at the cost of that item.</summary>
    private RuleCode KeepSource(RuleCode map)
    {
        if (IsCostly(map.Operands[1]))
        {
            AddProblem();
        }

        return IsCostly(map.Operands[0]) ? map.WithOperands([RuleCode.Once(CacheSlots++, map.Operands[0]), map.Operands[1]]) : map;
    }

    private void CheckCost(RuleCode code, int depth)
    {
        int level = SourceLevel(code);
        if (level != Constant && level < depth)
        {
            AddProblem();
        }
    }

    private void AddProblem()
    {
        var problem = new RuleProblem(FindingCatalogue.RuleCostGrows, _place.Start, _place.Length, default);
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }

    private static bool HasAgreement(RuleCode code) => code.Operator == RuleOperator.AgreePrinted || code.Operands.Any(HasAgreement);

    /// <summary>Whether optimized code goes through something whenever it is run.</summary>
    private static bool IsCostly(RuleCode code) => code.Operator != RuleOperator.Once && (Scans(code) || code.Operands.Any(IsCostly));

    /// <summary>Operations whose cost is that of a whole list or text.</summary>
    private static bool Scans(RuleCode code) => code.Operator switch
    {
        RuleOperator.In => true,
        RuleOperator.Item => code.Operands[1].Operator != RuleOperator.Number,
        RuleOperator.Call => (RuleFunction)code.Number is RuleFunction.Size or RuleFunction.Min or RuleFunction.Max or RuleFunction.Sum or RuleFunction.Average
            or RuleFunction.Flatten or RuleFunction.DistinctItems or RuleFunction.Last or RuleFunction.IndexOf
            or RuleFunction.Contains or RuleFunction.Matches or RuleFunction.Extract or RuleFunction.Fold or RuleFunction.Substring,
        _ => code.IsLoop,
    };

    /// <summary>Whether this takes one item of what a map makes: it is computed once as a whole, since what the item may stand for is computed, too.</summary>
    private static bool TakesMapped(RuleCode code) =>
        (code.Operator == RuleOperator.Item || (code.Operator == RuleOperator.Call && (RuleFunction)code.Number == RuleFunction.First))
        && code.Operands[0].Operator == RuleOperator.Map;

    /// <summary>The level of what a scanning operation goes through.</summary>
    private int SourceLevel(RuleCode code)
    {
        RuleCode source = code.Operator == RuleOperator.In || (code.Operator == RuleOperator.Call && (RuleFunction)code.Number == RuleFunction.IndexOf)
            ? code.Operands[1]
            : code.Operands[0];

        // A list that is computed once is looked up in a table, however often.
        bool isTable = (code.Operator is RuleOperator.In or RuleOperator.Item) && LevelOf(source) == 0;
        return isTable ? Constant : LevelOf(source);
    }

    /// <summary>The innermost depth of whose item an expression depends on something.</summary>
    private int LevelOf(RuleCode code)
    {
        switch (code.Operator)
        {
            case RuleOperator.Variable:
                return _levels.TryGetValue(code.Slots[0], out int level) ? level : 0;
            case RuleOperator.This:
                return 0;
            case RuleOperator.Bind or RuleOperator.Within:
                _levels[code.Slots[0]] = LevelOf(code.Operands[0]);
                break;
        }

        if (code.IsLoop)
        {
            // An item of a list is as much a part of something as the list is.
            int listLevel = LevelOf(code.Operands[0]);
            foreach (int slot in code.Slots)
            {
                _levels[slot] = listLevel;
            }
        }

        return code.Operands.Count == 0 ? Constant : code.Operands.Max(LevelOf);
    }
}
