using System.Text;
using ReportSdk.SampleDocuments;

namespace ReportSdk.Tests.Evaluation;

public sealed class AllocationTests
{
    private const string Plain = """
        {"type": "object", "required": ["title", "rows"], "additionalProperties": false,
         "properties": {"title": {"minLength": 1}, "publishedAt": {"format": "date-time"}, "rows": {"items": {
           "type": "object", "required": ["code", "price"],
           "properties": {"code": {"pattern": "^[0-9]{6}$"}, "price": {"minimum": 0.5, "multipleOf": 0.01}, "exchange": {"enum": ["SSE", "SZSE", "BSE"]}}}}}}
        """;

    private const string Tracked = """
        {"allOf": [{"properties": {"title": true}}, {"anyOf": [{"$ref": "#/$defs/a"}, {"$ref": "#/$defs/b"}]}], "unevaluatedProperties": false,
         "$defs": {"a": {"properties": {"rows": {"$ref": "#/$defs/rows"}}}, "b": {"properties": {"publishedAt": true, "rows": {"$ref": "#/$defs/rows"}}},
                   "rows": {"items": {"oneOf": [{"required": ["code"]}, {"required": ["none"]}]}, "uniqueItems": true}}}
        """;

    private const string Dynamic = """
        {"$id": "https://example.com/tree", "$dynamicAnchor": "node", "properties": {"rows": {"items": {"$dynamicRef": "#node"}}}}
        """;

    [Theory]
    [InlineData(Plain, false)]
    [InlineData(Plain, true)]
    [InlineData(Tracked, false)]
    [InlineData(Dynamic, false)]
    public void A_verdict_allocates_nothing_in_the_long_run(string schema, bool isAscii)
    {
        CompiledSchema compiled = SchemaTexts.Compile(schema);
        byte[] document = StockTableDocument.Create(30, seed: 7, isAscii: isAscii);
        var options = new ValidationOptions { Format = FormatMode.Assertion };
        for (int i = 0; i < 100; i++)
        {
            Assert.True(compiled.IsValid(document, options));
        }

        // The least of some runs: the collector takes away what pools have kept for long, which is made once more.
        long least = long.MaxValue;
        for (int i = 0; i < 20; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            compiled.IsValid(document, options);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public void Many_threads_share_one_schema()
    {
        CompiledSchema schema = SchemaTexts.Compile(Tracked);
        byte[] valid = StockTableDocument.Create(30, seed: 7);
        byte[] invalid = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(valid).Replace("\"title\"", "\"titel\"", StringComparison.Ordinal));
        string expected = string.Join("\n", schema.Validate(invalid));
        Parallel.For(0, 2_000, i =>
        {
            Assert.True(schema.IsValid(valid));
            Assert.False(schema.IsValid(invalid));
            if (i % 10 == 0)
            {
                Assert.Equal(expected, string.Join("\n", schema.Validate(invalid)));
            }
        });
    }
}
