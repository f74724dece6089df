using ReportSdk.Schema.Rules;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <content>Functions.</content>
internal sealed partial class ReferenceInterpreter
{
    private ReferenceValue Call(CallSyntax call, ReferenceScope scope)
    {
        if (ReferenceTyping.IsBind(call))
        {
            ReferenceScope inner = scope.With(((NameSyntax)call.Arguments[0]).Name, ReferenceTyping.Of(call.Arguments[1], scope), Evaluate(call.Arguments[1], scope));
            return Evaluate(call.Arguments[2], inner);
        }

        RuleSyntax[] arguments = ReferenceTyping.ArgumentsOf(call);
        switch (call.Function)
        {
            case "has":
                return ReferenceValue.Of(Has(arguments[0], scope));
            case "coalesce":
                return Coalesce(arguments, scope, ReferenceTyping.Of(call, scope));
            case "approx":
                return ReferenceValue.Of(Approximates(arguments, scope));
            case "unitSlip":
                return ReferenceValue.Of(IsUnitSlip(arguments, scope));
            case "min" or "max" when arguments.Length > 1:
                ReferenceType type = ReferenceTyping.Of(call, scope);
                return Aggregate(new ListValue([.. arguments.Select(argument => EvaluateAs(argument, scope, type))]), call.Function);
            case "to":
                return Evaluate(arguments[0], scope) is NumberValue number
                    ? Convert(number, ((NumberType)ReferenceTyping.Of(arguments[0], scope)).Unit, ReferenceUnit.Named(((TextSyntax)arguments[1]).Text))
                    : ReferenceValue.Unknown;
            case "rank":
                int rank = Evaluate(arguments[0], scope) is TextValue label ? Array.IndexOf(((TextType)ReferenceTyping.Of(arguments[0], scope)).Labels, label.Text) : -1;
                return rank < 0 ? ReferenceValue.Unknown : ReferenceValue.Of(rank);
            case "matches":
                return Evaluate(arguments[0], scope) is TextValue text ? ReferenceValue.Of(ReferencePattern.IsMatch(text.Text, ((TextSyntax)arguments[1]).Text)) : ReferenceValue.Unknown;
            case "extract":
                return Evaluate(arguments[0], scope) is TextValue whole && ReferencePattern.Extract(whole.Text, ((TextSyntax)arguments[1]).Text) is { } part
                    ? new TextValue(part)
                    : ReferenceValue.Unknown;
            case "all" or "exists" or "exists_one" or "adjacent" or "isAscending" or "isStrictlyAscending" or "isDescending" or "isStrictlyDescending" or "isContiguous" or "isDistinct":
                return ReferenceValue.Of(JudgeList(call.Function, arguments, scope));
            case "filter" or "map":
                return Build(call.Function, arguments, scope);
            default:
                return Apply(call.Function, [.. arguments.Select(argument => Evaluate(argument, scope))]);
        }
    }

    /// <summary>Functions that take the values of their arguments.</summary>
    private static ReferenceValue Apply(string function, ReferenceValue[] values) => (function, values[0]) switch
    {
        ("size", ListValue list) => ReferenceValue.Of(list.Items.Count),
        ("sum" or "average" or "min" or "max", ListValue list) => Aggregate(list, function),
        ("flatten", ListValue list) => Flatten(list),
        ("distinct", ListValue list) => Distinct(list),
        ("first", ListValue { Items.Count: > 0 } list) => list.Items[0],
        ("last", ListValue { Items.Count: > 0 } list) => list.Items[^1],
        ("indexOf", ListValue list) => IndexOf(list, values[1]),
        ("abs", NumberValue number) => Abs(number),
        ("round", NumberValue number) => Unprinted(number.Number?.Round(values.Length == 1 ? 0 : ToInt(values[1])!.Value), number),
        ("floor", NumberValue number) => Unprinted(number.Number?.Floor(), number),
        ("ceil", NumberValue number) => Unprinted(number.Number?.Ceiling(), number),
        ("pow", NumberValue number) when values[1] is NumberValue exponent => Power(number, exponent),
        ("log10", NumberValue number) => Unprinted(number.Number is { Sign: > 0 } above ? ExactFunctions.Log10(above) : null, number),
        ("plain", NumberValue number) => number with { Unit = null, Place = null },
        ("unit", NumberValue { Number: not null, Unit: { } unit }) => new TextValue(unit.Text),
        ("text", NumberValue { Number: { } number }) => new TextValue(number.Shorten().Write()),
        (_, TextValue text) => ApplyToText(function, text.Text, values),
        _ => ApplyToCalendar(function, values),
    };
}
