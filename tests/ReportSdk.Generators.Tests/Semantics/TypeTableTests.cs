using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Semantics;

/// <summary>The table of types, row by row: the C# type, a value that it reads and writes as it was, and one that the schema refuses.</summary>
public sealed class TypeTableTests
{
    public static TheoryData<string, string, string, string> Rows => new()
    {
        { """{"type": "number"}""", "Decimal", "1.50", "\"x\"" },
        { """{"type": "number", "maximum": 2}""", "Decimal", "1.50", "2.01" },
        { """{"type": "number", "format": "double"}""", "Double", "0.1", "true" },
        { """{"type": "integer", "minimum": 0, "maximum": 100}""", "Int32", "7", "101" },
        { """{"type": "integer"}""", "Int64", "9007199254740993", "1.5" },
        { """{"type": "boolean"}""", "Boolean", "true", "1" },
        { """{"type": "string", "minLength": 2}""", "String", "\"买入\"", "\"x\"" },
        { """{"enum": ["买入", "增持"]}""", "RootX", "\"增持\"", "\"卖出\"" },
        { """{"type": "string", "x-open": true, "anyOf": [{"type": "string"}], "enum": ["a", "b"]}""", "RootX", "\"b\"", "\"c\"" },
        { """{"type": "string", "format": "date"}""", "DateOnly", "\"2024-02-29\"", "\"2023-02-29\"" },
        { """{"type": "string", "format": "date-time"}""", "DateTimeOffset", "\"2024-02-29T08:00:00+08:00\"", "\"2024-02-29\"" },
        { """{"type": "string", "format": "uuid"}""", "Guid", "\"f81d4fae-7dec-11d0-a765-00a0c91e6bf6\"", "\"f81d\"" },
        { """{"type": "array", "items": {"type": "integer"}}""", "ValueList`1", "[1,2]", "[\"x\"]" },
        { """{"type": "array", "items": {"type": ["string", "null"]}}""", "ValueList`1", "[\"a\",null]", "[1]" },
        { """{"type": "object", "additionalProperties": {"type": "number"}}""", "ValueMap`1", "{\"b\":1.0,\"a\":2}", "{\"b\":\"x\"}" },
        { """{"type": "object", "additionalProperties": {"type": ["number", "null"]}}""", "ValueMap`1", "{\"b\":1.0,\"a\":null}", "{\"b\":\"x\"}" },
        { """{"type": "object", "properties": {"y": {"type": "string"}}}""", "RootX", "{\"y\":\"z\",\"other\":[1.0]}", "{\"y\":1}" },
        { """{"type": "array", "prefixItems": [{"type": "string"}]}""", "JsonFragment", "[\"a\",1.0]", "[1]" },
        { """{"type": ["string", "integer"]}""", "JsonFragment", "1", "1.5" },
        { """{"const": "fixed"}""", "String", "\"fixed\"", "\"other\"" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_required_member_has_the_type_of_its_schema(string schema, string type, string valid, string invalid)
    {
        string root = """{"type": "object", "required": ["x"], "properties": {"x": @}}""".Replace("@", schema, StringComparison.Ordinal);
        GeneratorRun run = GeneratorRun.Of(new SchemaItem("root.schema.json", root));
        EntityProbe probe = EntityProbe.Of(run);
        Assert.Equal(type, probe.Property("X").PropertyType.Name);
        Assert.Equal($"{{\"x\":{valid}}}", probe.Rewrite($"{{\"x\":{valid}}}"));
        Assert.Null(probe.Rewrite($"{{\"x\":{invalid}}}"));
        Assert.NotEmpty(probe.Problems($"{{\"x\":{invalid}}}"));
    }

    /// <summary>Required, nullable; C# type; whether absent, null and 1 are valid; what null is written as.</summary>
    [Theory]
    [InlineData(true, false, "Int64", false, false)]
    [InlineData(true, true, "Nullable`1", false, true)]
    [InlineData(false, false, "Nullable`1", true, false)]
    [InlineData(false, true, "Optional`1", true, true)]
    public void Absent_and_null_are_what_the_table_says(bool isRequired, bool isNullable, string type, bool mayBeAbsent, bool mayBeNull)
    {
        string required = isRequired ? "\"x\"" : "";
        string types = isNullable ? "[\"integer\", \"null\"]" : "\"integer\"";
        string schema = $$"""{"type": "object", "required": [{{required}}], "properties": {"x": {"type": {{types}} } } }""";
        EntityProbe probe = EntityProbe.Of(schema);
        Assert.Equal(type, probe.Property("X").PropertyType.Name);
        Assert.Equal(mayBeAbsent ? "{}" : null, probe.Rewrite("{}"));
        Assert.Equal(mayBeNull ? """{"x":null}""" : null, probe.Rewrite("""{"x":null}"""));
        Assert.Equal("""{"x":1}""", probe.Rewrite("""{"x":1}"""));
    }

    [Theory]
    [InlineData("""{"type": ["string", "null"]}""", "\"a\"")]
    [InlineData("""{"oneOf": [{"type": "string"}, {"type": "null"}]}""", "\"a\"")]
    [InlineData("""{"anyOf": [{"type": "null"}, {"enum": ["a"]}]}""", "\"a\"")]
    [InlineData("""{"enum": ["a", null]}""", "\"a\"")]
    [InlineData("""{"type": ["array", "null"], "items": {"type": "string"}}""", "[\"a\"]")]
    [InlineData("""{"type": ["object", "null"], "properties": {"y": {"type": "string"}}}""", "{\"y\":\"a\"}")]
    [InlineData("""{"oneOf": [{"type": "string"}, {"type": "null"}, {"type": "integer"}]}""", "1")]
    public void Optional_and_nullable_values_of_any_shape_keep_the_difference(string schema, string value)
    {
        EntityProbe probe = EntityProbe.Of("""{"type": "object", "properties": {"x": @}}""".Replace("@", schema, StringComparison.Ordinal));
        Assert.Equal("Optional`1", probe.Property("X").PropertyType.Name);
        Assert.All(["{}", """{"x":null}""", $"{{\"x\":{value}}}"], json => Assert.Equal(json, probe.Rewrite(json)));
    }

    [Fact]
    public void A_number_beyond_its_type_is_a_binding_violation_at_its_place()
    {
        EntityProbe probe = EntityProbe.Of("""{"type": "object", "properties": {"x": {"type": "array", "items": {"type": "number"}}}}""");
        Assert.Equal("BIND_NUMBER_RANGE /x/1", probe.Problems("""{"x":[1,1e99]}"""));
    }

    [Fact]
    public void Unknown_members_are_written_back_in_order_and_as_read()
    {
        EntityProbe probe = EntityProbe.Of("""{"type": "object", "properties": {"x": {"type": "integer"}}}""");
        Assert.Equal("""{"x":1,"z":1.50,"a":{"b":[1E2]}}""", probe.Rewrite("""{"z":1.50,"x":1,"a":{"b":[1E2]}}"""));
    }

    [Fact]
    public void Members_in_a_script_without_case_are_read_and_written()
    {
        EntityProbe probe = EntityProbe.Of("""{"type": "object", "required": ["代码"], "properties": {"代码": {"type": "string"}, "昨收盘": {"type": ["number", "null"]}, "评级": {"enum": ["买入"]}}}""");
        Assert.Equal("""{"代码":"600519.SH","昨收盘":1.0,"评级":"买入"}""", probe.Rewrite("""{"评级":"买入","代码":"600519.SH","昨收盘":1.0}"""));
    }

    [Fact]
    public void A_schema_may_contain_itself()
    {
        EntityProbe probe = EntityProbe.Of("""{"type": "object", "properties": {"next": {"$ref": "#"}, "all": {"type": "array", "items": {"$ref": "#"}}}, "additionalProperties": false}""");
        Assert.Equal("""{"next":{"next":{}},"all":[{}]}""", probe.Rewrite("""{"next":{"next":{}},"all":[{}]}"""));
        Assert.Equal("ADDITIONAL_PROPERTY /next/x", probe.Problems("""{"next":{"x":1}}""").Replace("ADDITIONAL_PROPERTIES", "ADDITIONAL_PROPERTY", StringComparison.Ordinal));
    }

    [Fact]
    public void Deprecated_members_are_obsolete_and_cost_no_warning()
    {
        EntityProbe probe = EntityProbe.Of("""{"type": "object", "deprecated": true, "required": ["y"], "properties": {"x": {"deprecated": true, "type": "string"}, "y": {"deprecated": true, "type": "string"}, "z": {"$ref": "#/$defs/old"}}, "$defs": {"old": {"deprecated": true, "type": "object", "properties": {"a": {"type": "string"}}}}}""");
        Assert.NotNull(Attribute.GetCustomAttribute(probe.Property("X"), typeof(ObsoleteAttribute)));
        Assert.Equal("""{"x":"a","y":"b","z":{}}""", probe.Rewrite("""{"x":"a","y":"b","z":{}}"""));
    }

    [Fact]
    public void Names_of_enum_members_come_from_the_schema()
    {
        EntityProbe probe = EntityProbe.Of("""{"type": "object", "properties": {"x": {"enum": ["买入", "+"], "x-enum-names": {"买入": "Buy"}}}}""");
        Assert.Equal("Buy", probe.Read("""{"x":"买入"}""", "X")!.ToString());
        Assert.Equal("Plus", probe.Read("""{"x":"\u002b"}""", "X")!.ToString());
    }
}
