using System.Reflection;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Snapshots;

/// <summary>One example of each kind of schema that is emitted in a way of its own.</summary>
internal static class SchemaKinds
{
    /// <summary>Every row of the type table, each required.</summary>
    public static SchemaItem[] TypeTable { get; } = One("""
        {
          "type": "object", "additionalProperties": false,
          "required": ["number", "double", "int", "long", "flag", "text", "label", "field", "date", "dateTime", "uuid", "uri", "time", "duration", "month", "period", "code", "list", "map", "part", "any"],
          "properties": {
            "number": {"type": "number", "minimum": 0},
            "double": {"type": "number", "format": "double"},
            "int": {"type": "integer", "minimum": 0, "maximum": 100},
            "long": {"type": "integer"},
            "flag": {"type": "boolean"},
            "text": {"type": "string", "minLength": 1},
            "label": {"enum": ["买入", "增持"]},
            "field": {"x-open": true, "enum": ["AI", "其他"]},
            "date": {"type": "string", "format": "date"},
            "dateTime": {"type": "string", "format": "date-time"},
            "uuid": {"type": "string", "format": "uuid"},
            "uri": {"type": "string", "format": "uri"},
            "time": {"type": "string", "format": "time"},
            "duration": {"type": "string", "format": "duration"},
            "month": {"type": "string", "format": "year-month"},
            "period": {"type": "string", "format": "fiscal-period"},
            "code": {"type": "string", "format": "security-id"},
            "list": {"type": "array", "items": {"type": "number"}},
            "map": {"type": "object", "additionalProperties": {"type": "string"}},
            "part": {"type": "object", "additionalProperties": false, "properties": {"x": {"type": "number"}}},
            "any": {"type": ["string", "number"]}
          }
        }
        """);

    /// <summary>The table of absent and null, for a value, a reference, an enum, a part and a list.</summary>
    public static SchemaItem[] AbsentAndNull { get; } = One("""
        {
          "type": "object", "additionalProperties": false,
          "required": ["requiredValue", "requiredNullableValue", "requiredText", "requiredNullableText", "requiredNullableLabel", "requiredNullablePart", "requiredNullableList"],
          "properties": {
            "optionalValue": {"type": "integer"},
            "optionalNullableValue": {"type": ["integer", "null"]},
            "requiredValue": {"type": "integer"},
            "requiredNullableValue": {"type": ["integer", "null"]},
            "requiredText": {"type": "string"},
            "requiredNullableText": {"type": ["string", "null"]},
            "optionalText": {"type": "string"},
            "optionalNullableText": {"type": ["string", "null"]},
            "requiredNullableLabel": {"oneOf": [{"$ref": "#/$defs/label"}, {"type": "null"}]},
            "optionalNullableLabel": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/label"}]},
            "requiredNullablePart": {"oneOf": [{"$ref": "#/$defs/part"}, {"type": "null"}]},
            "optionalNullablePart": {"oneOf": [{"$ref": "#/$defs/part"}, {"type": "null"}]},
            "requiredNullableList": {"type": ["array", "null"], "items": {"type": "string"}},
            "optionalNullableList": {"type": ["array", "null"], "items": {"type": "string"}},
            "optionalAny": {},
            "optionalNull": {"type": "null"}
          },
          "$defs": {
            "label": {"enum": ["a", "b"]},
            "part": {"type": "object", "properties": {"x": {"type": "number"}}, "additionalProperties": false}
          }
        }
        """);

    public static SchemaItem[] Enum { get; } = One("""
        {
          "title": "Rating", "description": "What a broker advises.",
          "enum": ["买入", "增持", "+", "buy", "Buy", "2024E", "", "class"],
          "x-enum-names": {"买入": "StrongBuy"}
        }
        """);

    public static SchemaItem[] OpenEnum { get; } = One("""
        {"title": "Field of business", "x-open": true, "enum": ["人工智能", "AI", "其他", "Text"]}
        """);

    public static SchemaItem[] UnionByConstant { get; } = One("""
        {
          "title": "Shape",
          "oneOf": [{"$ref": "#/$defs/circle"}, {"$ref": "#/$defs/square"}, {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "point"}}, "additionalProperties": false}],
          "$defs": {
            "circle": {"type": "object", "required": ["kind", "r"], "properties": {"kind": {"const": "circle"}, "r": {"type": "number"}}, "additionalProperties": false},
            "square": {"allOf": [{"$ref": "#/$defs/figure"}], "required": ["a"], "properties": {"kind": {"const": "square"}, "a": {"type": "number"}}, "unevaluatedProperties": false},
            "figure": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}
          }
        }
        """);

    public static SchemaItem[] UnionByNumber { get; } = One("""
        {
          "oneOf": [
            {"type": "object", "required": ["v"], "properties": {"v": {"const": 1}}, "additionalProperties": false},
            {"type": "object", "required": ["v"], "properties": {"v": {"const": 2.50}}, "additionalProperties": false},
            {"type": "object", "required": ["v"], "properties": {"v": {"const": true}}, "additionalProperties": false}
          ]
        }
        """);

    public static SchemaItem[] UnionByJsonType { get; } = One("""
        {
          "type": "object", "required": ["value"], "additionalProperties": false,
          "properties": {
            "value": {"oneOf": [{"type": "boolean"}, {"type": "number"}, {"type": ["string", "null"]}, {"type": "array", "items": {"type": "integer"}}, {"type": "object", "properties": {"x": {"type": "number"}}, "additionalProperties": false}]},
            "other": {"oneOf": [{"type": "string"}, {"type": "null"}, {"type": "integer"}]}
          }
        }
        """);

    public static SchemaItem[] ArraysAndMaps { get; } = One("""
        {
          "type": "object", "required": ["rows"], "additionalProperties": false,
          "properties": {
            "rows": {"type": "array", "items": {"type": "object", "properties": {"x": {"type": "number"}}, "additionalProperties": false}},
            "labels": {"type": "array", "items": {"enum": ["a", "b"]}},
            "grid": {"type": "array", "items": {"type": "array", "items": {"type": ["number", "null"]}}},
            "byYear": {"type": "object", "additionalProperties": {"type": ["number", "null"]}},
            "byCode": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string", "format": "date"}}},
            "anything": {"type": "object"},
            "list": {"type": "array"}
          }
        }
        """);

    public static SchemaItem[] OpenObject { get; } = One("""
        {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}, "name": {"type": "string"}}}
        """);

    public static SchemaItem[] EmptyObject { get; } = One("""
        {"title": "Nothing", "type": "object", "additionalProperties": false}
        """);

    public static SchemaItem[] MergedAllOf { get; } =
    [
        new("base.schema.json", """
            {"$id": "https://x.test/base", "type": "object", "required": ["code"], "properties": {"code": {"type": "string", "description": "Exchange code."}, "rating": {"$ref": "#/$defs/rating"}}, "$defs": {"rating": {"enum": ["buy", "sell"]}}}
            """),
        new("row.schema.json", """
            {"$id": "https://x.test/row", "allOf": [{"$ref": "base"}, {"$ref": "#/$defs/priced"}], "required": ["close"], "unevaluatedProperties": false, "$defs": {"priced": {"type": "object", "properties": {"close": {"type": "number", "title": "Closing price"}}}}}
            """),
    ];

    public static SchemaItem[] Recursive { get; } = One("""
        {"title": "Tree", "type": "object", "additionalProperties": false, "properties": {"value": {"type": "string"}, "next": {"$ref": "#"}, "children": {"type": "array", "items": {"$ref": "#"}}}}
        """);

    public static SchemaItem[] CrossFile { get; } =
    [
        new("core/rating.schema.json", """
            {"$id": "https://x.test/core/rating", "title": "Rating", "enum": ["buy", "sell"]}
            """, "Acme.Core"),
        new("brokers/row.schema.json", """
            {"$id": "https://x.test/brokers/row", "type": "object", "required": ["rating"], "additionalProperties": false, "properties": {"rating": {"$ref": "../core/rating"}, "history": {"type": "array", "items": {"$ref": "../core/rating"}}}}
            """, "Acme.Brokers"),
    ];

    public static SchemaItem[] Deprecated { get; } = One("""
        {
          "deprecated": true, "type": "object", "required": ["kept"], "additionalProperties": false,
          "properties": {
            "old": {"deprecated": true, "type": "string", "description": "The former name."},
            "kept": {"deprecated": true, "type": "string"},
            "part": {"$ref": "#/$defs/oldPart"}
          },
          "$defs": {"oldPart": {"deprecated": true, "type": "object", "properties": {"x": {"type": "number"}}, "additionalProperties": false}}
        }
        """);

    public static SchemaItem[] Docs { get; } = One("""
        {
          "title": "Stock row", "description": "One covered company.\nWith the broker's <forecasts> & \"ratings\".", "type": "object", "additionalProperties": false,
          "properties": {
            "close": {"title": "Closing price", "description": "In CNY, as printed.", "type": "number"},
            "name": {"title": "Name", "type": "string"},
            "note": {"description": "Whatever the broker says.", "type": "string"},
            "bare": {"type": "string"}
          }
        }
        """);

    public static SchemaItem[] HostileNames { get; } = One("""
        {
          "title": "*/ class Evil { } /*", "type": "object", "required": ["\"; class Evil { } //", "class"],
          "properties": {
            "\"; class Evil { } //": {"type": "string"},
            "class": {"type": "string", "description": "</summary>\n#error Evil\u2028class Evil { }"},
            "Class": {"type": "string"},
            "parse": {"type": "string"},
            "ToString": {"type": "string"},
            "root": {"type": "string"},
            "昨收盘 (元)": {"type": "number"},
            "昨收盘": {"type": ["number", "null"]},
            "2024E": {"type": "number"},
            "{0}": {"type": "string"},
            "😀": {"type": "string"},
            "": {"type": "string"},
            "a\u0000\u202eb": {"type": "string"},
            "writer": {"x-csharp-name": "writer", "type": "string"},
            "event": {"x-csharp-name": "event", "type": ["integer", "null"]}
          }
        }
        """);

    public static SchemaItem[] Versions { get; } =
    [
        new("v1/row.schema.json", """
            {"$id": "https://x.test/v1/row", "type": "object", "additionalProperties": false, "properties": {"x": {"type": "integer"}}}
            """),
        new("v2/row.schema.json", """
            {"$id": "https://x.test/v2/row", "type": "object", "additionalProperties": false, "properties": {"x": {"type": "string"}, "old": {"$ref": "https://x.test/v1/row"}}}
            """),
    ];

    public static SchemaItem[] Fragments { get; } = One("""
        {
          "type": "object", "required": ["pair"], "additionalProperties": false,
          "properties": {
            "pair": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "number"}]},
            "mixed": {"enum": ["a", 1, null]},
            "either": {"oneOf": [{"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}, {"type": "object", "required": ["b"], "properties": {"b": {"type": "string"}}}]},
            "nothing": false
          }
        }
        """);

    public static SchemaItem[] DefinitionsOnly { get; } = One("""
        {"$defs": {"row": {"type": "object", "properties": {"x": {"type": "number"}}, "additionalProperties": false}, "rating": {"enum": ["buy"]}}}
        """);

    public static SchemaItem[] MetaSchemaReference { get; } = One("""
        {"type": "object", "additionalProperties": false, "properties": {"schema": {"$ref": "https://json-schema.org/draft/2020-12/schema"}}}
        """);

    /// <summary>The size that the design names: a type of twelve properties, as a broker's table has.</summary>
    public static SchemaItem[] StockRow { get; } = One("""
        {
          "$id": "https://x.test/stock-row", "title": "Stock row", "description": "One covered company with the broker's forecasts.",
          "type": "object", "required": ["code", "exchange", "name", "sector", "price", "rating"], "additionalProperties": false,
          "properties": {
            "code": {"type": "string", "pattern": "^[0-9]{6}$", "description": "Exchange code of the company."},
            "exchange": {"enum": ["SSE", "SZSE", "BSE"]},
            "name": {"type": "string", "minLength": 1, "maxLength": 40},
            "sector": {"type": "string", "minLength": 1, "maxLength": 40},
            "price": {"type": "number", "minimum": 0, "description": "Closing price in CNY."},
            "marketValue": {"type": "number", "exclusiveMinimum": 0},
            "volume": {"type": "integer", "minimum": 0},
            "rating": {"enum": ["买入", "增持", "中性", "优于大市"]},
            "targetPrice": {"type": "number", "minimum": 0, "maximum": 100000},
            "eps": {"type": ["number", "null"]},
            "pe": {"type": ["number", "null"]},
            "updatedAt": {"type": "string", "format": "date-time"}
          }
        }
        """);

    /// <summary>All of the above by name.</summary>
    public static IReadOnlyDictionary<string, SchemaItem[]> All { get; } = typeof(SchemaKinds)
        .GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == typeof(SchemaItem[]))
        .ToDictionary(property => property.Name, property => (SchemaItem[])property.GetValue(null)!, StringComparer.Ordinal);

    private static SchemaItem[] One(string schema) => [new("root.schema.json", schema)];
}
