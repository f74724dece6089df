using ReportSdk.Evaluation;
using ReportSdk.Plans;
using ReportSdk.Schema;

namespace ReportSdk.Tests.Plans;

/// <summary>Which nodes keep verdicts: those that two ways lead to at one value, and no others.</summary>
public sealed class RepeatAnalysisTests
{
    [Theory]
    [InlineData("""{"properties": {"a": {"$ref": "#/$defs/t"}, "b": {"$ref": "#/$defs/t"}}, "additionalProperties": {"$ref": "#/$defs/t"}, "$defs": {"t": {"items": {}}}}""")]
    [InlineData("""{"items": {"$ref": "#"}, "properties": {"a": {"$ref": "#"}}}""")]
    [InlineData("""{"oneOf": [{"properties": {"k": {"const": 1}, "x": {"items": {}}}}, {"properties": {"k": {"const": 2}, "y": {"items": {"$ref": "#"}}}}]}""")]
    [InlineData("""{"if": {"required": ["a"]}, "then": {"$ref": "#/$defs/t"}, "else": {"$ref": "#/$defs/t"}, "$defs": {"t": {"items": {}}}}""")]
    [InlineData("""{"prefixItems": [{"$ref": "#/$defs/t"}, {"$ref": "#/$defs/t"}], "items": {"$ref": "#/$defs/t"}, "$defs": {"t": {"items": {}}}}""")]
    public void Plain_schemas_keep_no_verdicts(string schema) => Assert.DoesNotContain(Link(schema), node => node.NeedsMemo);

    [Theory]
    [InlineData("""{"allOf": [{"$ref": "#/$defs/t"}, {"$ref": "#/$defs/t"}], "$defs": {"t": {"items": {}}}}""")]
    [InlineData("""{"properties": {"ab": {"$ref": "#/$defs/t"}}, "patternProperties": {"^a": {"$ref": "#/$defs/t"}}, "$defs": {"t": {"items": {}}}}""")]
    [InlineData("""{"items": {"$ref": "#/$defs/t"}, "contains": {"$ref": "#/$defs/t"}, "$defs": {"t": {"items": {}}}}""")]
    [InlineData("""{"properties": {"a": {"$ref": "#/$defs/t"}}, "allOf": [{"properties": {"a": {"$ref": "#/$defs/t"}}}], "$defs": {"t": {"items": {}}}}""")]
    [InlineData("""{"anyOf": [{"additionalProperties": {"$ref": "#/$defs/t"}}, {"properties": {"a": {"$ref": "#/$defs/t"}}}], "$defs": {"t": {"items": {}}}}""")]
    [InlineData("""{"anyOf": [{"items": {"anyOf": [{"$ref": "#/$defs/t"}]}}, {"prefixItems": [{}, {"allOf": [{"$ref": "#/$defs/t"}]}]}], "$defs": {"t": {"items": {}}}}""")]
    public void A_node_that_two_ways_lead_to_keeps_its_verdicts(string schema) =>
        Assert.Contains("/$defs/t", Link(schema).Where(node => node.NeedsMemo).Select(node => node.GetPointer()));

    [Fact]
    public void A_large_catalog_is_linked_in_bounded_work()
    {
        // 300 branches, each applying the members of all others: far more pairs than the analysis looks at.
        string members = string.Join(',', Enumerable.Range(0, 60).Select(i => $"\"p{i}\": {{\"$ref\": \"#/$defs/t{i}\"}}"));
        string branches = string.Join(',', Enumerable.Range(0, 300).Select(_ => $"{{\"properties\": {{{members}}}}}"));
        string definitions = string.Join(',', Enumerable.Range(0, 60).Select(i => $"\"t{i}\": {{\"items\": {{}}}}"));
        SchemaNode[] nodes = Link($"{{\"anyOf\": [{branches}], \"$defs\": {{{definitions}}}}}");
        Assert.Equal(60, nodes.Count(node => node.NeedsMemo));
    }

    private static SchemaNode[] Link(string schema)
    {
        var linker = new PlanLinker();
        linker.Link(SchemaCompiler.Compile([new SchemaFile("a.schema.json", schema)]).Files.Select(file => PlanReader.Read(file.Plan!)));
        return [.. linker.Nodes];
    }
}
