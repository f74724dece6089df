using ReportSdk.Shared;

namespace ReportSdk.Rules.Screening;

/// <summary>Makes conditions of the operations of rules, as far as a screen knows them; those of one schema share what they look at.</summary>
/// <param name="layout">What can be looked at.</param>
internal sealed partial class ScreenCompiler(ScreenLayout layout)
{
    private readonly Dictionary<int, (int Index, ScreenFrame Frame)> _variables = [];
    private readonly List<ScreenFrame> _lists = [];
    private RuleTable _table = null!;

    public ScreenFrame This { get; } = new(ScreenFrame.Value, -1, layout.Value);

    public IReadOnlyList<ScreenFrame> Lists => _lists;

    /// <summary>Variables of all rules, and one for the value itself.</summary>
    public int Variables { get; private set; } = 1;

    /// <returns>Null where the rule has an operation that screens do not know.</returns>
    public ScreenCondition? Compile(PlanRule rule)
    {
        _table = rule.Table;
        _variables.Clear();
        return Condition(rule.Condition);
    }

    private ScreenCondition? Condition(int at)
    {
        ref readonly RuleInstruction operation = ref _table.Code[at];
        switch (operation.Operator)
        {
            case RuleOperator.True:
                return new ScreenCondition.Known(Truth.True);
            case RuleOperator.False:
                return new ScreenCondition.Known(Truth.False);
            case RuleOperator.Not:
                return Condition(at + 1) switch
                {
                    null => null,
                    ScreenCondition.Has has => new ScreenCondition.Has(has.Path, !has.IsNegated),
                    ScreenCondition.HasMarker marker => marker.Negate(),
                    { } negated => new ScreenCondition.Not(negated),
                };
            case RuleOperator.And:
                return Each(at, Truth.False);
            case RuleOperator.Or:
                return Each(at, Truth.True);
            case RuleOperator.Has:
                return Member(operation.First, at + 1) is { } member ? new ScreenCondition.Has(member, isNegated: false) : null;
            case >= RuleOperator.Equal and <= RuleOperator.GreaterOrEqual:
                return Comparison(at);
            case RuleOperator.AgreePrinted:
                return Agreement(at + 1, Second(at));
            case RuleOperator.All:
                return Items(at, Truth.False);
            case RuleOperator.Exists:
                return Items(at, Truth.True);
            case RuleOperator.Adjacent:
                return Neighbours(at);
            case RuleOperator.Distinct:
                return Distinct(at);
            case RuleOperator.Call:
                return Call(at);
            default:
                return null;
        }
    }

    /// <summary>The second operand.</summary>
    private int Second(int at) => _table.Code[at + 1].Next;

    private ScreenCondition? Each(int at, Truth decisive)
    {
        var conditions = new ScreenCondition[_table.Code[at].Count];
        int operand = at + 1;
        for (int i = 0; i < conditions.Length; i++)
        {
            if (Condition(operand) is not { } condition)
            {
                return null;
            }

            conditions[i] = condition;
            operand = _table.Code[operand].Next;
        }

        return Join(conditions, decisive);
    }

    /// <summary>Conditions that a falsehood decides, or a truth; those that only ask for members are one, and come first.</summary>
    private static ScreenCondition Join(ScreenCondition[] conditions, Truth decisive)
    {
        bool isNegated = decisive == Truth.True;
        var members = new List<ScreenPath>();
        var others = new List<ScreenCondition>();
        foreach (ScreenCondition condition in conditions)
        {
            if (condition is ScreenCondition.Has has && has.IsNegated == isNegated)
            {
                members.Add(has.Path);
            }
            else
            {
                others.Add(condition);
            }
        }

        if (members.Count > 0)
        {
            others.Insert(0, new ScreenCondition.HasAll([.. members], isNegated));
        }

        return others.Count == 1 ? others[0] : new ScreenCondition.Each([.. others], decisive);
    }

    private ScreenCondition? Comparison(int at)
    {
        RuleOperator comparison = _table.Code[at].Operator;
        if (comparison <= RuleOperator.NotEqual && _table.Code[Second(at)].Operator == RuleOperator.Text)
        {
            int text = _table.Code[Second(at)].First;
            return _table.Code[at + 1].Operator == RuleOperator.AsText && Member(at + 2) is { } member
                ? new ScreenCondition.IsText(member, _table.GetUtf8(text).ToArray(), comparison == RuleOperator.NotEqual)
                : null;
        }

        return (Comparable(at + 1), Comparable(Second(at))) switch
        {
            (null, _) or (_, null) => null,
            (ScreenNumber.Member left, ScreenNumber.Member right) => new ScreenCondition.CompareMembers(left.Path, right.Path, comparison),
            (ScreenNumber.Member left, ScreenNumber.Constant { Units: { } units }) => new ScreenCondition.CompareWith(left.Path, units, comparison),
            ({ } left, { } right) => Comparison(left, right, comparison),
        };
    }

    private static ScreenCondition Comparison(ScreenNumber left, ScreenNumber right, RuleOperator comparison)
    {
        var any = new ScreenCondition.Compare(left, right, comparison);
        if (left is not ScreenNumber.Quotient { Divisor: ScreenNumber.Member divisor, Dividend: var dividend } || right is not ScreenNumber.Constant constant)
        {
            return any;
        }

        return dividend switch
        {
            ScreenNumber.Member { Path: var path } => new ScreenCondition.CompareQuotientOfMembers(path, 0, divisor.Path, constant.Value.Low, comparison, any),
            ScreenNumber.Scaled { Unscaled: ScreenNumber.Member { Path: var path }, Tens: var tens } =>
                new ScreenCondition.CompareQuotientOfMembers(path, tens, divisor.Path, constant.Value.Low, comparison, any),
            _ => any,
        };
    }

    private ScreenCondition? Agreement(int left, int right)
    {
        if (_table.Code[right].Operator == RuleOperator.Divide)
        {
            return AgreementOfQuotient(left, right);
        }

        if (_table.Code[left].Operator == RuleOperator.Divide)
        {
            return AgreementOfQuotient(right, left);
        }

        return Number(left, isPrinted: true) is { } first && Number(right, isPrinted: true) is { } second ? new ScreenCondition.Agree(first, second) : null;
    }

    private ScreenCondition? AgreementOfQuotient(int number, int division)
    {
        if (Number(number, isPrinted: true) is not { } printed
            || Number(division + 1, isPrinted: true) is not { } dividend
            || Number(Second(division), isPrinted: true) is not { } divisor
            || Fitting(new ScreenNumber.Product(printed, divisor)) is not { } product)
        {
            return null;
        }

        var any = new ScreenCondition.AgreeQuotient(product, dividend, divisor);
        return (printed, dividend, divisor) is (ScreenNumber.Member first, ScreenNumber.Member second, ScreenNumber.Member third)
            ? new ScreenCondition.AgreeQuotientOfMembers(first.Path, second.Path, third.Path, any)
            : any;
    }

    private ScreenCondition? Call(int at)
    {
        ref readonly RuleInstruction operation = ref _table.Code[at];
        switch ((RuleFunction)operation.First)
        {
            case RuleFunction.SlipsUnit:
                return Number(at + 1, isPrinted: false) is { } left && Number(Second(at), isPrinted: false) is { } right ? new ScreenCondition.SlipsUnit(left, right) : null;
            case RuleFunction.IsEstimate:
                return Marker(at + 1, FiscalMarker.Estimate);
            case RuleFunction.IsActual:
                return Marker(at + 1, FiscalMarker.Actual);
            case RuleFunction.IsUnmarked:
                return Marker(at + 1, FiscalMarker.Unmarked);
            default:
                return null;
        }
    }

    private ScreenCondition.HasMarker? Marker(int at, FiscalMarker marker) =>
        _table.Code[at].Operator == RuleOperator.AsPeriod && Member(at + 1) is { } member ? new ScreenCondition.HasMarker(member, marker, isNegated: false) : null;

    /// <summary>A member of the value itself, or of an item.</summary>
    private ScreenPath? Member(int at) => _table.Code[at].Operator == RuleOperator.Member ? Member(_table.Code[at].First, at + 1) : null;

    private ScreenPath? Member(int name, int owner)
    {
        ref readonly RuleInstruction operation = ref _table.Code[owner];
        return operation.Operator switch
        {
            RuleOperator.This => Member(0, This, name),
            RuleOperator.Variable when _variables.TryGetValue(operation.First, out (int Index, ScreenFrame Frame) variable) => Member(variable.Index, variable.Frame, name),
            _ => null,
        };
    }

    private ScreenPath? Member(int variable, ScreenFrame frame, int name) =>
        frame.Members.IndexOf(_table.GetUtf8(name)) is >= 0 and int member ? new ScreenPath(variable, member) : null;
}
