using System.Numerics;
using ReportSdk.Schema.Rules;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <summary>
/// What an expression of the rule language means, from docs/rules.md and the comments of RuleOperator and RuleFunction alone: it walks the syntax tree over the
/// parsed document, computes every operand, and shares nothing with the runtime but the table of units. It takes for granted that a checker has passed the rule.
/// </summary>
internal sealed partial class ReferenceInterpreter
{
    private int _unasked;

    /// <summary>Members that were read though they are absent, where nothing had asked for them: a checker that is right lets no such rule pass.</summary>
    public HashSet<string> AbsentReads { get; } = new(StringComparer.Ordinal);

    /// <summary>The value of an expression.</summary>
    public ReferenceValue Evaluate(RuleSyntax syntax, ReferenceScope scope) => EvaluateItem(syntax, scope) with { Source = null };

    private ReferenceValue EvaluateItem(RuleSyntax syntax, ReferenceScope scope) => syntax switch
    {
        WordSyntax word => ReferenceValue.Of(word.Word == "true"),
        NumberSyntax number => NumberValue.Exactly(Exact.Parse(number.Number)),
        TextSyntax text => new TextValue(text.Text),
        NameSyntax name => EvaluateName(name, scope),
        MemberSyntax member => ReadMember(Evaluate(member.Target, scope), ReferenceTyping.Of(member.Target, scope), member.Name),
        IndexSyntax index => ItemAt(Evaluate(index.Target, scope), Evaluate(index.Index, scope)),
        UnarySyntax { Operator: "!" } not => ReferenceValue.Of(!Judge(not.Operand, scope)),
        UnarySyntax negation => Negate(Evaluate(negation.Operand, scope)),
        BinarySyntax { Operator: "&&" or "||" } logic => ReferenceValue.Of(JudgeLogic(logic, scope)),
        BinarySyntax { Operator: "==" or "!=" } equality => ReferenceValue.Of(JudgeEquality(equality, scope)),
        BinarySyntax { Operator: "in" } membership => ReferenceValue.Of(Contains(Evaluate(membership.Right, scope), Evaluate(membership.Left, scope))),
        BinarySyntax { Operator: "<" or "<=" or ">" or ">=" } order => ReferenceValue.Of(JudgeOrder(order, scope)),
        BinarySyntax arithmetic => Compute(arithmetic, scope),
        ConditionalSyntax conditional => Choose(conditional, scope),
        ListSyntax list => new ListValue([.. list.Items.Select(item => Evaluate(item, scope))]),
        CallSyntax call => Call(call, scope),
        _ => throw new InvalidOperationException(syntax.GetType().Name),
    };

    /// <summary>Whether a condition is true; null where that is unknown.</summary>
    public bool? Judge(RuleSyntax syntax, ReferenceScope scope) => Evaluate(syntax, scope) is ConditionValue condition ? condition.Holds : null;

    /// <summary>The value of an expression in which anything may be absent.</summary>
    public ReferenceValue EvaluateMaybeAbsent(RuleSyntax syntax, ReferenceScope scope)
    {
        _unasked++;
        ReferenceValue value = Evaluate(syntax, scope);
        _unasked--;
        return value;
    }

    private ReferenceValue EvaluateName(NameSyntax name, ReferenceScope scope) => name.Name switch
    {
        "this" => scope.This.Value,
        "parent" => scope.Parent!.Value.Value,
        "root" => scope.Root!.Value.Value,
        _ when scope.Variables.TryGetValue(name.Name, out (ReferenceType Type, ReferenceValue Value) variable) => variable.Value,
        _ => ReadMember(scope.This.Value, scope.This.Type, name.Name),
    };

    private ReferenceValue ReadMember(ReferenceValue parent, ReferenceType type, string name)
    {
        if (parent is not DocumentValue document)
        {
            return ReferenceValue.Unknown;
        }

        if (_unasked == 0 && document.Json.ValueKind == System.Text.Json.JsonValueKind.Object && !ReferenceDocument.Has(parent, name))
        {
            AbsentReads.Add($"{parent.Place}/{ReferenceDocument.Escape(name)}");
        }

        return ReferenceDocument.ReadMember(document, name, ReferenceType.Of(((DocumentType)type).MemberSchema(name)));
    }

    private static ReferenceValue ItemAt(ReferenceValue list, ReferenceValue index) =>
        list is ListValue { Items: var items } && index is NumberValue { Number.Whole: { } whole } && whole >= 0 && whole < items.Count
            ? items[(int)whole]
            : ReferenceValue.Unknown;

    private ReferenceValue Choose(ConditionalSyntax conditional, ReferenceScope scope)
    {
        if (Judge(conditional.Condition, scope) is not { } holds)
        {
            return ReferenceValue.Unknown;
        }

        return EvaluateAs(holds ? conditional.Then : conditional.Otherwise, scope, ReferenceTyping.Of(conditional, scope));
    }

    /// <summary>The value of one of several expressions whose values are to be of one type: where others carry their unit, a number takes on that of its schema.</summary>
    private ReferenceValue EvaluateAs(RuleSyntax syntax, ReferenceScope scope, ReferenceType type)
    {
        ReferenceValue value = Evaluate(syntax, scope);
        bool isCarried = type is NumberType { Unit.IsCarried: true };
        return isCarried && value is NumberValue number && ReferenceTyping.Of(syntax, scope) is NumberType { Unit.Symbol: { } symbol }
            ? number with { Unit = symbol }
            : value;
    }

    private ReferenceValue Coalesce(RuleSyntax[] arguments, ReferenceScope scope, ReferenceType type)
    {
        foreach (RuleSyntax argument in arguments)
        {
            _unasked++;
            ReferenceValue value = EvaluateAs(argument, scope, type);
            _unasked--;
            if (!value.IsUnknown)
            {
                return value;
            }
        }

        return ReferenceValue.Unknown;
    }

    private static int? ToInt(ReferenceValue value) =>
        value is NumberValue { Number.Whole: { } whole } && BigInteger.Abs(whole) <= int.MaxValue ? (int)whole : null;
}
