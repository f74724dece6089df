using ReportSdk.Schema.Shared;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Rules;

/// <content>Names, members and items.</content>
internal sealed partial class RuleChecker
{
    /// <summary>Reads a value of the document as what its schema says.</summary>
    /// <param name="type">What its schema says.</param>
    /// <param name="value">The value as it stands.</param>
    public static RuleCode Read(RuleType type, RuleCode value) => type switch
    {
        BooleanType => RuleCode.Of(RuleOperator.AsBoolean, value),
        NumberType => RuleCode.Of(RuleOperator.AsNumber, value),
        TextType => RuleCode.Of(RuleOperator.AsText, value),
        CalendarType { Kind: CalendarKind.Date } => RuleCode.Of(RuleOperator.AsDate, value),
        CalendarType { Kind: CalendarKind.Month } => RuleCode.Of(RuleOperator.AsMonth, value),
        CalendarType => RuleCode.Of(RuleOperator.AsPeriod, value),
        ListType => RuleCode.Of(RuleOperator.AsList, value),
        _ => value,
    };

    private TypedRule CheckName(NameSyntax name, RuleScope scope)
    {
        if (scope.Variables.TryGetValue(name.Name, out TypedRule? variable))
        {
            return variable with { Range = scope.Known.Narrow(variable.Path, variable.Range) };
        }

        if (name.Name is "this" or "parent" or "root")
        {
            return CheckSurroundings(name, scope);
        }

        if (scope.This is { Type: ValueType { IsObject: true } type } self && HasMember(type, name.Name))
        {
            return ReadMember(self, type, name.Name, name, scope);
        }

        if (Array.IndexOf(RuleFunctions.Names, name.Name) >= 0)
        {
            Report(FindingCatalogue.UnknownRuleName, name, name.Name, $"; a function is called, as in {name.Name}(…)", $"；函数须调用，例如 {name.Name}(…)");
            return TypedRule.Wrong;
        }

        ReportUnknown(FindingCatalogue.UnknownRuleName, name.Start, name.Length, name.Name, NamesIn(scope).Concat(RuleFunctions.Names));
        return TypedRule.Wrong;
    }

    private TypedRule CheckSurroundings(NameSyntax name, RuleScope scope)
    {
        TypedRule? found = name.Name switch { "this" => scope.This, "parent" => scope.Parent, _ => scope.Root };
        if (found is null)
        {
            (string english, string chinese) = scope.This is null
                ? ("the rule compares facts of several documents", "该规则比较的是多个文档的事实")
                : ("the schema is used in several places or in none of this file, or behind anyOf, oneOf or if; write the rule where the other value is a member",
                    "该模式在本文件中被用于多处或未被使用，或位于 anyOf、oneOf、if 之内；请把规则写在能以成员访问该值的地方");
            Report(FindingCatalogue.NoRuleSurroundings, name, name.Name, english, chinese);
        }

        return found ?? TypedRule.Wrong;
    }

    private TypedRule CheckMember(MemberSyntax member, RuleScope scope)
    {
        TypedRule target = Check(member.Target, scope);
        switch (target.Type)
        {
            case WrongType:
                return TypedRule.Wrong;
            case ValueType { IsObject: true } type when HasMember(type, member.Name):
                return ReadMember(target, type, member.Name, member, scope) with { MayFail = target.MayFail };
            case ValueType { IsObject: true } type:
                ReportUnknown(FindingCatalogue.UnknownRuleMember, member.NameStart, member.NameLength, member.Name, type.Shape.Shape.MemberNames);
                return TypedRule.Wrong;
            case FactType fact when fact.Fields.FirstOrDefault(field => field.Name == member.Name) is { } field:
                return new TypedRule(field.Type, RuleCode.WithText(RuleOperator.Member, field.Name, target.Code)) { Path = KnownMembers.Way(target.Path, field.Name) };
            case FactType fact:
                ReportUnknown(FindingCatalogue.UnknownRuleMember, member.NameStart, member.NameLength, member.Name, fact.Fields.Select(field => field.Name));
                return TypedRule.Wrong;
            default:
                Phrase call = Array.IndexOf(RuleFunctions.Names, member.Name) < 0
                    ? new("", "")
                    : new($"; a function is called, as in {RuleText.Of(member)}()", $"；函数须调用，例如 {RuleText.Of(member)}()");
                Report(
                    FindingCatalogue.WrongRuleArgument,
                    member.NameStart,
                    member.NameLength,
                    $".{member.Name}",
                    "an object",
                    target.Type.Name.English + call.English,
                    "对象",
                    target.Type.Name.Chinese + call.Chinese);
                return TypedRule.Wrong;
        }
    }

    private static bool HasMember(ValueType type, string name) => type.Shape.Shape.Member(name) is not null || type.Shape.Shape.OtherMember() is not null;

    private TypedRule ReadMember(TypedRule target, ValueType type, string name, RuleSyntax syntax, RuleScope scope)
    {
        Shape shape = type.Shape.Shape.Member(name) ?? type.Shape.Shape.OtherMember()!;
        string? path = KnownMembers.Way(target.Path, name);
        bool isThere = IsAlwaysThere(type, name, shape) || (path is not null && scope.Known.Has(path));
        if (!isThere && !scope.AllowsAbsent)
        {
            Report(FindingCatalogue.RuleMemberMayBeAbsent, syntax, name, RuleText.Of(syntax));
            return TypedRule.Wrong;
        }

        RuleType memberType = WithPresent(ShapeTypes.Of(shape), Within(type.Present, KnownMembers.Step(name)));
        RuleCode code = RuleCode.WithText(RuleOperator.Member, name, target.Code);
        code = memberType is NumberType { Unit.Kind: RuleUnitKind.InDocument } && shape.First(static node => node.UnitMember) is { } holder
            ? RuleCode.WithTexts(RuleOperator.AsQuantity, name, holder, target.Code)
            : Read(memberType, code);
        return new TypedRule(memberType, code)
        {
            Path = path,
            Range = memberType is NumberType ? scope.Known.Narrow(path, ShapeTypes.RangeOf(shape)) : NumberRange.All,
        };
    }

    private static bool IsAlwaysThere(ValueType type, string name, Shape shape) =>
        (type.Shape.Shape.Requires(name) && (shape.Types & PlanTypes.Null) == 0) || type.Present.Contains(KnownMembers.Step(name));

    /// <summary>Of ways from a value those that go by one step, from there.</summary>
    private static IEnumerable<string> Within(IEnumerable<string> ways, string step) =>
        ways.Where(way => way.StartsWith(step + "/", StringComparison.Ordinal)).Select(way => way.Substring(step.Length + 1));

    private static RuleType WithPresent(RuleType type, IEnumerable<string> ways)
    {
        EquatableArray<string> all = ways.Union(type.Present, StringComparer.Ordinal).OrderBy(static way => way, StringComparer.Ordinal).ToEquatableArray();
        return all.Count == type.Present.Count ? type : type with { Present = all };
    }

    private TypedRule CheckIndex(IndexSyntax syntax, RuleScope scope)
    {
        TypedRule target = Check(syntax.Target, scope);
        TypedRule index = Check(syntax.Index, scope);
        if (target.IsWrong || index.IsWrong)
        {
            return TypedRule.Wrong;
        }

        if (target.Type is not ListType list || index.Type is not NumberType { Unit.IsPlain: true })
        {
            bool isList = target.Type is ListType;
            RuleSyntax wrong = isList ? syntax.Index : syntax.Target;
            Phrase found = isList ? index.Type.Name : target.Type.Name;
            Report(FindingCatalogue.WrongRuleArgument, wrong, "[ ]", isList ? "an index from 0" : "a list", found.English, isList ? "从 0 起的序号" : "列表", found.Chinese);
            return TypedRule.Wrong;
        }

        WarnOfIndex(syntax, index);
        return ItemOf(target, list, RuleCode.Of(RuleOperator.Item, target.Code, index.Code), index.Constant);
    }

    /// <summary>The item at one place of a list.</summary>
    private static TypedRule ItemOf(TypedRule target, ListType list, RuleCode item, string? place) => place is null
        ? ItemOf(list, item, null)
        : ItemOf(list with { Item = WithPresent(list.Item, Within(list.Present, place)) }, item, KnownMembers.Way(target.Path, place));

    /// <summary>An item of a list, read as what it is where it comes from the document as it stands.</summary>
    private static TypedRule ItemOf(ListType list, RuleCode item, string? path) => new(list.Item, list.IsOfDocument ? Read(list.Item, item) : item) { Path = path };

    private static IEnumerable<string> NamesIn(RuleScope scope)
    {
        IEnumerable<string> members = scope.This?.Type is ValueType type ? type.Shape.Shape.MemberNames : [];
        return scope.Variables.Keys.Concat(members);
    }

    private void ReportUnknown(FindingDescriptor descriptor, int start, int length, string name, IEnumerable<string> known)
    {
        string? close = Spelling.FindClose(name, known);
        Phrase kind = descriptor == FindingCatalogue.UnknownRuleName ? new(" nor a function", "或函数") : new("", "");
        Phrase suggestion = close is null ? new("", "") : new($"; did you mean '{close}'?", $"，是否为 “{close}”？");
        Report(descriptor, start, length, name, kind.English + suggestion.English, kind.Chinese + suggestion.Chinese);
    }
}
