using System.IO.Pipelines;
using System.Text;
using ReportSdk.Tests.Json;

namespace ReportSdk.Tests.Entities;

/// <summary>Lines of JSON.</summary>
public sealed class NdjsonTests
{
    private const string Mark = "\ufeff";

    [Theory]
    [InlineData("{\"name\":\"a\"}\n{\"name\":\"b\"}\n", "1@0 a|2@13 b")]
    [InlineData("{\"name\":\"a\"}\r\n{\"name\":\"b\"}", "1@0 a|2@14 b")]
    [InlineData("\n \t\r\n{\"name\":\"a\"}\n\n\r\n{\"name\":\"b\"}\n\n", "3@5 a|6@21 b")]
    [InlineData(Mark + "{\"name\":\"a\"}\n{\"name\":\"b\"}", "1@3 a|2@16 b")]
    [InlineData(Mark + "\n{\"name\":\"a\"}", "2@4 a")]
    [InlineData(Mark, "")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    [InlineData("{\"name\":\"甲\"}\nnull\n{\"name\":\"b\"}", "1@0 甲|2@15 2:1+0 TYPE|3@20 b")]
    [InlineData("{\"name\":\"a\"}\n" + Mark + "{\"name\":\"b\"}\n", "1@0 a|2@13 2:1+0 INVALID_JSON")]
    [InlineData(Mark + Mark + "{\"name\":\"b\"}", "1@3 1:1+0 INVALID_JSON")]
    [InlineData("\n{\"name\":\"甲\",\"size\":-1}\n", "2@1 2:20+21 MINIMUM")]
    [InlineData("\n{\"name\":\r\"甲\",\r\"size\":-1}\n{\"name\":\"b\"}", "2@1 2:22+23 MINIMUM|3@28 b")]
    [InlineData("{\"name\":\"a\r\n\"}\n", "1@0 1:9+8 INVALID_STRING|2@12 2:1+0 INVALID_STRING")]
    public async Task Each_line_has_its_value_or_its_violations_at_their_place(string text, string expected)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);

        Assert.Equal(expected, await Describe(ReportReader.ReadNdjson<Tree>(new MemoryStream(utf8))));
        Assert.Equal(expected, await Describe(ReportReader.ReadNdjson<Tree>(new ByteByByteStream(utf8))));
        Assert.Equal(expected, await Describe(ReportReader.ReadNdjson<Tree>(new ByteByByteStream(utf8), new NdjsonOptions { MaxDegreeOfParallelism = 2 })));
        Assert.Equal(expected, await Describe(ReportReader.ReadNdjson<Tree>(PipeReader.Create(new ByteByByteStream(utf8)))));
    }

    [Fact]
    public async Task Invalid_line_can_be_the_last()
    {
        const string Text = "{\"name\":\"a\"}\n{\"name\":\"\"}\n{\"name\":\"c\"}\n";
        var options = new NdjsonOptions { StopsAtInvalidLine = true };

        Assert.Equal("1@0 a|2@13 2:9+8 MIN_LENGTH", await Describe(ReportReader.ReadNdjson<Tree>(StreamOf(Text), options)));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Line_over_the_limit_is_reported_and_the_next_one_read(string end)
    {
        string[] lines = ["{\"name\":\"12\"}", "{\"name\":\"123\"}", "{\"name\":\"1234\"}", $"{{\"name\":\"{new string('x', 200_000)}\"}}", "{\"name\":\"a\"}"];
        var options = new NdjsonOptions { Validation = new ValidationOptions { MaxDocumentBytes = lines[1].Length } };
        foreach (string mark in new[] { "", Mark })
        {
            var read = new List<string>();
            await foreach (NdjsonLine<Tree> line in ReportReader.ReadNdjson<Tree>(StreamOf(mark + string.Join(end, lines)), options))
            {
                read.Add(line.Value?.Name ?? $"{line.LineNumber} {Assert.Single(line.Violations).Code} {line.Violations[0].Column}");
            }

            Assert.Equal(["12", "123", "3 LIMIT_DOCUMENT_SIZE 15", "4 LIMIT_DOCUMENT_SIZE 15", "a"], read);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_follows_more_white_space_than_a_line_may_have_is_not_lost_unseen(int processors)
    {
        string text = new string(' ', 40) + "{\"name\":\"a\"}\n" + new string(' ', 20) + "\n" + new string(' ', 70_000) + "\n{\"name\":\"b\"}\n";
        var options = new NdjsonOptions { Validation = new ValidationOptions { MaxDocumentBytes = 20 }, MaxDegreeOfParallelism = processors };

        Assert.Equal("1@0 1:21+20 LIMIT_DOCUMENT_SIZE|3@74 3:21+20 LIMIT_DOCUMENT_SIZE|4@70075 b", await Describe(ReportReader.ReadNdjson<Tree>(StreamOf(text), options)));
    }

    [Fact]
    public async Task Line_is_given_before_the_next_one_is_there()
    {
        var pipe = new Pipe();
        await using IAsyncEnumerator<NdjsonLine<Tree>> lines = ReportReader.ReadNdjson<Tree>(pipe.Reader).GetAsyncEnumerator();

        await pipe.Writer.WriteAsync("{\"name\":\"a\"}\n{\"na"u8.ToArray());
        Assert.True(await lines.MoveNextAsync());
        Assert.Equal("a", lines.Current.Value?.Name);

        await pipe.Writer.WriteAsync("me\":\"b\"}"u8.ToArray());
        await pipe.Writer.CompleteAsync();
        Assert.True(await lines.MoveNextAsync());
        Assert.Equal(("b", 2L, 13L), (lines.Current.Value?.Name, lines.Current.LineNumber, lines.Current.Offset));
        Assert.False(await lines.MoveNextAsync());
    }

    [Fact]
    public async Task Cancellation_is_seen_between_lines_and_while_waiting()
    {
        using var source = new CancellationTokenSource();
        await using IAsyncEnumerator<NdjsonLine<Tree>> lines =
            ReportReader.ReadNdjson<Tree>(StreamOf("{\"name\":\"a\"}\n{\"name\":\"b\"}\n")).GetAsyncEnumerator(source.Token);
        Assert.True(await lines.MoveNextAsync());
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await lines.MoveNextAsync());

        using var second = new CancellationTokenSource();
        ValueTask<ReportResult<Tree>> waiting = ReportReader.TryReadAsync<Tree>(new Pipe().Reader, cancellationToken: second.Token);
        Assert.False(waiting.IsCompleted);
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
    }

    [Fact]
    public async Task Violation_list_of_a_line_is_capped_as_that_of_a_document()
    {
        string line = $$"""{"name":"a","parts":[{{string.Join(',', Enumerable.Repeat("1", 10))}}]}""";
        var options = new NdjsonOptions { Validation = new ValidationOptions { MaxViolations = 4 } };
        await foreach (NdjsonLine<Tree> read in ReportReader.ReadNdjson<Tree>(StreamOf("\n" + line), options))
        {
            Assert.Equal((4, 10), (read.Violations.Count, read.Violations.TotalCount));
            Assert.All(read.Violations, static violation => Assert.Equal(2, violation.Line));
        }
    }

    private static MemoryStream StreamOf(string text) => new(Encoding.UTF8.GetBytes(text));

    private static async Task<string> Describe(IAsyncEnumerable<NdjsonLine<Tree>> lines)
    {
        var texts = new List<string>();
        await foreach (NdjsonLine<Tree> line in lines)
        {
            Assert.Equal(line.IsValid, line.Violations.IsEmpty);
            Violation? first = line.IsValid ? null : line.Violations[0];
            string what = first is null ? line.Value!.Name : $"{first.Line}:{first.Column}+{first.Offset} {first.Code}";
            texts.Add($"{line.LineNumber}@{line.Offset} {what}");
        }

        return string.Join('|', texts);
    }
}
