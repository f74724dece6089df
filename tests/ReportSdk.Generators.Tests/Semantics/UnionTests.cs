using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Semantics;

/// <summary>Unions in one file and over several: branches written in place, by reference, merged, and told apart by type.</summary>
public sealed class UnionTests
{
    private const string Circle = """{"$id": "https://x.test/circle", "type": "object", "required": ["kind", "r"], "properties": {"kind": {"const": "circle"}, "r": {"type": "number"}}}""";
    private const string Square = """{"$id": "https://x.test/square", "allOf": [{"$ref": "figure"}], "properties": {"kind": {"const": "square"}, "a": {"type": "number"}}, "required": ["a"]}""";
    private const string Figure = """{"$id": "https://x.test/figure", "type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}""";
    private const string Shape = """{"$id": "https://x.test/shape", "oneOf": [{"$ref": "circle"}, {"$ref": "square"}, {"$ref": "#/$defs/point"}], "$defs": {"point": {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["point"]}}}}}""";
    private const string Drawing = """{"$id": "https://x.test/drawing", "type": "object", "properties": {"shapes": {"type": "array", "items": {"$ref": "shape"}}, "main": {"oneOf": [{"$ref": "shape"}, {"type": "null"}]}}}""";

    private static readonly SchemaItem[] Drawn =
        [new("circle.json", Circle), new("square.json", Square), new("figure.json", Figure), new("shape.json", Shape), new("drawing.json", Drawing)];

    [Theory]
    [InlineData("""{"kind":"circle","r":1.0}""", "Circle")]
    [InlineData("""{"kind":"square","a":2}""", "Square")]
    [InlineData("""{"kind":"point"}""", "Point")]
    public void Branches_in_other_files_are_told_apart_by_their_constant(string json, string name)
    {
        EntityProbe probe = EntityProbe.Of(GeneratorRun.Of(Drawn), "Acme.Shape");
        Assert.Equal(name, probe.Parse(json).GetType().Name);
        Assert.Equal(json, probe.Rewrite(json));
        Assert.Null(probe.Rewrite("""{"kind":"line"}"""));
    }

    [Fact]
    public void Unions_are_members_and_items_and_may_be_null()
    {
        EntityProbe probe = EntityProbe.Of(GeneratorRun.Of(Drawn), "Acme.Drawing");
        string json = """{"shapes":[{"kind":"point"},{"kind":"circle","r":1}],"main":null}""";
        Assert.Equal(json, probe.Rewrite(json));
    }

    [Theory]
    [InlineData("true", "Boolean")]
    [InlineData("\"a\"", "String")]
    [InlineData("[1]", "List")]
    [InlineData("{\"x\":1.0}", "Record")]
    public void Branches_of_different_JSON_types_are_told_apart(string json, string name)
    {
        EntityProbe probe = EntityProbe.Of("""{"oneOf": [{"type": "boolean"}, {"type": "string"}, {"type": "array", "items": {"type": "integer"}}, {"type": "object", "properties": {"x": {"type": "number"}}}]}""");
        Assert.Equal(name, probe.Parse(json).GetType().Name);
        Assert.Equal(json, probe.Rewrite(json));
    }

    [Theory]
    [InlineData("""{"v":1,"x":"a"}""")]
    [InlineData("""{"v":2,"x":1}""")]
    [InlineData("""{"v":true,"x":false}""")]
    [InlineData("""{"v":"true","x":[]}""")]
    public void A_discriminator_may_be_a_number_or_true(string json)
    {
        string Branch(string constant, string type) => $$"""{"type": "object", "required": ["v"], "properties": {"v": {"const": {{constant}}}, "x": {"type": "{{type}}"} } }""";
        GeneratorRun run = GeneratorRun.WithFindings(new SchemaItem(
            "root.schema.json", $$"""{"oneOf": [{{Branch("1", "string")}}, {{Branch("2", "integer")}}, {{Branch("true", "boolean")}}, {{Branch("\"true\"", "array")}}]}"""));

        // Two cases are 'True' in C#, told as such.
        Assert.Equal("RSDK0040", Assert.Single(run.Diagnostics).Id);
        EntityProbe probe = EntityProbe.Of(run);
        Assert.Equal(json, probe.Rewrite(json));
    }

    [Fact]
    public void A_constant_is_known_however_the_number_is_written()
    {
        EntityProbe probe = EntityProbe.Of("""{"oneOf": [{"type": "object", "required": ["v"], "properties": {"v": {"const": 1}}}, {"type": "object", "required": ["v"], "properties": {"v": {"const": 20}}}]}""");
        Assert.NotNull(probe.Rewrite("""{"v":1.0}"""));
        Assert.NotNull(probe.Rewrite("""{"v":2e1}"""));
    }

    [Fact]
    public void Branches_that_cannot_be_told_apart_are_fragments_here_and_in_other_files()
    {
        GeneratorRun run = GeneratorRun.Of(
            new SchemaItem("either.json", """{"$id": "https://x.test/either", "oneOf": [{"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}, {"type": "object", "required": ["b"], "properties": {"b": {"type": "string"}}}]}"""),
            new SchemaItem("base.json", """{"$id": "https://x.test/base", "type": "object", "properties": {"e": {"$ref": "either"}, "list": {"type": "array", "items": {"$ref": "either"}}}}"""),
            new SchemaItem("user.json", """{"$id": "https://x.test/user", "allOf": [{"$ref": "base"}], "properties": {"own": {"$ref": "either"}}}"""));
        EntityProbe probe = EntityProbe.Of(run, "Acme.User");
        Assert.Equal("JsonFragment", probe.Property("E").PropertyType.Name);
        Assert.Equal("""{"e":{"a":"1"},"list":[{"b":"2"}],"own":{"b":"3"}}""", probe.Rewrite("""{"e":{"a":"1"},"list":[{"b":"2"}],"own":{"b":"3"}}"""));
        Assert.Null(probe.Rewrite("""{"e":{"a":"1","b":"2"}}"""));
    }

    [Fact]
    public void A_merged_base_gives_its_members_and_its_openness()
    {
        GeneratorRun run = GeneratorRun.Of(
            new SchemaItem("base.json", """{"$id": "https://x.test/base", "type": "object", "required": ["code"], "properties": {"code": {"type": "string"}, "tags": {"type": "array", "items": {"$ref": "#/$defs/tag"}}}, "$defs": {"tag": {"enum": ["a", "b"]}}}"""),
            new SchemaItem("row.json", """{"$id": "https://x.test/row", "allOf": [{"$ref": "base"}], "properties": {"close": {"type": "number"}, "tag": {"$ref": "base#/$defs/tag"}}, "unevaluatedProperties": false}"""));
        EntityProbe probe = EntityProbe.Of(run, "Acme.Row");
        Assert.Equal("""{"code":"x","tags":["b"],"close":1.0,"tag":"a"}""", probe.Rewrite("""{"close":1.0,"tag":"a","code":"x","tags":["b"]}"""));
        Assert.Null(probe.Rewrite("""{"code":"x","more":1}"""));
        Assert.Null(probe.Rewrite("""{"close":1}"""));
    }

    [Fact]
    public void Two_versions_live_side_by_side()
    {
        GeneratorRun run = GeneratorRun.Of(
            new SchemaItem("one.json", """{"$id": "https://x.test/v1/row", "type": "object", "properties": {"x": {"type": "integer"}}}"""),
            new SchemaItem("two.json", """{"$id": "https://x.test/v2/row", "type": "object", "properties": {"x": {"type": "string"}, "old": {"$ref": "https://x.test/v1/row"}}}"""));
        Assert.Equal("""{"x":"a","old":{"x":1}}""", EntityProbe.Of(run, "Acme.V2.Row").Rewrite("""{"x":"a","old":{"x":1}}"""));
        Assert.Equal("""{"x":1}""", EntityProbe.Of(run, "Acme.V1.Row").Rewrite("""{"x":1}"""));
    }

    [Fact]
    public void A_meta_schema_may_be_referred_to()
    {
        EntityProbe probe = EntityProbe.Of("""{"type": "object", "properties": {"schema": {"$ref": "https://json-schema.org/draft/2020-12/schema"}}}""");
        Assert.Equal("""{"schema":{"type":"string"}}""", probe.Rewrite("""{"schema":{"type":"string"}}"""));
        Assert.Null(probe.Rewrite("""{"schema":{"type":"strng"}}"""));
    }
}
