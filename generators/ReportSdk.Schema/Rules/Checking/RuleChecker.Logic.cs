using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <content>Logic and comparisons.</content>
internal sealed partial class RuleChecker
{
    private TypedRule CheckUnary(UnarySyntax unary, RuleScope scope)
    {
        TypedRule operand = Check(unary.Operand, scope);
        if (operand.IsWrong)
        {
            return operand;
        }

        if (unary.Operator == "-")
        {
            return Negate(unary, operand);
        }

        operand = Demand(unary.Operand, operand);
        return operand.IsWrong ? operand : Not(operand);
    }

    private static TypedRule Not(TypedRule condition) => new(BooleanType.Instance, RuleCode.Of(RuleOperator.Not, condition.Code))
    {
        Truth = Opposite(condition.Truth),
        WhenTrue = condition.WhenFalse,
        WhenFalse = condition.WhenTrue,
    };

    private static Truth Opposite(Truth truth) => truth switch { Truth.Always => Truth.Never, Truth.Never => Truth.Always, _ => truth };

    /// <summary>A chain of one operator: what the operands before one have decided is known in it.</summary>
    private TypedRule CheckLogic(BinarySyntax syntax, RuleScope scope, bool isDeciding)
    {
        bool isAnd = syntax.Operator == "&&";
        var chain = new List<RuleSyntax>();
        RuleSyntax first = syntax;
        for (; first is BinarySyntax link && link.Operator == syntax.Operator; first = link.Left)
        {
            chain.Insert(0, link.Right);
        }

        chain.Insert(0, first);
        var operands = new List<TypedRule>();
        KnownMembers known = KnownMembers.None;
        foreach (RuleSyntax operand in chain)
        {
            bool decides = isDeciding && operands.Count == chain.Count - 1;
            RuleScope inner = scope.With(known);
            TypedRule condition = Demand(operand, decides ? CheckDeciding(operand, inner) : Check(operand, inner));
            known = known.Union(isAnd ? condition.WhenTrue : condition.WhenFalse);
            operands.Add(condition);
        }

        if (operands.Exists(static operand => operand.IsWrong))
        {
            return TypedRule.Wrong;
        }

        Truth decided = isAnd ? Truth.Never : Truth.Always;
        KnownMembers common = operands.Skip(1).Aggregate(
            isAnd ? operands[0].WhenFalse : operands[0].WhenTrue,
            (present, operand) => present.Intersect(isAnd ? operand.WhenFalse : operand.WhenTrue));
        return new TypedRule(BooleanType.Instance, RuleCode.Of(isAnd ? RuleOperator.And : RuleOperator.Or, [.. operands.Select(operand => operand.Code)]))
        {
            Truth = operands.Exists(operand => operand.Truth == decided) ? decided
                : operands.TrueForAll(operand => operand.Truth == Opposite(decided)) ? Opposite(decided)
                : Truth.Sometimes,
            WhenTrue = isAnd ? known : common,
            WhenFalse = isAnd ? common : known,
        };
    }

    private TypedRule CheckRelation(BinarySyntax syntax, RuleScope scope)
    {
        if (syntax.Operator is "==" or "!=" && (syntax.Left is WordSyntax { Word: "null" } || syntax.Right is WordSyntax { Word: "null" }))
        {
            return CheckNull(syntax, scope);
        }

        TypedRule left = Check(syntax.Left, scope);
        TypedRule right = Check(syntax.Right, scope);
        if (left.IsWrong || right.IsWrong || !TryAgree(syntax, ref left, ref right))
        {
            return TypedRule.Wrong;
        }

        RuleOperator operation = syntax.Operator switch
        {
            "==" => RuleOperator.Equal,
            "!=" => RuleOperator.NotEqual,
            "<" => RuleOperator.Less,
            "<=" => RuleOperator.LessOrEqual,
            ">" => RuleOperator.Greater,
            _ => RuleOperator.GreaterOrEqual,
        };
        bool isOrder = operation is not (RuleOperator.Equal or RuleOperator.NotEqual);
        if (isOrder && left.Type is not (NumberType or CalendarType or TextType { Values.Count: 0 }))
        {
            Phrase advice = RuleAdvice.ForOrder(left.Type);
            ReportUnfit(syntax, left, right, "put in order" + advice.English, "比较先后" + advice.Chinese);
            return TypedRule.Wrong;
        }

        return TypedRule.Condition(RuleCode.Of(operation, left.Code, right.Code), TruthOf(operation, left, right)) with
        {
            WhenTrue = Compared(operation, left, right),
            WhenFalse = Compared(Negated(operation), left, right),
        };
    }

    /// <summary><c>member == null</c> says that the member is not there, or null: the two are one to a rule.</summary>
    private TypedRule CheckNull(BinarySyntax syntax, RuleScope scope)
    {
        RuleSyntax asked = syntax.Left is WordSyntax { Word: "null" } ? syntax.Right : syntax.Left;
        TypedRule has = CheckHas(asked, scope);
        return has.IsWrong || syntax.Operator == "!=" ? has : Not(has);
    }

    /// <summary>Whether the member at the end of a way is there.</summary>
    private TypedRule CheckHas(RuleSyntax syntax, RuleScope scope)
    {
        (RuleSyntax? targetSyntax, string? name) = syntax switch
        {
            MemberSyntax member => (member.Target, member.Name),
            NameSyntax plain when !scope.Variables.ContainsKey(plain.Name) => (null, plain.Name),
            _ => (null, null),
        };
        if (name is null)
        {
            Report(FindingCatalogue.RuleAsksNoMember, syntax);
            return TypedRule.Wrong;
        }

        // Checked as a member first: that it is one, and what else may be absent on the way.
        TypedRule value = CheckMaybeAbsent(syntax, scope);
        TypedRule? target = targetSyntax is null ? scope.This : CheckMaybeAbsent(targetSyntax, scope);
        if (value.IsWrong || target?.Type is not ValueType type)
        {
            return TypedRule.Wrong;
        }

        Shape shape = type.Shape.Shape.Member(name) ?? type.Shape.Shape.OtherMember()!;
        bool isThere = IsAlwaysThere(type, name, shape) && !shape.MayBeNull && !target.MayFail && target.Path is not null
            && IsObject(targetSyntax, target, type, scope) && IsPresent(targetSyntax, scope);
        return new TypedRule(BooleanType.Instance, RuleCode.WithText(RuleOperator.Has, name, target.Code))
        {
            Truth = isThere || (value.Path is not null && scope.Known.Has(value.Path)) ? Truth.Always : Truth.Sometimes,
            WhenTrue = Prefixes(value.Path, target.Path),
        };
    }

    /// <summary>Whether a value that may have members is nothing else. A member that is there is not null; an item may be.</summary>
    private static bool IsObject(RuleSyntax? syntax, TypedRule value, ValueType type, RuleScope scope)
    {
        bool isNotNull = syntax is MemberSyntax || type.Present.Count > 0;
        PlanTypes types = type.Shape.Shape.Types & (isNotNull ? ~PlanTypes.Null : ~PlanTypes.None);
        return types == PlanTypes.Object || ReferenceEquals(value, scope.This) || ReferenceEquals(value, scope.Parent) || ReferenceEquals(value, scope.Root);
    }

    /// <summary>Whether a way is there wherever the expression is computed.</summary>
    private bool IsPresent(RuleSyntax? syntax, RuleScope scope)
    {
        if (syntax is null)
        {
            return true;
        }

        int before = _problems.Count;
        bool isThere = !Check(syntax, scope with { AllowsAbsent = false }).IsWrong;
        _problems.RemoveRange(before, _problems.Count - before);
        return isThere;
    }

    /// <summary>A member that is there has all that leads to it.</summary>
    private static KnownMembers Prefixes(string? path, string? target)
    {
        KnownMembers present = KnownMembers.None;
        if (path is null)
        {
            return present;
        }

        present = present.With(path);
        for (string? way = target; way is { Length: > 0 }; way = way.LastIndexOf('/') is var slash and > 0 ? way.Substring(0, slash) : null)
        {
            present = present.With(way);
        }

        return present;
    }

    private TypedRule CheckIn(BinarySyntax syntax, RuleScope scope)
    {
        TypedRule value = Check(syntax.Left, scope);
        TypedRule list = Check(syntax.Right, scope);
        if (value.IsWrong || list.IsWrong)
        {
            return TypedRule.Wrong;
        }

        if (list.Type is EmptyListType)
        {
            return TypedRule.Condition(RuleCode.Of(RuleOperator.In, value.Code, list.Code), Truth.Never);
        }

        if (list.Type is not (ListType or TupleType))
        {
            Report(FindingCatalogue.WrongRuleArgument, syntax.Right, "in", "a list", list.Type.Name.English, "列表", list.Type.Name.Chinese);
            return TypedRule.Wrong;
        }

        list = Computed(list);
        IReadOnlyList<RuleType> itemTypes = list.Type is ListType homogeneous ? [homogeneous.Item] : ((TupleType)list.Type).Items;
        foreach (RuleType itemType in itemTypes)
        {
            TypedRule item = new(itemType, RuleCode.False);
            if (!TryAgree(syntax, ref value, ref item))
            {
                return TypedRule.Wrong;
            }
        }

        return TypedRule.Condition(RuleCode.Of(RuleOperator.In, value.Code, list.Code), CheckLabels(syntax, value, list));
    }

    /// <summary>Labels of an enum in a list of constants: each must be one of the enum's, and all of them are no question.</summary>
    private Truth CheckLabels(BinarySyntax syntax, TypedRule value, TypedRule list)
    {
        if (value.Type is not TextType { Values: { Count: > 0 } labels } || syntax.Right is not ListSyntax constants || !constants.Items.All(item => item is TextSyntax))
        {
            return Truth.Sometimes;
        }

        foreach (TextSyntax wrong in constants.Items.Cast<TextSyntax>().Where(item => !labels.Contains(item.Text)))
        {
            Report(FindingCatalogue.RuleValueNotAllowed, wrong, wrong.Text, string.Join(", ", labels));
        }

        return labels.All(label => constants.Items.Any(item => ((TextSyntax)item).Text == label)) ? Truth.Always : Truth.Sometimes;
    }
}
