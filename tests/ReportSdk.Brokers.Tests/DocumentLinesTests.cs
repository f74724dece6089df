using System.IO.Pipelines;
using System.Text;
using ReportSdk.Brokers.Huafu.V1;
using ReportSdk.Fuzz.Mutants;

namespace ReportSdk.Brokers.Tests;

/// <summary>The sample of newline-delimited JSON.</summary>
public sealed class DocumentLinesTests
{
    private static readonly byte[] Utf8 = File.ReadAllBytes(Repository.PathOf("samples/documents/huafu-price-review.ndjson"));

    [Fact]
    public async Task Each_line_is_a_document_at_its_offset()
    {
        string[] lines = Encoding.UTF8.GetString(Utf8).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var read = new List<NdjsonLine<PriceLine>>();
        await foreach (NdjsonLine<PriceLine> line in ReportReader.ReadNdjson<PriceLine>(PipeReader.Create(Segments.Of(Utf8, 100))))
        {
            read.Add(line);
        }

        Assert.Equal(lines, read.Select(static line => line.Value!.ToJson()));
        Assert.All(read, static line => Assert.Equal((byte)'{', Utf8[line.Offset]));
        Assert.Equal(Enumerable.Range(1, lines.Length).Select(static number => (long)number), read.Select(static line => line.LineNumber));
    }

    [Fact]
    public async Task Bad_line_is_reported_at_its_place_and_passed_over()
    {
        string[] lines = Encoding.UTF8.GetString(Utf8).Split('\n');
        lines[1] = lines[1].Replace("亿美元", "亿日元", StringComparison.Ordinal);
        var invalid = new List<NdjsonLine<PriceLine>>();
        await foreach (NdjsonLine<PriceLine> line in ReportReader.ReadNdjson<PriceLine>(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)))))
        {
            if (!line.IsValid)
            {
                invalid.Add(line);
            }
        }

        Violation violation = Assert.Single(Assert.Single(invalid).Violations);
        Assert.Equal(("ENUM", "/row/unit", 2), (violation.Code, violation.InstanceLocation, violation.Line));
        Assert.Equal(lines[1].IndexOf("\"亿日元\"", StringComparison.Ordinal) + 1, violation.Column);
    }
}
