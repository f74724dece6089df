using System.Text;
using System.Text.Json.Nodes;
using ReportSdk.Schema;

namespace ReportSdk.Tests.Vocabulary;

/// <summary>
/// The parser checks keyword values by itself, since the evaluator is not there where the generator runs; here both judge the same changed schemas.
/// </summary>
public sealed class MetaSchemaAgreementTests
{
    private const int Changes = 4_000;

    /// <summary>What a meta-schema can say, too. The others compare parts of a schema with each other.</summary>
    private static readonly string[] ShapeFindings = ["RSDK0010", "RSDK0011", "RSDK0012", "RSDK0015", "RSDK0050", "RSDK0051"];

    private static readonly CompiledSchema MetaSchema = SchemaTexts.Compile("""{"$ref": "https://reportsdk.dev/vocab/v1/report"}""");

    private static readonly string[] Values =
        ["null", "true", "false", "0", "1", "-1", "1.5", "\"\"", "\"x\"", "\"(\"", "[]", "[1]", "[\"x\"]", "[\"x\", \"x\"]", "{}", "{\"x\": 1}", "{\"x\": {}}", "[{}]"];

    [Fact]
    public void Example_is_right_by_both()
    {
        (string[] findings, ViolationList violations) = Judge(Example);
        Assert.Empty(findings);
        Assert.Empty(violations);
    }

    [Fact]
    public void Parser_and_meta_schema_agree_on_changed_schemas()
    {
        var random = new Random(20_260_712);
        int refused = 0;
        for (int i = 0; i < Changes; i++)
        {
            string schema = Change(JsonNode.Parse(Example)!, random);
            (string[] findings, ViolationList violations) = Judge(schema);
            Assert.True(findings.Length > 0 == !violations.IsEmpty, $"{schema}\n{string.Join('\n', findings)}\n{string.Join('\n', violations.Select(violation => violation.ToString()))}");
            refused += violations.IsEmpty ? 0 : 1;
        }

        Assert.InRange(refused, Changes / 4, Changes - (Changes / 20));
    }

    private static (string[] Findings, ViolationList Violations) Judge(string schema)
    {
        SchemaCompilation compilation = SchemaCompiler.Compile([new SchemaFile("schema.json", schema)]);
        return (
            [.. compilation.Findings.Select(finding => finding.ToString()).Where(text => ShapeFindings.Any(text.Contains))],
            MetaSchema.Validate(Encoding.UTF8.GetBytes(schema), new ValidationOptions { Format = FormatMode.Assertion }));
    }

    /// <summary>Takes a part of the schema away, renames it or puts something else in its place; the dialect stays.</summary>
    private static string Change(JsonNode root, Random random)
    {
        JsonNode[] parts = [.. Descendants(root).Where(node => node.Parent is JsonArray || (node.Parent is not null && node.GetPropertyName() is not ("$schema" or "$id")))];
        JsonNode part = parts[random.Next(parts.Length)];
        JsonNode? value = JsonNode.Parse(Values[random.Next(Values.Length)]);
        switch (part.Parent)
        {
            case JsonObject parent when random.Next(4) == 0:
                parent.Remove(part.GetPropertyName());
                break;
            case JsonObject parent when random.Next(4) == 0:
                string name = part.GetPropertyName();
                parent.Remove(name);
                parent["renamed"] = part;
                break;
            case JsonObject parent:
                parent[part.GetPropertyName()] = value;
                break;
            case JsonArray parent:
                parent[part.GetElementIndex()] = value;
                break;
        }

        return root.ToJsonString();
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(member => Descendants(member.Value)).Prepend(parent),
        JsonArray parent => parent.SelectMany(Descendants).Prepend(parent),
        null => [],
        _ => [node],
    };

    private const string Example = """
        {
          "$schema": "https://reportsdk.dev/vocab/v1/report",
          "$id": "https://example.com/table",
          "implements": "#/$defs/shape",
          "printedTable": [
            { "layout": "delimited", "caption": "^表1", "headerRows": 2, "spans": "right", "rows": "/properties/rows", "source": "^资料来源[:：](.+)$", "repairs": ["shiftedRow"] },
            { "layout": "flattened" }
          ],
          "printedText": ["(?<name>[^ ]+) 收于 (?<close>[0-9.]+) 元"],
          "properties": {
            "rows": {
              "type": "array",
              "printedPivot": { "member": "period", "headerLevel": 2 },
              "key": ["period", "currency"],
              "items": {
                "properties": {
                  "period": { "type": "string" },
                  "close": { "type": "number", "unit": "元", "printedAs": ["昨收盘 (元)", ["昨收盘", "元"]] },
                  "marketCap": { "type": "number", "unit": { "member": "currency" } },
                  "currency": { "type": "string", "absence": { "未公布": "undisclosed", "-": "notGiven" } }
                }
              }
            },
            "rating": {
              "enum": ["买入", "中性", "卖出"],
              "ratingScale": {
                "subject": "stock",
                "relativeTo": "benchmark",
                "unit": "%",
                "horizonMonths": { "printedInRows": [6, 6], "printedInNote": [6, 12] },
                "benchmarks": { "A股": [{ "name": "沪深300指数", "code": "000300.SH" }], "美股": ["标普500指数", "纳斯达克综合指数"] },
                "validity": { "from": "2023-01-01", "to": "2024-12-31" },
                "open": false,
                "levels": {
                  "买入": { "min": 10, "minInclusive": true },
                  "中性": { "min": -10, "max": 10 },
                  "卖出": { "max": -10, "maxInclusive": true }
                }
              }
            }
          },
          "rules": {
            "rows-are-there": { "severity": "warning", "expression": "has(rows)", "message": { "en": "no rows in {size(rows)}", "zh": "没有行" } },
            "imported": { "$ref": "#/rules/rows-are-there", "$comment": "again" }
          },
          "references": {
            "currency": { "from": "rows.map(r, r.currency)", "to": "[\"CNY\"]", "message": { "en": "no", "zh": "否" } }
          },
          "facts": {
            "rating": {
              "key": ["rating"],
              "order": "size(rows)",
              "fields": { "rows": "rows" },
              "expression": "earlier.rows == later.rows",
              "message": { "en": "changed", "zh": "已变" }
            }
          },
          "$defs": { "shape": { "type": "object" } }
        }
        """;
}
