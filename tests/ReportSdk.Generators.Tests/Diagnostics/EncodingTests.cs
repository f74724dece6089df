using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Diagnostics;

/// <summary>Schema files are UTF-8: the compiler would read others by the code page of the machine, and say nothing.</summary>
public sealed class EncodingTests
{
    // 买 in GB 18030.
    private static readonly byte[] Text = [.. "{\n  \"é\": 1, \"type\": \""u8, 0xC2, 0xF2, .. "\"}"u8];

    private static SchemaItem Stored(byte[] bytes, Encoding readAs) =>
        new("a.json", "") { Read = _ => SourceText.From(bytes, bytes.Length, readAs) };

    public static TheoryData<string, byte[], string> Cases => new()
    {
        { "utf-8", Text, "a.json(2,20,2,21): RSDK0002" },
        { "latin1", Text, "a.json(2,20,2,20): RSDK0002" },
        { "utf-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}")], "a.json(1,1,1,1): RSDK0002" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Bytes_that_are_not_UTF_8_are_told_where_they_are(string readAs, byte[] bytes, string expected)
    {
        SchemaItem[] items = [Stored(bytes, Encoding.GetEncoding(readAs)), new("good.json", """{"type": "object", "properties": {"x": {"type": "string"}}}""")];
        GeneratorRun run = GeneratorRun.WithFindings(items);

        Assert.Equal(expected, ToldFinding.Of(Assert.Single(run.AllDiagnostics)).ToString());
        Assert.Single(run.Sources);
        Assert.Equal(expected, ToldFinding.Of(Assert.Single(await new SchemaProject(items, isDesignTime: true).Analyze())).ToString());
    }

    [Fact]
    public void A_byte_order_mark_and_a_replacement_character_are_UTF_8()
    {
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes("{\"title\": \"\uFFFD\", \"type\": \"object\", \"properties\": {\"x\": {\"type\": \"string\"}}}")];
        Assert.Empty(GeneratorRun.Of(Stored(bytes, Encoding.UTF8)).AllDiagnostics);
    }
}
