using ReportSdk.Schema.Shared;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Rules;

/// <content>Lists and what goes through them.</content>
internal sealed partial class RuleChecker
{
    private static readonly Dictionary<string, RuleOperator> Loops = new(StringComparer.Ordinal)
    {
        ["all"] = RuleOperator.All,
        ["exists"] = RuleOperator.Exists,
        ["exists_one"] = RuleOperator.ExistsOne,
        ["filter"] = RuleOperator.Filter,
        ["map"] = RuleOperator.Map,
        ["adjacent"] = RuleOperator.Adjacent,
        ["isAscending"] = RuleOperator.Ordered,
        ["isStrictlyAscending"] = RuleOperator.Ordered,
        ["isDescending"] = RuleOperator.Ordered,
        ["isStrictlyDescending"] = RuleOperator.Ordered,
        ["isContiguous"] = RuleOperator.Contiguous,
        ["isDistinct"] = RuleOperator.Distinct,
    };

    /// <summary>Names of functions that bind variables.</summary>
    public static IEnumerable<string> LoopNames => Loops.Keys;

    private static bool IsBind(CallSyntax call) => call is { Function: "bind", Target: NameSyntax { Name: "cel" } };

    private static bool IsDecidingLoop(CallSyntax call) =>
        IsBind(call) || (Loops.TryGetValue(call.Function, out RuleOperator operation) && operation is not (RuleOperator.Exists or RuleOperator.ExistsOne or RuleOperator.Filter or RuleOperator.Map));

    private TypedRule CheckList(ListSyntax syntax, RuleScope scope)
    {
        TypedRule[] items = [.. syntax.Items.Select(item => Check(item, scope))];
        if (Array.Exists(items, static item => item.IsWrong))
        {
            return TypedRule.Wrong;
        }

        if (items.Length == 0)
        {
            return new TypedRule(EmptyListType.Instance, RuleCode.Of(RuleOperator.List));
        }

        RuleCode code = RuleCode.Of(RuleOperator.List, [.. items.Select(item => item.Code)]);
        bool isOneType = Array.TrueForAll(items, item => AreComparable(items[0].Type, item.Type));
        return isOneType
            ? new TypedRule(new ListType(items.Select(static item => item.Type).Aggregate(Common)) { MinItems = items.Length }, code)
            : new TypedRule(new TupleType(items.Select(item => item.Type).ToEquatableArray()), code);
    }

    /// <summary>Every function that binds variables: target and arguments are list, names, body.</summary>
    private TypedRule CheckLoop(CallSyntax call, RuleScope scope, bool isDeciding)
    {
        if (IsBind(call))
        {
            return CheckBind(call, scope, isDeciding);
        }

        RuleOperator operation = Loops[call.Function];
        RuleSyntax[] arguments = call.Target is null ? [.. call.Arguments] : [call.Target, .. call.Arguments];
        bool isOrder = operation is RuleOperator.Ordered or RuleOperator.Contiguous or RuleOperator.Distinct;
        int names = operation == RuleOperator.Adjacent ? 2 : 1;
        bool isShort = isOrder && arguments.Length == 1;
        if ((arguments.Length != names + 2 && !isShort) || !arguments.Skip(1).Take(isShort ? 0 : names).All(static name => name is NameSyntax))
        {
            string usage = names == 2 ? "list.adjacent(a, b, condition)" : $"list.{call.Function}(x, expression)";
            Report(FindingCatalogue.WrongRuleArgument, call, call.Function + "()", usage, "this", usage, "此写法");
            return TypedRule.Wrong;
        }

        TypedRule list = Check(arguments[0], scope);
        if (list.IsWrong)
        {
            return list;
        }

        if (list.Type is not ListType type)
        {
            Report(FindingCatalogue.WrongRuleArgument, arguments[0], call.Function + "()", "a list", list.Type.Name.English, "列表", list.Type.Name.Chinese);
            return TypedRule.Wrong;
        }

        NameSyntax[] variables = [.. arguments.Skip(1).Take(isShort ? 0 : names).Cast<NameSyntax>()];
        if (!AreFree(variables, scope))
        {
            return TypedRule.Wrong;
        }

        int slot = NewSlot();
        int second = names == 2 ? NewSlot() : -1;
        RuleScope inner = scope;
        foreach ((NameSyntax variable, int of) in variables.Zip(new[] { slot, second }, static (name, of) => (name, of)))
        {
            inner = inner.With(variable.Name, Item(type, of));
        }

        FailureScope = isShort && isDeciding ? scope : FailureScope;
        TypedRule body = isShort ? Item(type, slot) : CheckBody(arguments[arguments.Length - 1], inner, isDeciding, isOrder);
        if (body.IsWrong)
        {
            return TypedRule.Wrong;
        }

        return isOrder ? FinishOrder(call, operation, list, slot, body) : FinishLoop(operation, list, type, slot, second, body, arguments[arguments.Length - 1]);
    }

    private TypedRule CheckBody(RuleSyntax syntax, RuleScope scope, bool isDeciding, bool isOrder)
    {
        if (isDeciding && !isOrder)
        {
            return CheckDeciding(syntax, scope);
        }

        if (isDeciding)
        {
            FailureScope = scope;
        }

        return Check(syntax, scope);
    }

    private TypedRule FinishLoop(RuleOperator operation, TypedRule list, ListType type, int slot, int second, TypedRule body, RuleSyntax syntax)
    {
        if (operation == RuleOperator.Map)
        {
            return new TypedRule(new ListType(body.Type) { MinItems = type.MinItems }, RuleCode.Loop(operation, slot, list.Code, body.Code));
        }

        body = Demand(syntax, body);
        if (body.IsWrong)
        {
            return body;
        }

        if (operation == RuleOperator.Filter)
        {
            return new TypedRule(type with { Item = WithPresent(type.Item, Within(body.WhenTrue.Present, VariablePath(slot))), MinItems = 0, Present = default }, RuleCode.Loop(operation, slot, list.Code, body.Code));
        }

        RuleCode code = second >= 0 ? RuleCode.Adjacent(slot, second, list.Code, body.Code) : RuleCode.Loop(operation, slot, list.Code, body.Code);
        long needed = second >= 0 ? 2 : 1;
        Truth truth = operation switch
        {
            RuleOperator.All or RuleOperator.Adjacent => body.Truth == Truth.Never && type.MinItems < needed ? Truth.Sometimes : body.Truth,
            RuleOperator.Exists => body.Truth == Truth.Always && type.MinItems < 1 ? Truth.Sometimes : body.Truth,
            _ => body.Truth == Truth.Never ? Truth.Never : Truth.Sometimes,
        };
        return TypedRule.Condition(code, truth);
    }

    private TypedRule FinishOrder(CallSyntax call, RuleOperator operation, TypedRule list, int slot, TypedRule key)
    {
        long flags = 0;
        if (operation == RuleOperator.Ordered)
        {
            if (key.Type is not (NumberType or CalendarType or TextType { Values.Count: 0 }))
            {
                Report(FindingCatalogue.WrongRuleArgument, call, call.Function + "()", "numbers, dates or text", key.Type.Name.English, "数字、日期或文本", key.Type.Name.Chinese);
                return TypedRule.Wrong;
            }

            flags = (call.Function.EndsWith("Descending", StringComparison.Ordinal) ? 1 : 0) | (call.Function.StartsWith("isStrictly", StringComparison.Ordinal) ? 2 : 0);
        }

        return TypedRule.Condition(RuleCode.Loop(operation, slot, list.Code, key.Code, flags));
    }

    private TypedRule CheckBind(CallSyntax call, RuleScope scope, bool isDeciding)
    {
        if (call.Arguments.Count != 3 || call.Arguments[0] is not NameSyntax variable)
        {
            const string Usage = "cel.bind(x, value, expression)";
            Report(FindingCatalogue.WrongRuleArgument, call, "cel.bind()", Usage, "this", Usage, "此写法");
            return TypedRule.Wrong;
        }

        TypedRule value = Check(call.Arguments[1], scope);
        if (value.IsWrong || !AreFree([variable], scope))
        {
            return TypedRule.Wrong;
        }

        int slot = NewSlot();
        var bound = new TypedRule(value.Type, RuleCode.Variable(slot)) { Path = VariablePath(slot), Range = value.Range, MayFail = value.MayFail };
        RuleScope inner = scope.With(variable.Name, bound);
        TypedRule body = CheckBody(call.Arguments[2], inner, isDeciding, isOrder: false);
        return body.IsWrong ? body : body with { Code = RuleCode.Bind(slot, value.Code, body.Code), Path = null };
    }

    /// <summary>A variable of the same name would only be taken for the other one.</summary>
    private bool AreFree(NameSyntax[] names, RuleScope scope)
    {
        bool areFree = true;
        for (int i = 0; i < names.Length; i++)
        {
            string name = names[i].Name;
            if (scope.Variables.ContainsKey(name) || name is "this" or "parent" or "root" || names.Take(i).Any(other => other.Name == name))
            {
                Report(FindingCatalogue.RuleVariableTaken, names[i], name);
                areFree = false;
            }
        }

        return areFree;
    }

    private static TypedRule Item(ListType type, int slot) => ItemOf(type, RuleCode.Variable(slot), VariablePath(slot));

    private static string VariablePath(int slot) => $"${Invariant(slot)}";

    /// <summary>A list whose items are values of their type, not as they stand in the document.</summary>
    public TypedRule Computed(TypedRule list)
    {
        if (list.Type is not ListType { IsOfDocument: true } type || type.Item is ValueType)
        {
            return list;
        }

        int slot = NewSlot();
        return list with
        {
            Type = type with { IsOfDocument = false },
            Code = RuleCode.Loop(RuleOperator.Map, slot, list.Code, Read(type.Item, RuleCode.Variable(slot))),
        };
    }
}
