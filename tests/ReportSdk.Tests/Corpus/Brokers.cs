using System.Text;
using ReportSdk.Schema;

namespace ReportSdk.Tests.Corpus;

/// <summary>Two brokers that were made up, each with a schema of its own; both import the facts of one core, and one knows its fields in another order.</summary>
internal static class Brokers
{
    private const string Core = """
        {
          "$schema": "https://reportsdk.dev/vocab/v1/report",
          "$id": "https://example.com/core",
          "type": "object",
          "required": ["broker", "date", "models", "rating"],
          "properties": {
            "broker": { "type": "string" },
            "date": { "type": "string", "format": "date" },
            "models": { "type": "array", "items": { "$ref": "#/$defs/model" } },
            "rating": { "type": "string", "enum": ["买入", "增持", "卖出"] },
            "levels": { "type": "array", "items": { "type": "object" } }
          },
          "facts": {
            "scale-stays": {
              "key": ["broker"],
              "order": "date",
              "fields": { "levels": "levels" },
              "expression": "earlier.levels == later.levels",
              "message": { "en": "another scale", "zh": "标准不同" }
            },
            "rating-is-followed": {
              "severity": "warning",
              "key": ["broker"],
              "order": "date",
              "fields": { "rating": "rating", "date": "date" },
              "expression": "earlier.rating == later.rating",
              "message": { "en": "{later.rating} after {earlier.rating} of {earlier.date}", "zh": "{earlier.date} 为 {earlier.rating}，现为 {later.rating}" }
            }
          },
          "$defs": {
            "model": {
              "type": "object",
              "required": ["name", "size", "unit"],
              "properties": { "name": { "type": "string" }, "size": { "type": "number", "unit": { "member": "unit" } }, "unit": { "type": "string" } },
              "facts": {
                "model-has-one-size": {
                  "severity": "warning",
                  "key": ["fold(name)"],
                  "fields": { "size": "size", "name": "name" },
                  "expression": "approx(earlier.size, later.size, printed)",
                  "message": { "en": "{later.name} has {later.size} here and {earlier.size} there", "zh": "{later.name} 此处为 {later.size}，另一处为 {earlier.size}" }
                }
              }
            }
          }
        }
        """;

    private const string Other = """
        {
          "$schema": "https://reportsdk.dev/vocab/v1/report",
          "$id": "https://example.com/other",
          "type": "object",
          "required": ["table"],
          "properties": {
            "table": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["模型", "参数量"],
                "properties": { "模型": { "type": "string" }, "参数量": { "type": "number", "unit": { "member": "单位" } }, "单位": { "type": "string" } },
                "facts": {
                  "size": {
                    "$ref": "https://example.com/core#/$defs/model/facts/model-has-one-size",
                    "key": ["fold(this[\"模型\"])"],
                    "fields": { "name": "this[\"模型\"]", "size": "this[\"参数量\"]" }
                  }
                }
              }
            }
          }
        }
        """;

    public static CompiledSchema First { get; } = SchemaTexts.Compile(new SchemaFile("core.schema.json", Core), [], new SchemaCompilerOptions());

    public static CompiledSchema Second { get; } = SchemaTexts.Compile(new SchemaFile("other.schema.json", Other), [new SchemaFile("core.schema.json", Core)], new SchemaCompilerOptions());

    /// <summary>A report of the first broker.</summary>
    public static byte[] Report(string date, string rating = "买入", string models = "", string levels = "[]") => Encoding.UTF8.GetBytes(
        $$"""{"broker": "甲", "date": "{{date}}", "rating": "{{rating}}", "levels": {{levels}}, "models": [{{models}}]}""");

    public static string Model(string name, string size, string unit) => $$"""{"name": "{{name}}", "size": {{size}}, "unit": "{{unit}}"}""";

    /// <summary>A table of the second broker.</summary>
    public static byte[] Table(params (string Name, string Size, string Unit)[] rows) => Encoding.UTF8.GetBytes(
        $$"""{"table": [{{string.Join(",\n", rows.Select(static row => $$"""{"模型": "{{row.Name}}", "参数量": {{row.Size}}, "单位": "{{row.Unit}}"}"""))}}]}""");

    /// <summary>What a checker says: <c>document:line:column CODE rule pointer &lt; document:line:column pointer: message</c>.</summary>
    public static string[] Tell(CorpusChecker checker, string language = "en") => [.. checker.Check().Select(violation =>
        $"{violation.Document}:{violation.Line}:{violation.Column} {violation.Code} {violation.Rule} {violation.InstanceLocation}"
        + string.Concat(violation.Related.Select(static place => $" < {place.Document}:{place.Line}:{place.Column} {place.InstanceLocation}"))
        + $": {violation.GetMessage(language)}")];
}
