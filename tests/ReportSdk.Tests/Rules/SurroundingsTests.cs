using System.Text;

namespace ReportSdk.Tests.Rules;

/// <summary>Rules that look at what is around the values that they are of.</summary>
public sealed class SurroundingsTests
{
    private const string Schema = """
        {
          "$schema": "https://reportsdk.dev/vocab/v1/report",
          "type": "object",
          "required": ["n"],
          "properties": {
            "n": { "type": "number" },
            "one": { "$ref": "#/$defs/part" },
            "many": { "type": "array", "items": { "$ref": "#/$defs/part" } }
          },
          "$defs": {
            "part": {
              "type": ["object", "null"],
              "properties": { "m": { "type": "number" } },
              "rules": {
                "own": { "expression": "has(m)", "message": { "en": "no m", "zh": "缺少 m" } },
                "around": { "expression": "has(m) && m < root.n", "message": { "en": "{m} of {root.n}", "zh": "{root.n} 中的 {m}" } }
              }
            }
          }
        }
        """;

    private static readonly CompiledSchema Compiled = SchemaTexts.Compile(Schema);

    [Fact]
    public void They_are_told_at_those_values() => Assert.Equal(
        ["/one around: 3 of 2", "/many/1 own: no m", "/many/1 around: — of 2"],
        Told("""{"n": 2, "one": {"m": 3}, "many": [{"m": 1}, {}]}"""));

    [Fact]
    public void To_null_a_rule_says_nothing() => Assert.Empty(Told("""{"n": 2, "one": null, "many": [null, {"m": 1}]}"""));

    private static IEnumerable<string> Told(string document) =>
        Compiled.Validate(Encoding.UTF8.GetBytes(document)).Select(static violation => $"{violation.InstanceLocation} {violation.Rule}: {violation.GetMessage("en")}");
}
