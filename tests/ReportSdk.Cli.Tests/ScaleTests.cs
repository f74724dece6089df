using System.Globalization;
using System.Text;
using ReportSdk.Cli.Documents;

namespace ReportSdk.Cli.Tests;

/// <summary>Many lines and many files: the same output whatever the number of jobs, nothing kept that need not be, an end at the first failure on request.</summary>
public sealed class ScaleTests
{
    private const string Schema = """{ "type": "object", "required": ["code"], "properties": { "code": { "type": "string" } } }""";

    public static TheoryData<string> Outputs => ["text", "json", "sarif", "junit", "github"];

    [Theory]
    [MemberData(nameof(Outputs))]
    public void Lines_of_one_file_are_told_in_their_order_by_any_number_of_jobs(string output)
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", Schema);
        var lines = new StringBuilder();
        for (var i = 0; i < 30_000; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            lines.Append((i % 1000) switch
            {
                7 => $"{{ \"kode\": \"{number}\" }}",
                8 => $"{{ \"code\": {number} }}",
                9 => $"not JSON {number}",
                10 => "",
                11 => $"{{ \"code\": \"{new string('x', 70_000)}\" }}",
                _ => $"{{ \"code\": \"{number}\", \"list{number[^1]}\": [{number}] }}",
            }).Append('\n');
        }

        var document = folder.Write("a.ndjson", lines.ToString());
        CliRun Run(string jobs) => CliRun.Of("validate", document, "--schema", schema, "-o", output, "--jobs", jobs, "--max-violations", "80", "--max-bytes", "60000");

        var one = Run("1");
        Assert.Equal(3, one.ExitCode);
        Assert.Equal(one.Out, Run("2").Out);
        Assert.Equal(one.Out, Run("7").Out);
    }

    [Fact]
    public void Lines_before_a_failing_read_are_told()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", Schema);
        foreach (var jobs in (string[])["1", "4"])
        {
            var run = CliRun.Cancelled(CancellationToken.None, new FailingStream("{}\n{\"code\":1}\n"u8.ToArray()), "validate", "-", "--ndjson", "--schema", schema, "--jobs", jobs);
            Assert.Equal(2, run.ExitCode);
            Assert.StartsWith("stdin:1:1: error REQUIRED", run.Lines[0]);
            Assert.StartsWith("stdin:2:9: error TYPE", run.Lines[1]);
            Assert.StartsWith("stdin: error FILE_UNREADABLE", run.Lines[2]);

            var cut = CliRun.Cancelled(CancellationToken.None, new FailingStream("{\"code\":\"1\"}\n{\"code\":\"123456789\"}"u8.ToArray()), "validate", "-", "--ndjson", "--schema", schema, "--jobs", jobs, "--max-bytes", "15");
            Assert.StartsWith("stdin: error FILE_UNREADABLE", Assert.Single(cut.Lines[..^1]));
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public void The_first_failure_ends_the_run_when_asked_to(string jobs)
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", Schema);
        for (var i = 0; i < 40; i++)
        {
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"docs/{i:D2}.json"), i is 5 or 6 ? "{}" : """{ "code": "x" }""");
        }

        var files = CliRun.Of("validate", folder["docs"], "--schema", schema, "--fail-fast", "--jobs", jobs);
        Assert.Equal(1, files.ExitCode);
        Assert.Single(files.Lines, static line => line.Contains(" error ", StringComparison.Ordinal));
        Assert.Equal("6 documents: 5 valid, 1 invalid; stopped at the first that fails, the rest was not checked", files.Lines[^1]);

        var ndjson = folder.Write("a.ndjson", string.Concat(Enumerable.Repeat("{\"code\":\"x\"}\n", 5)) + string.Concat(Enumerable.Repeat("{}\n", 20_000)));
        var lines = CliRun.Of("validate", ndjson, "--schema", schema, "--fail-fast", "--jobs", jobs);
        Assert.Equal(1, lines.ExitCode);
        Assert.Single(lines.Lines, static line => line.Contains(" error ", StringComparison.Ordinal));
        Assert.Equal("6 documents: 5 valid, 1 invalid; stopped at the first that fails, the rest was not checked", lines.Lines[^1]);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public void Nothing_is_said_of_a_rest_where_the_last_document_is_the_first_that_fails(string jobs)
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", Schema);
        for (var i = 0; i < 1000; i++)
        {
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"docs/{i:D3}.json"), i == 999 ? "{}" : """{ "code": "x" }""");
        }

        string Last(string document, params string[] more) =>
            CliRun.Of(["validate", document, "--schema", schema, "--fail-fast", "--jobs", jobs, .. more]).Lines[^1];

        Assert.Equal("1000 documents: 999 valid, 1 invalid", Last(folder["docs"]));
        Assert.EndsWith("the rest was not checked", Last(folder["docs"], folder.Write("more.json", "{}")));

        var valid = string.Concat(Enumerable.Repeat("{\"code\":\"x\"}\n", 30_000));
        Assert.Equal("30001 documents: 30000 valid, 1 invalid", Last(folder.Write("a.ndjson", valid + "{}")));
        Assert.Equal("30001 documents: 30000 valid, 1 invalid", Last(folder.Write("b.ndjson", valid + "{}\n\r\n" + new string('\n', 300_000))));
        Assert.EndsWith("the rest was not checked", Last(folder.Write("c.ndjson", valid + "{}\n" + new string('\n', 300_000) + "1")));
        Assert.Equal("30001 documents: 30000 valid, 1 invalid", Last(folder.Write("d.ndjson", valid + "{}\n" + new string('\n', 300_000)), "--max-bytes", "1000"));
        Assert.Equal("30001 documents: 30000 valid, 1 invalid", Last(folder.Write("e.ndjson", valid + "{}\n" + new string(' ', 40) + "\n"), "--max-bytes", "20"));
    }

    [Fact]
    public void A_long_table_is_cut_and_counted()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", "true");
        for (var i = 0; i < 1003; i++)
        {
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"docs/{i}.json"), "1");
        }

        var run = CliRun.Of("validate", folder["docs"], "--schema", schema);
        Assert.Equal("… and 3 more valid", run.Lines[^2]);
        Assert.Equal("1003 documents: 1003 valid, 0 invalid", run.Lines[^1]);
    }

    [Fact]
    public void Work_is_handed_out_no_further_than_the_window()
    {
        var started = 0;
        var taken = 0;
        var furthest = 0;
        IEnumerable<int> Items()
        {
            for (var i = 0; i < 1000; i++)
            {
                furthest = Math.Max(furthest, ++started - taken);
                yield return i;
            }
        }

        var results = new List<int>();
        Assert.True(OrderedWork.Run(
            Items(),
            3,
            static item => item * 2,
            result =>
            {
                taken++;
                results.Add(result);
                return true;
            },
            CancellationToken.None));

        Assert.Equal(Enumerable.Range(0, 1000).Select(static i => i * 2), results);
        Assert.InRange(furthest, 1, (3 * 8) + 1);
    }

    [Fact]
    public void A_folder_is_looked_into_when_its_turn_comes()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 100; i++)
        {
            folder.Write($"a/{i:D3}.json", "{}");
        }

        folder.Write("b/late.json", "{}");
        using var queue = new DocumentQueue(DocumentFinder.Find([folder.Path], ".json"), jobs: 2);
        using var pieces = queue.TakeTogether().GetEnumerator();
        Assert.True(pieces.MoveNext());
        folder.Write("b/later.json", "{}");

        var names = new List<string>();
        do
        {
            names.AddRange(pieces.Current.Select(source => Path.GetFileName(source.Path)));
        }
        while (pieces.MoveNext());

        Assert.Equal([.. Enumerable.Range(0, 100).Select(i => $"{i:D3}.json"), "late.json", "later.json"], names);
    }

    [Theory]
    [InlineData(0, 4, 1, 4)]
    [InlineData(1, 4, 1, 4)]
    [InlineData(2, 4, 2, 2)]
    [InlineData(3, 4, 3, 1)]
    [InlineData(9, 4, 4, 1)]
    [InlineData(9, 1, 1, 1)]
    public void Jobs_that_files_do_not_need_are_for_the_lines_of_each(int files, int jobs, int atATime, int forEach)
    {
        using var queue = new DocumentQueue(Enumerable.Range(0, files).Select(i => new DocumentSource($"{i}.ndjson", DocumentSourceKind.File)), jobs);
        Assert.Equal((atATime, forEach, files > 1), (queue.Jobs, queue.JobsForEach, queue.IsSeveral));
        Assert.Equal(files, queue.TakeTogether().Sum(together => together.Length));
    }

    /// <summary>Gives its bytes, then fails as a device does.</summary>
    private sealed class FailingStream(byte[] bytes) : ReadOnlyStream
    {
        private bool _isDone;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_isDone)
            {
                throw new IOException("gone");
            }

            _isDone = true;
            bytes.CopyTo(buffer.AsSpan(offset));
            return bytes.Length;
        }
    }
}
