using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <summary>Gives an expression its type and code, and finds what is wrong with it: names, members that may be absent, types, units.</summary>
internal sealed partial class RuleChecker
{
    private readonly List<RuleProblem> _problems = [];
    private int _slots;

    /// <summary>Variables given away so far.</summary>
    public int Slots => _slots;

    /// <summary>
    /// What the inserts of a message can name: the scope in which the condition finally failed. The ways into a condition are those of
    /// <see cref="RuleFormat"/>.
    /// </summary>
    public RuleScope? FailureScope { get; private set; }

    /// <summary>A condition.</summary>
    public TypedRule CheckCondition(RuleSyntax syntax, RuleScope scope)
    {
        FailureScope = scope;
        TypedRule checkedRule = CheckDeciding(syntax, scope);
        return Demand(syntax, checkedRule);
    }

    /// <summary>Any expression.</summary>
    public TypedRule Check(RuleSyntax syntax, RuleScope scope)
    {
        TypedRule result = syntax switch
        {
            WordSyntax word => CheckWord(word),
            NumberSyntax number => CheckNumber(number),
            TextSyntax text => new TypedRule(TextType.Any, RuleCode.WithText(RuleOperator.Text, text.Text)) { Constant = text.Text },
            NameSyntax name => CheckName(name, scope),
            MemberSyntax member => CheckMember(member, scope),
            IndexSyntax index => CheckIndex(index, scope),
            UnarySyntax unary => CheckUnary(unary, scope),
            BinarySyntax { Operator: "&&" or "||" } binary => CheckLogic(binary, scope, isDeciding: false),
            BinarySyntax { Operator: "in" } binary => CheckIn(binary, scope),
            BinarySyntax { Operator: "==" or "!=" or "<" or "<=" or ">" or ">=" } binary => CheckRelation(binary, scope),
            BinarySyntax binary => CheckArithmetic(binary, scope),
            ConditionalSyntax conditional => CheckConditional(conditional, scope),
            ListSyntax list => CheckList(list, scope),
            CallSyntax call => CheckCall(call, scope),
            _ => throw new InvalidOperationException(syntax.GetType().Name),
        };
        result = syntax is IndexSyntax or CallSyntax or ConditionalSyntax ? result with { MayFail = true } : result;
        return result.Code.Start < 0 ? result with { Code = result.Code.At(syntax.Start, syntax.Length) } : result;
    }

    /// <summary>An expression of which anything may be absent; then it is unknown as a whole.</summary>
    public TypedRule CheckMaybeAbsent(RuleSyntax syntax, RuleScope scope) => Check(syntax, scope with { AllowsAbsent = true });

    /// <summary>A value that a message shows: what is absent is shown as such.</summary>
    public TypedRule CheckInsert(RuleSyntax syntax)
    {
        TypedRule value = CheckMaybeAbsent(syntax, FailureScope!);
        if (value.Type is ValueType or FactType or NullType or EmptyListType)
        {
            Report(FindingCatalogue.WrongRuleArgument, syntax, "{ }", "a single value", value.Type.Name.English, "单个值", value.Type.Name.Chinese);
        }

        return value;
    }

    /// <summary>What inserts can name where no condition of the language decides.</summary>
    public void SetFailureScope(RuleScope scope) => FailureScope = scope;

    /// <summary>What has been found wrong since this was asked last, in the order of the text.</summary>
    public IReadOnlyList<RuleProblem> TakeProblems()
    {
        RuleProblem[] problems = [.. _problems];
        _problems.Clear();
        return problems;
    }

    /// <summary>A slot for a new variable.</summary>
    public int NewSlot() => _slots++;

    /// <summary>An expression whose being wrong decides what the message can say: the ways into it are followed, the scope at their end is kept.</summary>
    private TypedRule CheckDeciding(RuleSyntax syntax, RuleScope scope)
    {
        switch (syntax)
        {
            case BinarySyntax { Operator: "||" } or:
                return CheckLogic(or, scope, isDeciding: true);
            case CallSyntax call when IsDecidingLoop(call):
                return CheckLoop(call, scope, isDeciding: true);
            default:
                TypedRule result = Check(syntax, scope);
                FailureScope = scope.With(result.WhenFalse);
                return result;
        }
    }

    /// <summary>Says so where an expression is no condition.</summary>
    private TypedRule Demand(RuleSyntax syntax, TypedRule condition)
    {
        if (condition.IsWrong || condition.Type is BooleanType)
        {
            return condition;
        }

        Report(FindingCatalogue.RuleIsNoCondition, syntax, condition.Type.Name.English, condition.Type.Name.Chinese);
        return TypedRule.Wrong;
    }

    private static TypedRule CheckWord(WordSyntax word) => word.Word switch
    {
        "true" => TypedRule.Condition(RuleCode.True, Truth.Always),
        "false" => TypedRule.Condition(RuleCode.False, Truth.Never),

        // Its one use, beside == and !=, is dealt with there.
        _ => new TypedRule(NullType.Instance, RuleCode.False),
    };

    private TypedRule CheckNumber(NumberSyntax number)
    {
        WarnOfNumber(number);
        NumberRange range = NumberRange.TryRead(number.Number, out decimal value) ? NumberRange.Of(value) : NumberRange.All;
        return new TypedRule(new NumberType(RuleUnit.Constant), RuleCode.WithText(RuleOperator.Number, number.Number)) { Range = range, Constant = number.Number };
    }

    private TypedRule CheckConditional(ConditionalSyntax syntax, RuleScope scope)
    {
        TypedRule condition = Demand(syntax.Condition, Check(syntax.Condition, scope));
        TypedRule then = Check(syntax.Then, scope.With(condition.WhenTrue));
        TypedRule otherwise = Check(syntax.Otherwise, scope.With(condition.WhenFalse));
        if (condition.IsWrong || then.IsWrong || otherwise.IsWrong)
        {
            return TypedRule.Wrong;
        }

        if (Unify(syntax.Otherwise, then, otherwise) is not { } type)
        {
            return TypedRule.Wrong;
        }

        return new TypedRule(type, RuleCode.Of(RuleOperator.Conditional, condition.Code, Carry(then, type), Carry(otherwise, type)))
        {
            Truth = then.Truth == otherwise.Truth ? then.Truth : Truth.Sometimes,
            WhenTrue = condition.WhenTrue.Union(then.WhenTrue).Intersect(condition.WhenFalse.Union(otherwise.WhenTrue)),
            WhenFalse = condition.WhenTrue.Union(then.WhenFalse).Intersect(condition.WhenFalse.Union(otherwise.WhenFalse)),
        };
    }

    private void Report(FindingDescriptor descriptor, RuleSyntax syntax, params string[] arguments) => Report(descriptor, syntax.Start, syntax.Length, arguments);

    private void Report(FindingDescriptor descriptor, int start, int length, params string[] arguments) =>
        _problems.Add(new RuleProblem(descriptor, start, length, new(arguments)));
}
