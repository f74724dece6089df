using ReportSdk.Shared;
using ReportSdk.Tests.Plans;
using static ReportSdk.Tests.Rules.Expressions;

namespace ReportSdk.Tests.Rules;

/// <summary>Where a broken rule is told, and with which other places.</summary>
public sealed class RuleReportTests
{
    private const string Rows = """
        {"rows": [{"k": "a", "n": 3}, {"k": "b", "n": 1},
         {"k": "a", "n": 2}, {"k": "a"}, {"n": 0, "k": "b"}], "known": ["a", "c"]}
        """;

    [Fact]
    public void Each_item_that_fails_is_told_at_its_place()
    {
        Expr rule = All(0, ListAt("rows"), Less(Num("n", Var(0)), N("3")));
        Assert.Equal(["1:11 /rows/0: a has 3"], Tell(rule, Rows));
        Assert.Equal(["/rows/3: the member n is absent"], Unevaluated(rule, Rows));
    }

    [Fact]
    public void Alternatives_and_bindings_are_passed_through()
    {
        Expr last = Bind(1, Num("n", Var(0)), Or(Eq(Var(1), N("3")), Less(Var(1), N("1"))));
        Assert.Equal(["/rows/1: b has 1", "/rows/2: a has 2"], Places(Or(False, All(0, ListAt("rows"), last)), Rows));
        Assert.Equal([], Places(Or(True, All(0, ListAt("rows"), last)), Rows));
        Assert.Equal([], Places(Or(Unknown, All(0, ListAt("rows"), last)), Rows));
        Assert.Equal(["(root): the member absent is absent"], Unevaluated(Or(Unknown, False), Rows));
        Assert.Equal([], Unevaluated(Or(Unknown, True), Rows));
    }

    [Fact]
    public void Nested_lists_are_told_at_the_inner_item()
    {
        Expr rule = All(0, ListAt("rows"), All(1, ListAt("l", Var(0)), Less(Op(RuleOperator.AsNumber, Var(1)), Num("n", Var(0)))));
        Assert.Equal(["/rows/1/l/0: — has —", "/rows/1/l/2: — has —"], Places(rule, """{"rows": [{"n": 3, "l": [1, 2]}, {"n": 1, "l": [1, 0, 7]}]}""", names: false));
    }

    [Fact]
    public void Of_two_neighbours_the_later_is_told_with_the_earlier()
    {
        Expr rule = Adjacent(1, 0, ListAt("rows"), Or(Not(Has("n", Var(0))), Less(Num("n", Var(1)), Num("n", Var(0)))));
        Assert.Equal(["/rows/1 < /rows/0: b has 1"], Tell(rule, Rows, related: true));
    }

    [Fact]
    public void Items_out_of_order_are_told_with_the_item_before()
    {
        Assert.Equal(["/rows/1 < /rows/0: b has 1", "/rows/4 < /rows/2: b has 0"], Tell(Ordered(0, 0, ListAt("rows"), Num("n", Var(0))), Rows, related: true));
        Assert.Equal(["/rows/2 < /rows/1: a has 2"], Tell(Ordered(1, 0, ListAt("rows"), Num("n", Var(0))), Rows, related: true));
        Assert.Equal(["/1 < /0: — has —", "/3 < /2: — has —"], Tell(Ordered(2, 0, Op(RuleOperator.AsList, This), Op(RuleOperator.AsNumber, Var(0))), "[1, 1.0, 2, 2]", related: true));
        Assert.Equal(["/1 < /0: — has —"], Tell(Ordered(3, 0, Op(RuleOperator.AsList, This), Op(RuleOperator.AsNumber, Var(0))), "[3, 3, 2, null, 1]", related: true));
    }

    [Fact]
    public void Repeated_keys_are_told_with_the_first_and_scattered_ones_with_the_last()
    {
        Assert.Equal(
            ["/rows/2 < /rows/0: a has 2", "/rows/3 < /rows/0: a has —", "/rows/4 < /rows/1: b has 0"],
            Tell(Loop(RuleOperator.Distinct, 0, ListAt("rows"), Str("k", Var(0))), Rows, related: true));
        Assert.Equal(
            ["/rows/2 < /rows/0: a has 2", "/rows/4 < /rows/1: b has 0"],
            Tell(Loop(RuleOperator.Contiguous, 0, ListAt("rows"), Str("k", Var(0))), Rows, related: true));
        Expr composite = ListOf(Str("k", Var(0)), Num("n", Var(0)));
        Assert.Equal([], Tell(Loop(RuleOperator.Distinct, 0, ListAt("rows"), composite), Rows, related: true));
        Assert.Equal(
            ["/rows/2 < /rows/0: — has —"],
            Tell(Loop(RuleOperator.Distinct, 0, ListAt("rows"), composite), """{"rows": [{"k": "\u0061", "n": 1}, {"k": "a"}, {"n": 1.0, "k": "a"}, {"k": "a"}]}""", related: true, names: false));
    }

    [Fact]
    public void What_is_not_in_a_list_is_told_with_the_list()
    {
        Expr known = Map(1, ListAt("known"), Op(RuleOperator.AsText, Var(1)));
        Assert.Equal(
            ["/rows/1 < /known: b has 1", "/rows/4 < /known: b has 0"],
            Tell(All(0, ListAt("rows"), In(Str("k", Var(0)), Once(0, known))), Rows, related: true));
        Assert.Equal(
            ["/rows/1 < /known: b has 1", "/rows/4 < /known: b has 0"],
            Tell(All(0, ListAt("rows"), Exists(1, ListAt("known"), Eq(Op(RuleOperator.AsText, Var(1)), Str("k", Var(0))))), Rows, related: true));
        Assert.Equal(["(root)"], RuleRun.Compile(new HandWrittenRule("r", In(N("1"), ListOf(N("2"))))).Validate("1"u8).Select(Place));
    }

    [Theory]
    [InlineData(RuleKind.Rule, "/rules/r", "RULE")]
    [InlineData(RuleKind.Key, "/key", "KEY")]
    [InlineData(RuleKind.Reference, "/references/r~1x", "REFERENCE")]
    public void Code_and_locations_are_those_of_the_keyword(RuleKind kind, string keyword, string code)
    {
        var plan = new PlanBuilder(RuleRun.Uri);
        plan.Node(-1, "", (PlanKeyword.Properties, [1, plan.Str("rows"), 1])).Node(0, "/properties/rows", (PlanKeyword.Items, [2])).Node(1, "/items");
        var rule = new HandWrittenRule("r", False) { Kind = kind, Keyword = keyword, Node = 2, Source = "a < b" };
        Violation violation = Assert.Single(RuleRun.Link(plan.Rule(rule)).Validate("""{"rows": [5]}"""u8));
        Assert.Equal((code, "r", ViolationSeverity.Error), (violation.Code, violation.Rule, violation.Severity));
        Assert.Equal("/properties/rows/items" + keyword, violation.KeywordLocation);
        Assert.Equal($"{RuleRun.Uri}#/properties/rows/items{keyword}", violation.AbsoluteKeywordLocation);
        Assert.Equal(("/rows/0", 1, 11, 10), (violation.InstanceLocation, violation.Line, violation.Column, violation.Offset));
        Assert.Equal(("a < b", "5"), (violation.Expected, violation.Found));

        // Written at an item, evaluated at the root.
        violation = Assert.Single(RuleRun.Link(Table().Rule(rule with { Node = 0, WrittenNode = 2 })).Validate("""{"rows": [5]}"""u8));
        Assert.Equal("/properties/rows/items" + keyword, violation.KeywordLocation);
        Assert.Equal($"{RuleRun.Uri}#/properties/rows/items{keyword}", violation.AbsoluteKeywordLocation);
        violation = Assert.Single(RuleRun.Link(Table().Rule(rule with { Node = 1, WrittenNode = 0 })).Validate("""{"rows": [5]}"""u8));
        Assert.Equal("/properties/rows" + keyword, violation.KeywordLocation);
        Assert.Equal($"{RuleRun.Uri}#{keyword}", violation.AbsoluteKeywordLocation);

        static PlanBuilder Table()
        {
            var plan = new PlanBuilder(RuleRun.Uri);
            return plan.Node(-1, "", (PlanKeyword.Properties, [1, plan.Str("rows"), 1])).Node(0, "/properties/rows", (PlanKeyword.Items, [2])).Node(1, "/items");
        }
    }

    [Fact]
    public void A_rule_is_told_once_at_each_place()
    {
        // Two schemas evaluate the rule that the first has written.
        PlanBuilder plan = new PlanBuilder(RuleRun.Uri).Node(-1, "", (PlanKeyword.AllOf, [2, 1, 2])).Node(0, "/allOf/0").Node(0, "/allOf/1");
        var rule = new HandWrittenRule("r", False) { Node = 1, WrittenNode = 1 };
        Assert.Equal(1, RuleRun.Link(plan.Rule(rule).Rule(rule with { Node = 2 })).Validate("1"u8).TotalCount);
    }

    [Fact]
    public void The_rest_of_the_schema_comes_first_and_a_rule_is_told_of_a_value_that_keeps_it()
    {
        PlanBuilder plan = new(RuleRun.Uri);
        plan.Node(-1, "", (PlanKeyword.Required, [1, plan.Str("a")])).Rule(new HandWrittenRule("r", False));
        CompiledSchema schema = RuleRun.Link(plan);
        Assert.Equal(["REQUIRED"], schema.Validate("{}"u8).Select(violation => violation.Code));
        Assert.Equal(["RULE"], schema.Validate("{\"a\":1}"u8).Select(violation => violation.Code));
    }

    [Fact]
    public void A_long_list_is_counted_and_cut()
    {
        CompiledSchema schema = RuleRun.Compile(new HandWrittenRule("r", All(0, Op(RuleOperator.AsList, This), False)) { English = "{0}", Inserts = [Var(0)] });
        ViolationList violations = schema.Validate(System.Text.Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Range(0, 1000))}]"), new ValidationOptions { MaxViolations = 3 });
        Assert.Equal((3, 1000, 1000, 0, true), (violations.Count, violations.TotalCount, violations.ErrorCount, violations.WarningCount, violations.IsTruncated));
        Assert.Equal(["0", "1", "2"], violations.Select(violation => violation.GetMessage("en")));
    }

    private static string Place(Violation violation) => violation.InstanceLocation.Length == 0 ? "(root)" : violation.InstanceLocation;

    private static string[] Places(Expr condition, string document, bool names = true) => Tell(condition, document, places: true, names: names);

    private static string[] Tell(Expr condition, string document, bool related = false, bool places = false, bool names = true)
    {
        var rule = new HandWrittenRule("r", condition)
        {
            English = "{0} has {1}",
            Inserts = names ? [Str("k", Var(0)), Num("n", Var(0))] : [Num("absent"), Num("absent")],
        };
        byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(document);
        ViolationList violations = RuleRun.Compile(rule).Validate(utf8);
        Assert.All(violations, violation => Assert.All(violation.Related, place => Assert.Equal(document[place.Offset], (char)utf8[place.Offset])));
        return [.. violations.Select(violation => (related, places) switch
        {
            (true, _) => $"{Place(violation)}{string.Concat(violation.Related.Select(place => $" < {place.InstanceLocation}"))}: {violation.GetMessage("en")}",
            (_, true) => $"{Place(violation)}: {violation.GetMessage("en")}",
            _ => $"{violation.Line}:{violation.Column} {Place(violation)}: {violation.GetMessage("en")}",
        })];
    }

    private static string[] Unevaluated(Expr condition, string document) =>
        [.. RuleRun.Compile(new HandWrittenRule("r", condition)).Validate(System.Text.Encoding.UTF8.GetBytes(document), RuleRun.Telling)
            .Where(violation => violation.Severity == ViolationSeverity.Information)
            .Select(violation => $"{Place(violation)}: {violation.Found}")];
}
