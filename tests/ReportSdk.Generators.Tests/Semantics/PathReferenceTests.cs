using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Semantics;

/// <summary>A file may be named by where it lies, also when it has an identifier of its own (JSON Schema 2020-12 core §9.1, RFC 3986 §5.1.3).</summary>
public sealed class PathReferenceTests
{
    private static readonly SchemaItem Row = new("rows/stock-row.schema.json", """
        {"$id": "https://x.test/v1/stock-row", "type": "object", "required": ["code"], "properties": {"code": {"type": "string", "minLength": 6}}, "$defs": {"id": {"$anchor": "id", "type": "integer"}}}
        """);

    private static SchemaItem Table(string row) => new("tables/table.schema.json", $$"""
        {"type": "object", "required": ["rows"], "properties": {
          "rows": {"type": "array", "items": {"$ref": "{{row}}"} }, "code": {"$ref": "{{row}}#/properties/code"}, "id": {"$ref": "{{row}}#id"} } }
        """);

    [Fact]
    public void A_path_and_an_identifier_give_the_same_code() => Assert.Equal(
        GeneratorRun.Of(Table("https://x.test/v1/stock-row"), Row).Sources,
        GeneratorRun.Of(Table("../rows/stock-row.schema.json"), Row).Sources);

    [Fact]
    public void A_document_is_validated_by_the_schema_at_the_path()
    {
        EntityProbe probe = EntityProbe.Of(GeneratorRun.Of(Table("../rows/stock-row.schema.json"), Row), "Acme.Table");
        const string Valid = """{"rows":[{"code":"688041"}],"code":"600000","id":1}""";
        Assert.Equal(Valid, probe.Rewrite(Valid));
        Assert.Contains("/rows/0/code", probe.Problems("""{"rows": [{"code": "1"}]}"""));
        Assert.Contains("/code", probe.Problems("""{"rows": [], "code": "1"}"""));
    }

    [Fact]
    public void Members_of_a_file_at_a_path_can_be_merged()
    {
        GeneratorRun run = GeneratorRun.Of(new SchemaItem("mine.json", """{"type": "object", "allOf": [{"$ref": "rows/stock-row.schema.json"}], "properties": {"close": {"type": "number"}}}"""), Row);
        Assert.Contains("public required string Code { get; init; }", run.Sources["Acme.MineSchema.g.cs"]);
    }
}
