namespace ReportSdk.Schema.Tests.Plans;

public sealed class PlanWriterTests
{
    [Fact]
    public void White_space_and_the_order_of_keywords_do_not_change_a_plan()
    {
        byte[] plan = PlanOf("""{"$id":"https://example.com/s","type":"object","properties":{"a":{"minimum":1,"type":"number"},"b":true},"required":["a"]}""");
        byte[] other = PlanOf("""
            {
              "required": [ "a" ],
              "properties": { "a": { "type": "number", "minimum": 1 }, "b": true },
              "$id": "https://example.com/s",
              "type": "object"
            }
            """);

        Assert.Equal(plan, other);
    }

    [Fact]
    public void The_order_of_properties_is_part_of_a_plan()
    {
        byte[] plan = PlanOf("""{"properties": {"a": true, "b": true}}""");
        byte[] other = PlanOf("""{"properties": {"b": true, "a": true}}""");

        Assert.NotEqual(plan, other);
    }

    [Fact]
    public void A_plan_does_not_change_with_the_files_it_refers_to()
    {
        const string User = """{"$id": "https://example.com/user", "$ref": "other#/$defs/x"}""";
        byte[] plan = PlanOf(User, """{"$id": "https://example.com/other", "$defs": {"x": {"type": "string"}}}""");
        byte[] other = PlanOf(User, """{"$id": "https://example.com/other", "title": "another", "$defs": {"w": true, "x": {"type": "number"}}}""");

        Assert.Equal(plan, other);
    }

    [Fact]
    public void The_format_is_as_it_was()
    {
        // A change here is a change of the format: raise PlanFormat.Minor and keep reading what is written today.
        byte[] plan = PlanOf("""{"$id": "urn:x", "properties": {"a": {"type": "string", "maxLength": 300}}, "required": ["a"]}""");

        Assert.Equal(
            "52-53-50-4C-01-00-" + // RSPL 1.0
            "04-00-05-75-72-6E-3A-78-01-61-0D-2F-70-72-6F-70-65-72-74-69-65-73-2F-61-" + // "", urn:x, a, /properties/a
            "01-" + // urn:x
            "01-01-00-14-00-00-" + // one resource: urn:x, node 0, 2020-12, no flags, no anchors
            "02-00-00-00-02-1D-01-02-3C-01-02-01-" + // node 0: required [a], properties {a: node 1}
            "00-01-03-02-0A-10-13-AC-02", // node 1 in node 0 at /properties/a: type string, maxLength 300
            BitConverter.ToString(plan));
    }

    private static byte[] PlanOf(params string[] schemas)
    {
        SchemaCompilation compilation = Compilation.Of([.. schemas.Select((text, i) => ($"s{i}.json", text))]);
        Assert.Empty(compilation.Problems());
        return compilation.Files[0].Plan!;
    }
}
