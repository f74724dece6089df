using System.Globalization;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Benchmarks.Generating;

/// <summary>Many schemas as a house of brokers has them: rows of twelve members that share a core, one in ten made by merging it.</summary>
internal static class SchemaSet
{
    /// <summary>The file that an edit changes; it has a bound of <c>40</c> and blanks behind its colons.</summary>
    public static string EditedPath => PathOf(1);

    public static SchemaItem[] Of(int count) =>
    [
        new("core.schema.json", """
            {"$id": "https://x.test/core", "type": "object", "required": ["code", "rating"], "properties": {
              "code": {"type": "string", "pattern": "^[0-9]{6}$"}, "name": {"type": "string", "minLength": 1}, "rating": {"$ref": "#/$defs/rating"}},
             "$defs": {"rating": {"enum": ["买入", "增持", "中性", "减持"]}}}
            """),
        .. Enumerable.Range(1, count - 1).Select(i => new SchemaItem(PathOf(i), TextOf(i))),
    ];

    private static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"rows/row-{number}.schema.json");

    private static string TextOf(int number) => (number % 10 == 0 ? Merging : Plain).Replace("row-0", string.Create(CultureInfo.InvariantCulture, $"row-{number}"), StringComparison.Ordinal);

    private const string Members = """
              "exchange": {"enum": ["SSE", "SZSE", "BSE"]},
              "sector": {"type": "string", "minLength": 1, "maxLength": 40},
              "price": {"type": "number", "minimum": 0, "description": "Closing price in CNY."},
              "marketValue": {"type": "number", "exclusiveMinimum": 0},
              "volume": {"type": "integer", "minimum": 0},
              "targetPrice": {"type": "number", "minimum": 0, "maximum": 100000},
              "eps": {"type": ["number", "null"]},
              "pe": {"type": ["number", "null"]},
              "updatedAt": {"type": "string", "format": "date-time"}
        """;

    private const string Plain = $$$"""
        {
          "$id": "https://x.test/rows/row-0", "title": "Stock row", "type": "object",
          "required": ["code", "exchange", "name", "price", "rating"], "additionalProperties": false,
          "properties": {
              "code": {"type": "string", "pattern": "^[0-9]{6}$", "description": "Exchange code of the company."},
              "name": {"type": "string", "minLength": 1, "maxLength": 40},
              "rating": {"$ref": "../core#/$defs/rating"},
        {{{Members}}}
          }
        }
        """;

    private const string Merging = $$"""
        {
          "$id": "https://x.test/rows/row-0", "title": "Stock row", "allOf": [{"$ref": "../core"}], "required": ["price"], "unevaluatedProperties": false,
          "properties": {
        {{Members}}
          }
        }
        """;
}
