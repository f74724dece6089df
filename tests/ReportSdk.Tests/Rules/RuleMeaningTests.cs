using System.Text.Json.Nodes;

namespace ReportSdk.Tests.Rules;

/// <summary>What compiled rules once got wrong, or left open: each a find of the verb <c>rules</c>, as small as it could be made.</summary>
public sealed class RuleMeaningTests
{
    private const string Schema = """
        {
          "$schema": "https://reportsdk.dev/vocab/v1/report",
          "type": "object",
          "required": ["n", "t", "list", "rows", "q"],
          "properties": {
            "n": { "type": "number" },
            "t": { "type": "string" },
            "list": { "type": "array", "items": { "type": "number" } },
            "any": {},
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
          "rows": [{ "n": 1, "list": [1, 2] }, { "n": 2, "m": 5, "list": [] }],
          "q": [{ "v": 1.50, "u": "亿元" }, { "v": 20000, "u": "万元" }, { "v": 3, "u": "亿美元" }]
        }
        """;

    private static readonly WrittenRule Rule = new(Schema);

    [Theory]
    [InlineData("round(n, -1)", "120")]
    [InlineData("5.to(\"亿元\").to(\"万元\")", "50000")]
    public void Numbers_of_a_rule(string expression, string shown) => Assert.Equal(shown, Rule.Show(expression, Document));

    [Theory]
    [InlineData("first(rows).m", "—")]
    [InlineData("list", "[2.50, 3]")]
    [InlineData("rows", "[{…}, {…}]")]
    [InlineData("rows.map(r, r.list)", "[[…], […]]")]
    [InlineData("flatten([list, list, list])", "[2.50, 3, 2.50, 3, 2.50, …]")]
    public void What_a_message_shows(string expression, string shown) => Assert.Equal(shown, Rule.Show(expression, Document));

    [Theory]
    [InlineData("rows.all(r, list.all(x, x > 2.6))", "/list/0: 2.50")]
    [InlineData("rows.all(r, rows.map(s, s.n + 1).all(x, x > 2.6))", "/rows/0: 2\n/rows/1: 2")]
    [InlineData("rows.all(r, t.contains(\"y\"))", "/rows/0: —\n/rows/1: —")]
    public void What_is_computed_once_is_told_where_it_is_broken(string expression, string told) =>
        Assert.Equal(told, Rule.Tell(expression, expression.Contains("x,") ? "{x}" : "{first(rows).m}", Document));

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
