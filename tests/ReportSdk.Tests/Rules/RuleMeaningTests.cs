using System.Text.Json.Nodes;

namespace ReportSdk.Tests.Rules;

/// <summary>What compiled rules once got wrong, or left open: each a find of the verb <c>rules</c>, as small as it could be made.</summary>
public sealed class RuleMeaningTests
{
    private const string Schema = """
        {
          "$schema": "https://reportsdk.dev/vocab/v1/report",
          "type": "object",
          "required": ["n", "t", "list", "nulls", "rows", "q"],
          "properties": {
            "n": { "type": "number" },
            "t": { "type": "string" },
            "list": { "type": "array", "items": { "type": "number" } },
            "nulls": { "type": "array", "items": { "type": ["number", "null"] } },
            "any": {},
            "level": { "type": ["string", "null"], "enum": ["high", null, "low"] },
            "rows": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["n", "list"],
                "properties": { "n": { "type": "number" }, "m": { "type": "number" }, "list": { "type": "array", "items": { "type": "number" } } }
              }
            },
            "q": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["v", "u"],
                "properties": { "v": { "type": "number", "unit": { "member": "u" } }, "u": { "type": "string" } }
              }
            }
          }
        }
        """;

    private const string Document = """
        {
          "n": 123.45,
          "t": "text",
          "list": [2.50, 3],
          "nulls": [1, null],
          "rows": [{ "n": 1, "list": [1, 2] }, { "n": 2, "m": 5, "list": [] }],
          "q": [{ "v": 1.50, "u": "亿元" }, { "v": 20000, "u": "万元" }, { "v": 3, "u": "亿美元" }]
        }
        """;

    private static readonly WrittenRule Rule = new(Schema);

    [Theory]
    [InlineData("round(n, -1)", "120")]
    [InlineData("5.to(\"亿元\").to(\"万元\")", "50000")]
    [InlineData("10 * log10(1.50)", "1.7609125905568124208128900850")]
    [InlineData("(n - 123.45) / 10", "0")]
    [InlineData("(n - 119.45) % 1e3", "4")]
    [InlineData("((n - 73.45) % 1e3) * 1.50", "75.00")]
    [InlineData("number(\"1.2,345\")", "—")]
    [InlineData("number(\"-1,234.50\")", "-1234.50")]
    [InlineData("q.filter(x, x.u == \"none\").map(x, x.v).sum() - q[0].v", "-1.50 亿元")]
    [InlineData("q.filter(x, x.u == \"none\").map(x, x.v).sum().to(\"亿元\")", "0")]
    public void Numbers_of_a_rule(string expression, string shown) => Assert.Equal(shown, Rule.Show(expression, Document));

    [Theory]
    [InlineData("cel.bind(x, n / 2, x < 0)", "true")]
    [InlineData("cel.bind(x, n / 3, x < 0)", "false")]
    [InlineData("list.all(x, x < 0 || cel.bind(y, x * n, y < 0))", "y")]
    public void Messages_know_what_a_bound_number_is_computed_from(string condition, string shown)
    {
        bool isOfItem = shown == "y";
        string told = Rule.Tell(condition, isOfItem ? "{approx(y, x * n, printed)}" : "{approx(x, n / 2, printed)}", Document);
        Assert.Equal(isOfItem ? "/list/0: true\n/list/1: true" : $": {shown}", told);
    }

    [Theory]
    [InlineData("approx(q[0].v, 1.50.to(\"亿元\"), 0)", "true")]
    [InlineData("approx(q[0].v, 1.51.to(\"亿元\"), 0)", "false")]
    [InlineData("approx(q.filter(x, x.u == \"none\").map(x, x.v).sum(), q[0].v, printed)", "false")]
    [InlineData("q.filter(x, x.u == \"none\").map(x, x.v).sum() / q[0].v == 0", "true")]
    [InlineData("q[0].v / q[2].v == 0.5", "true")]
    [InlineData("nulls.indexOf(1) == 0", "true")]
    [InlineData("(nulls + list).indexOf(3) == 3", "unknown")]
    [InlineData("3 in nulls + list", "true")]
    [InlineData("approx((n + n) / 12345.678, 0.00902200753980461826397869764594, printed)", "false")]
    [InlineData("approx((n + n) / 12345.678, 0.01999814020095, printed)", "true")]
    [InlineData("approx(0.0199989664399152480406179263706, (n + n) / 12345.678, printed)", "true")]
    [InlineData("approx(rows.map(r, r.n / 3).first(), 0.4, printed)", "true")]
    [InlineData("approx(rows.map(r, r.n / 3)[1], 0.4, printed)", "false")]
    [InlineData("approx(rows.map(r, r.n / 3)[2], 0.4, printed)", "unknown")]
    [InlineData("rows.all(r, approx(first(list.map(x, x / 3)), 0.834, printed))", "true")]
    [InlineData("rows.all(r, approx(first(list.map(x, x / 3)), 0.84, printed))", "false")]
    [InlineData("rows.all(r, approx(list.map(x, x / 3)[1], 0.84, printed))", "true")]
    [InlineData("rows.all(r, approx(list.map(x, x / 3)[r.n - 1], 0.834, printed))", "true")]
    [InlineData("rows.all(r, approx(list.filter(x, x > 1).map(x, x / 3)[r.n - 1], 0.84, printed))", "false")]
    public void Numbers_that_meet(string expression, string gives) => Assert.Equal(gives, Rule.Judge(expression, Document));

    [Theory]
    [InlineData("rows.all(r, approx(rows.map(s, s.n / 3)[r.n], r.n, printed))", "")]
    [InlineData("rows.all(r, rows.map(s, sum(s.list))[r.n] == r.n)", "")]
    [InlineData("rows.all(r, approx(rows.map(s, sum(s.list))[r.n], r.n, printed))", "RSDK0115")]
    [InlineData("rows.all(r, approx(rows.map(s, s.n + sum(list))[r.n], r.n, printed))", "")]
    public void An_item_that_is_compared_as_printed_costs_no_more_than_the_item(string expression, string refused) =>
        Assert.Equal(refused, string.Join(' ', Rule.Refuse(expression)));

    [Fact]
    public void What_items_are_made_of_is_gone_through_once()
    {
        const string Expression = "rows.all(r, approx(rows.filter(s, s.n > 0)[0].list.map(x, x / 3)[r.n], 1, printed) || approx(rows.filter(s, s.n > 0).map(s, s.n / 3)[r.n], 1, printed) || r.n >= 0)";

        long few = CountSteps(Expression, 200);
        long many = CountSteps(Expression, 2000);

        Assert.InRange(many, few, 12 * few);
    }

    private static long CountSteps(string expression, int rows)
    {
        string row = """{ "n": 1, "list": [1, 2] }""";
        string document = With($$"""{ "rows": [{{string.Join(", ", Enumerable.Repeat(row, rows))}}] }""");
        return Rule.CountSteps(expression, document);
    }

    [Theory]
    [InlineData("1e2", "false")]
    [InlineData("100", "false")]
    [InlineData("1.04e2", "true")]
    [InlineData("104", "true")]
    public void A_number_with_an_exponent_has_the_digits_that_it_is_written_with_later(string number, string gives) =>
        Assert.Equal(gives, Rule.Judge("approx(n, 104, printed)", With($$"""{"n": {{number}}}""")));

    [Theory]
    [InlineData("\"low\"", "1")]
    [InlineData("null", "—")]
    public void A_label_that_may_be_null_has_a_rank(string level, string shown) => Assert.Equal(shown, Rule.Show("level.rank()", With($$"""{"level": {{level}}}""")));

    [Theory]
    [InlineData("nulls == nulls", "true")]
    [InlineData("nulls != nulls + nulls", "true")]
    [InlineData("size(distinct(nulls + nulls)) == 2", "true")]
    [InlineData("nulls[1] == nulls[1]", "unknown")]
    [InlineData("has(rows[7].n)", "false")]
    [InlineData("cel.bind(r, rows[7], has(r.n))", "false")]
    [InlineData("has(rows[1].n)", "true")]
    public void What_is_null_or_beyond_a_list(string expression, string gives) => Assert.Equal(gives, Rule.Judge(expression, Document));

    [Fact]
    public void Null_is_equal_to_nothing_but_as_an_item() => Assert.Equal("—", Rule.Show("any == any ? 1 : 2", With("""{"any": null}""")));

    [Theory]
    [InlineData("first(rows).m", "—")]
    [InlineData("r\"end\\\"", "end\\")]
    [InlineData("t == r'}' ? 1 : 2", "2")]
    [InlineData("list", "[2.50, 3]")]
    [InlineData("rows", "[{…}, {…}]")]
    [InlineData("rows.map(r, r.list)", "[[…], […]]")]
    [InlineData("flatten([list, list, list])", "[2.50, 3, 2.50, 3, 2.50, …]")]
    public void What_a_message_shows(string expression, string shown) => Assert.Equal(shown, Rule.Show(expression, Document));

    [Theory]
    [InlineData("rows.all(r, list.all(x, x > 2.6))", "/list/0: 2.50")]
    [InlineData("rows.all(r, rows.map(s, s.n + 1).all(x, x > 2.6))", "/rows/0: 2\n/rows/1: 2")]
    [InlineData("distinct(list + list).all(x, x > 2.6)", "/list/0: 2.50")]
    [InlineData("rows.all(r, t.contains(\"y\"))", "/rows/0: —\n/rows/1: —")]
    public void What_is_computed_once_is_told_where_it_is_broken(string expression, string told) =>
        Assert.Equal(told, Rule.Tell(expression, expression.Contains("x,") ? "{x}" : "{first(rows).m}", Document));

    [Fact]
    public void A_message_can_name_the_neighbours_of_a_list_in_order() =>
        Assert.Equal("/rows/0/list/1: 1 and 2", Rule.Tell("rows.adjacent(a, b, a.list.isDescending())", "{a.n} and {b.n}", Document));

    [Fact]
    public void A_rule_that_never_holds_is_told_on_every_way_that_leads_to_it()
    {
        const string Twice = """
            {
              "$schema": "https://reportsdk.dev/vocab/v1/report",
              "type": "object",
              "required": ["a", "b", "n"],
              "properties": {
                "n": { "type": "number" },
                "a": { "type": "array", "items": { "$ref": "#/$defs/item" } },
                "b": { "type": "array", "items": { "$ref": "#/$defs/item" } }
              },
              "$defs": {
                "item": {
                  "type": "object",
                  "rules": { "r": { "severity": "warning", "expression": "root.n != root.n", "message": { "en": "x", "zh": "x" } } }
                }
              }
            }
            """;
        ViolationList violations = SchemaTexts.Compile(Twice).Validate("""{"n": 1, "a": [{}], "b": [{}, {}]}"""u8);

        Assert.Equal(["/a/0", "/b/0", "/b/1"], violations.Select(static violation => violation.InstanceLocation));
    }

    /// <summary>The document with other members.</summary>
    private static string With(string members)
    {
        JsonObject document = JsonNode.Parse(Document)!.AsObject();
        foreach ((string name, JsonNode? value) in JsonNode.Parse(members)!.AsObject())
        {
            document[name] = value?.DeepClone();
        }

        return document.ToJsonString();
    }
}
