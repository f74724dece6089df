using ReportSdk.Schema.Shared;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Rules;

/// <content>Facts, which are compared between documents.</content>
internal sealed partial class RuleCompilation
{
    private CompiledRule? CompileFact()
    {
        var checker = new RuleChecker();
        int earlier = checker.NewSlot();
        int later = checker.NewSlot();
        RulePlace place = RulePlace.At(shapes, node);
        RuleCode[] keys = [.. rule.FindAll("key").Select(part => CheckScalar(checker, place, part.Name).Code)];
        RuleCode? order = rule.Find("order") is null ? null : CheckOrder(checker, place);
        var fields = new List<(string Name, RuleCode Code)>();
        var types = new List<FactField>();
        foreach (RulePart part in rule.FindAll("fields"))
        {
            TypedRule value = AsStated(CheckPart(checker, place, part.Name));
            string name = part.Name.Substring("fields/".Length);
            fields.Add((name, value.Code));
            types.Add(new FactField(name, value.Type));
        }

        CheckFields(types);
        if (_problems.Count > 0 || Parse("expression") is not { } syntax)
        {
            return null;
        }

        var fact = new FactType(types.ToEquatableArray());
        RuleScope scope = new RuleScope()
            .With("earlier", new TypedRule(fact, RuleCode.Variable(earlier)) { Path = "$0" })
            .With("later", new TypedRule(fact, RuleCode.Variable(later)) { Path = "$1" });
        TypedRule condition = checker.CheckCondition(syntax, scope);
        AddProblems(checker, "expression");
        if (condition.IsWrong || Finish(checker, place, condition.Code, rule.Find("expression")!, "expression") is not { } compiled)
        {
            return null;
        }

        return compiled with { Id = definition.Location, Keys = keys, Order = order, Fields = fields };
    }

    /// <summary>Whoever states a fact says the same kind of thing as its definition: the condition of either may compare them.</summary>
    private void CheckFields(List<FactField> types)
    {
        if (definition.Location == rule.Location || FindNode(definition.Node) is not { } defining)
        {
            return;
        }

        var checker = new RuleChecker();
        RulePlace place = RulePlace.At(shapes, defining);
        foreach (RulePart part in definition.FindAll("fields"))
        {
            TypedRule told = RuleParser.Parse(part.Text, out _) is { } syntax ? AsStated(checker.CheckMaybeAbsent(syntax, place.Scope)) : TypedRule.Wrong;
            FactField? own = types.Find(field => $"fields/{field.Name}" == part.Name);
            if (!told.IsWrong && own is { Type.IsWrong: false } && !RuleChecker.AreComparable(told.Type, own.Type))
            {
                (Phrase here, Phrase there) = (own.Type.Name, told.Type.Name);
                AddProblem(part.Name, new RuleProblem(FindingCatalogue.RuleTypesDoNotFit, 0, part.Text.Length, new([here.English, there.English, "one fact", here.Chinese, there.Chinese, "作为同一事实"])));
            }
        }
    }

    private ShapeNode? FindNode(string location)
    {
        int hash = location.IndexOf('#');
        return shapes.Find(location.Substring(0, hash), location.Substring(hash + 1));
    }

    private TypedRule CheckPart(RuleChecker checker, RulePlace place, string part)
    {
        if (Parse(part) is not { } syntax)
        {
            return TypedRule.Wrong;
        }

        // What a document lacks is no fact: nothing has to be asked before.
        TypedRule value = checker.CheckMaybeAbsent(syntax, place.Scope);
        AddProblems(checker, part);
        return value;
    }

    private TypedRule CheckScalar(RuleChecker checker, RulePlace place, string part)
    {
        TypedRule value = CheckPart(checker, place, part);
        if (!value.IsWrong && value.Type is not (TextType or NumberType or CalendarType or BooleanType))
        {
            AddProblem(part, new RuleProblem(FindingCatalogue.WrongRuleArgument, 0, rule.Find(part)!.Length, new(["key", "text, a number or a date", value.Type.Name.English, "文本、数字或日期", value.Type.Name.Chinese])));
        }

        return value;
    }

    private RuleCode CheckOrder(RuleChecker checker, RulePlace place)
    {
        TypedRule value = CheckPart(checker, place, "order");
        if (!value.IsWrong && value.Type is not (NumberType or CalendarType { Kind: not CalendarKind.Span }))
        {
            AddProblem("order", new RuleProblem(FindingCatalogue.WrongRuleArgument, 0, rule.Find("order")!.Length, new(["order", "a number or a date", value.Type.Name.English, "数字或日期", value.Type.Name.Chinese])));
        }

        return value.Code;
    }

    /// <summary>A list of the document is kept as it stands: facts outlive their documents.</summary>
    private TypedRule AsStated(TypedRule value) => value is { Type: ListType, Code.Operator: RuleOperator.AsList }
        ? new TypedRule(new ValueType(new ShapeKey(Shape.Of(shapes, node)), IsObject: false), value.Code.Operands[0])
        : value;
}
