using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <content>Calls: which function, and how many arguments of what type.</content>
internal sealed partial class RuleChecker
{
    private TypedRule CheckCall(CallSyntax call, RuleScope scope)
    {
        if (IsBind(call) || Loops.ContainsKey(call.Function))
        {
            return CheckLoop(call, scope, isDeciding: false);
        }

        RuleSyntax[] arguments = call.Target is null ? [.. call.Arguments] : [call.Target, .. call.Arguments];
        switch (call.Function)
        {
            case "has":
                return arguments.Length == 1 ? CheckHas(arguments[0], scope) : WrongCount(call, "has(member)");
            case "coalesce":
                return CheckCoalesce(call, arguments, scope);
            case "approx":
                return CheckApprox(call, arguments, scope);
        }

        if (Array.IndexOf(RuleFunctions.Names, call.Function) < 0)
        {
            ReportUnknown(FindingCatalogue.UnknownRuleName, call.NameStart, call.NameLength, call.Function, RuleFunctions.Names);
            return TypedRule.Wrong;
        }

        TypedRule[] values = [.. arguments.Select(argument => Check(argument, scope))];
        if (Array.Exists(values, static value => value.IsWrong))
        {
            return TypedRule.Wrong;
        }

        var checkedCall = new CheckedCall(call, arguments, values);
        return CheckListFunction(checkedCall) ?? CheckNumberFunction(checkedCall) ?? CheckTextFunction(checkedCall) ?? CheckCalendarFunction(checkedCall)
            ?? throw new InvalidOperationException(call.Function);
    }

    private TypedRule? CheckListFunction(CheckedCall call)
    {
        switch (call.Function)
        {
            case "size":
                return Takes(call, "size(list or text)", static value => value.Type is ListType or TupleType or TextType)
                    ? new TypedRule(NumberType.Plain, RuleCode.Call(RuleFunction.Size, call[0].Code)) { Range = new(call[0].Type is ListType list ? list.MinItems : 0, false, null, false) }
                    : TypedRule.Wrong;
            case "sum" or "average":
                RuleFunction total = call.Function == "sum" ? RuleFunction.Sum : RuleFunction.Average;
                return Takes(call, $"{call.Function}(list of numbers)", static value => value.Type is ListType { Item: NumberType })
                    ? new TypedRule(((ListType)call[0].Type).Item, RuleCode.Call(total, Computed(call[0]).Code))
                    : TypedRule.Wrong;
            case "min" or "max":
                return CheckExtreme(call);
            case "flatten":
                return Takes(call, "flatten(list of lists)", static value => value.Type is ListType { Item: ListType })
                    ? new TypedRule((ListType)((ListType)call[0].Type).Item with { MinItems = 0, Present = default }, RuleCode.Call(RuleFunction.Flatten, Computed(call[0]).Code))
                    : TypedRule.Wrong;
            case "distinct":
                return Takes(call, "distinct(list)", static value => value.Type is ListType)
                    ? new TypedRule(call[0].Type with { Present = default }, RuleCode.Call(RuleFunction.DistinctItems, call[0].Code))
                    : TypedRule.Wrong;
            case "first" or "last":
                RuleFunction end = call.Function == "first" ? RuleFunction.First : RuleFunction.Last;
                return Takes(call, $"{call.Function}(list)", static value => value.Type is ListType)
                    ? ItemOf(call[0], (ListType)call[0].Type, RuleCode.Call(end, call[0].Code), call.Function)
                    : TypedRule.Wrong;
            case "indexOf":
                return Takes(call, "indexOf(list, value)", static value => value.Type is ListType, static _ => true) && AreComparable(((ListType)call[0].Type).Item, call[1].Type)
                    ? new TypedRule(NumberType.Plain, RuleCode.Call(RuleFunction.IndexOf, call[1].Code, Computed(call[0]).Code))
                    : WrongArguments(call, "indexOf(list, value)");
            default:
                return null;
        }
    }

    /// <summary>The least or most of a list, or of the arguments.</summary>
    private TypedRule CheckExtreme(CheckedCall call)
    {
        RuleFunction function = call.Function == "min" ? RuleFunction.Min : RuleFunction.Max;
        string usage = $"{call.Function}(list of numbers or dates) or {call.Function}(a, b, …)";
        if (call.Count == 1 && call[0].Type is ListType { Item: NumberType or CalendarType } list)
        {
            return new TypedRule(list.Item, RuleCode.Call(function, Computed(call[0]).Code));
        }

        if (call.Count < 2 || call[0].Type is not (NumberType or CalendarType))
        {
            return WrongArguments(call, usage);
        }

        TypedRule least = call[0];
        for (int i = 1; i < call.Count; i++)
        {
            if (Unify(call.Arguments[i], least, call[i]) is not { } type)
            {
                return TypedRule.Wrong;
            }

            least = least with { Type = type };
        }

        return new TypedRule(least.Type, RuleCode.Call(function, RuleCode.Of(RuleOperator.List, [.. call.Values.Select(value => Carry(value, least.Type))])));
    }

    private TypedRule CheckCoalesce(CallSyntax call, RuleSyntax[] arguments, RuleScope scope)
    {
        if (arguments.Length == 0)
        {
            return WrongCount(call, "coalesce(a, b, …)");
        }

        TypedRule[] values = [.. arguments.Select(argument => CheckMaybeAbsent(argument, scope))];
        if (Array.Exists(values, static value => value.IsWrong))
        {
            return TypedRule.Wrong;
        }

        TypedRule result = values[0];
        for (int i = 1; i < values.Length; i++)
        {
            if (Unify(arguments[i], result, values[i]) is not { } type)
            {
                return TypedRule.Wrong;
            }

            result = result with { Type = type };
        }

        return new TypedRule(result.Type, RuleCode.Call(RuleFunction.Coalesce, [.. values.Select(value => Carry(value, result.Type))]));
    }

    /// <summary>Whether a call has as many arguments as there are tests, and each passes.</summary>
    private bool Takes(CheckedCall call, string usage, params Func<TypedRule, bool>[] tests)
    {
        if (call.Count == tests.Length)
        {
            for (int i = 0; i < tests.Length; i++)
            {
                if (!tests[i](call[i]))
                {
                    Report(FindingCatalogue.WrongRuleArgument, call.Arguments[i], call.Function + "()", usage, call[i].Type.Name.English, usage, call[i].Type.Name.Chinese);
                    return false;
                }
            }

            return true;
        }

        WrongCount(call.Syntax, usage);
        return false;
    }

    private TypedRule WrongArguments(CheckedCall call, string usage)
    {
        Phrase found = call.Count == 0 ? new Phrase("nothing", "无") : call[call.Count - 1].Type.Name;
        RuleSyntax place = call.Count == 0 ? call.Syntax : call.Arguments[call.Count - 1];
        Report(FindingCatalogue.WrongRuleArgument, place, call.Function + "()", usage, found.English, usage, found.Chinese);
        return TypedRule.Wrong;
    }

    private TypedRule WrongCount(CallSyntax call, string usage)
    {
        int count = call.Arguments.Count + (call.Target is null ? 0 : 1);
        Report(FindingCatalogue.WrongRuleArgument, call, call.Function + "()", usage, $"{Invariant(count)} arguments", usage, $"{Invariant(count)} 个参数");
        return TypedRule.Wrong;
    }

    /// <summary>A call with its arguments checked; a target is the first of them.</summary>
    private sealed record CheckedCall(CallSyntax Syntax, RuleSyntax[] Arguments, TypedRule[] Values)
    {
        public string Function => Syntax.Function;

        public int Count => Values.Length;

        public TypedRule this[int index] => Values[index];
    }
}
