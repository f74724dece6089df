using ReportSdk.Schema;

namespace ReportSdk.Benchmarks;

/// <summary>The schemas of the workloads, compiled as a user's are.</summary>
internal static class WorkloadSchemas
{
    private const string StockTable = """
        {
          "$id": "https://example.com/stock-table", "type": "object", "required": ["title", "rows"], "additionalProperties": false,
          "properties": {
            "title": {"type": "string", "minLength": 1, "maxLength": 80},
            "publishedAt": {"type": "string", "format": "date-time"},
            "rows": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/row"}}
          },
          "$defs": {
            "row": {
              "type": "object", "additionalProperties": false,
              "required": ["code", "exchange", "name", "sector", "price", "marketValue", "volume", "rating"],
              "properties": {
                "code": {"type": "string", "pattern": "^[0-9]{6}$"},
                "exchange": {"type": "string", "enum": ["SSE", "SZSE", "BSE"]},
                "name": {"type": "string", "minLength": 1, "maxLength": 40},
                "sector": {"type": "string", "minLength": 1, "maxLength": 40},
                "price": {"type": "number", "minimum": 0},
                "marketValue": {"type": "number", "exclusiveMinimum": 0},
                "volume": {"type": "integer", "minimum": 0},
                "rating": {"type": "string", "enum": ["买入", "增持", "中性", "优于大市"]},
                "targetPrice": {"type": "number", "minimum": 0, "maximum": 100000},
                "updatedAt": {"type": "string", "format": "date-time"}
              }
            }
          }
        }
        """;

    private const string EventLog = """
        {
          "$id": "https://example.com/event-log", "type": "object", "required": ["broker", "events"], "additionalProperties": false,
          "properties": {
            "broker": {"type": "string", "minLength": 1},
            "events": {
              "type": "array",
              "items": {
                "type": "object", "required": ["id", "date", "headline", "body"], "additionalProperties": false,
                "properties": {
                  "id": {"type": "integer", "minimum": 0},
                  "date": {"type": "string", "format": "date"},
                  "headline": {"type": "string", "minLength": 1, "maxLength": 200},
                  "body": {"type": "string", "minLength": 1, "maxLength": 2000},
                  "tags": {"type": "array", "maxItems": 10, "items": {"type": "string", "maxLength": 50}},
                  "source": {
                    "type": "object", "required": ["name"],
                    "properties": {"name": {"type": "string"}, "isPrimary": {"type": "boolean"}, "url": {"type": ["string", "null"]}}
                  }
                }
              }
            }
          }
        }
        """;

    private static readonly Lazy<CompiledSchema> StockTables = new(() => Compile(StockTable));

    private static readonly Lazy<CompiledSchema> EventLogs = new(() => Compile(EventLog));

    /// <summary>The schema of a workload, with every constraint that the figures of plain tables are about.</summary>
    public static CompiledSchema For(Workload workload) =>
        workload.Name.StartsWith("stock", StringComparison.Ordinal) ? StockTables.Value : EventLogs.Value;

    private static CompiledSchema Compile(string text)
    {
        SchemaCompilation compilation = SchemaCompiler.Compile([new SchemaFile("workload.schema.json", text)]);
        return SchemaCatalog.Link(compilation.Files.Select(file => SchemaPlan.Read(file.Plan!))).GetSchema(compilation.Files[0].Id);
    }
}
