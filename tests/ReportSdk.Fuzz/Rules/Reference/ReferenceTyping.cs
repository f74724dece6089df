using ReportSdk.Schema.Rules;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <summary>Types of expressions that a checker has passed: nothing is checked here.</summary>
internal static class ReferenceTyping
{
    public static ReferenceType Of(RuleSyntax syntax, ReferenceScope scope) => syntax switch
    {
        WordSyntax => ReferenceType.Condition,
        NumberSyntax => new NumberType(ReferenceUnit.Constant),
        TextSyntax => ReferenceType.Text,
        NameSyntax { Name: "this" } => scope.This.Type,
        NameSyntax { Name: "parent" } => scope.Parent!.Value.Type,
        NameSyntax { Name: "root" } => scope.Root!.Value.Type,
        NameSyntax name when scope.Variables.TryGetValue(name.Name, out (ReferenceType Type, ReferenceValue Value) variable) => variable.Type,
        NameSyntax name => MemberOf(scope.This.Type, name.Name),
        MemberSyntax member => MemberOf(Of(member.Target, scope), member.Name),
        IndexSyntax index => ItemOf(index.Target, scope),
        UnarySyntax { Operator: "-" } negation => Of(negation.Operand, scope),
        BinarySyntax { Operator: "+" or "-" or "*" or "/" or "%" } arithmetic => OfArithmetic(arithmetic.Operator, Of(arithmetic.Left, scope), Of(arithmetic.Right, scope)),
        ConditionalSyntax conditional => Common(Of(conditional.Then, scope), Of(conditional.Otherwise, scope)),
        ListSyntax list => new ListType(list.Items.Count == 0 ? null : list.Items.Select(item => Of(item, scope)).Aggregate(Common)),
        CallSyntax call => OfCall(call, scope),
        _ => ReferenceType.Condition,
    };

    /// <summary>The type of what is one of two values.</summary>
    public static ReferenceType Common(ReferenceType left, ReferenceType right) => (left, right) switch
    {
        (NumberType first, NumberType second) => new NumberType(first.Unit.With(second.Unit)),
        (TextType { Labels.Length: > 0 } first, TextType { Labels.Length: > 0 } second) => new TextType([.. first.Labels.Union(second.Labels, StringComparer.Ordinal)]),
        (TextType, TextType) => ReferenceType.Text,
        (ListType { Item: null }, ListType) => right,
        (ListType { Item: { } first }, ListType { Item: { } second }) => new ListType(Common(first, second)),
        _ => left,
    };

    /// <summary>The arguments of a call, a target first.</summary>
    public static RuleSyntax[] ArgumentsOf(CallSyntax call) => call.Target is null ? [.. call.Arguments] : [call.Target, .. call.Arguments];

    public static bool IsBind(CallSyntax call) => call is { Function: "bind", Target: NameSyntax { Name: "cel" } };

    private static ReferenceType MemberOf(ReferenceType type, string name) => ReferenceType.Of(((DocumentType)type).MemberSchema(name));

    private static ReferenceType ItemOf(RuleSyntax list, ReferenceScope scope) => ((ListType)Of(list, scope)).Item!;

    private static ReferenceType OfArithmetic(string symbol, ReferenceType left, ReferenceType right) => (symbol, left, right) switch
    {
        ("*", NumberType first, NumberType second) => new NumberType(first.Unit.Times(second.Unit)),
        ("/", NumberType first, NumberType second) => new NumberType(first.Unit.Over(second.Unit)),
        ("%", NumberType, _) => left,
        ("-", not NumberType, _) => new NumberType(ReferenceUnit.Named("天")),
        _ => Common(left, right),
    };

    private static ReferenceType OfCall(CallSyntax call, ReferenceScope scope)
    {
        if (IsBind(call))
        {
            return Of(call.Arguments[2], scope.With(((NameSyntax)call.Arguments[0]).Name, Of(call.Arguments[1], scope), ReferenceValue.Unknown));
        }

        RuleSyntax[] arguments = ArgumentsOf(call);
        switch (call.Function)
        {
            case "filter" or "distinct":
                return Of(arguments[0], scope);
            case "map":
                ReferenceScope inner = scope.With(((NameSyntax)arguments[1]).Name, ItemOf(arguments[0], scope), ReferenceValue.Unknown);
                return new ListType(Of(arguments[2], inner));
            case "flatten" or "first" or "last" or "sum" or "average":
                return ItemOf(arguments[0], scope);
            case "min" or "max" when arguments.Length == 1:
                return ItemOf(arguments[0], scope);
            case "coalesce" or "min" or "max":
                return arguments.Select(argument => Of(argument, scope)).Aggregate(Common);
            case "abs" or "round" or "floor" or "ceil" or "pow":
                return Of(arguments[0], scope);
            case "to":
                return new NumberType(ReferenceUnit.Named(((TextSyntax)arguments[1]).Text));
            case "plain" or "size" or "indexOf" or "log10" or "number" or "rank" or "year" or "monthOfYear" or "day" or "weekday" or "quarter" or "half":
                return ReferenceType.Number;
            case "unit" or "extract" or "substring" or "fold" or "text" or "exchange":
                return ReferenceType.Text;
            case "date" or "firstDay" or "lastDay" or "addDays" or "onOrBefore":
                return ReferenceType.Date;
            case "yearMonth" or "month" or "addMonths":
                return ReferenceType.Month;
            case "fiscalPeriod":
                return ReferenceType.Period;
            case "span" or "weekOf":
                return ReferenceType.Span;
            default:
                return ReferenceType.Condition;
        }
    }
}
