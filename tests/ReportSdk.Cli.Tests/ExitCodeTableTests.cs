using System.Globalization;

namespace ReportSdk.Cli.Tests;

/// <summary>Every combination of outcome and input gives the exit code that <c>docs/exit-codes.md</c> says.</summary>
public sealed class ExitCodeTableTests
{
    private const string Inputs = "one file|many files|NDJSON|standard input";

    public static TheoryData<string, string, int> Table
    {
        get
        {
            var table = new TheoryData<string, string, int>();
            foreach (var line in File.ReadLines(Repository.PathOf("docs/exit-codes.md")).SkipWhile(line => !line.StartsWith("| outcome |", StringComparison.Ordinal)).Skip(2))
            {
                var cells = line.Split('|', StringSplitOptions.TrimEntries)[1..^1];
                foreach (var (input, code) in Inputs.Split('|').Zip(cells[1..]))
                {
                    table.Add(cells[0], input, int.Parse(code, CultureInfo.InvariantCulture));
                }
            }

            return table;
        }
    }

    [Fact]
    public void The_table_is_whole() => Assert.Equal(8 * 4, Table.Count);

    [Theory]
    [MemberData(nameof(Table))]
    public void Combination_gives_the_documented_code(string outcome, string input, int expected)
    {
        using var folder = new TemporaryFolder();
        foreach (var output in (string[])["text", "json", "sarif", "junit", "github"])
        {
            var run = Run(folder, outcome, input, output);
            Assert.True(run.ExitCode == expected, $"{output}: {run}");
        }
    }

    private static CliRun Run(TemporaryFolder folder, string outcome, string input, string output)
    {
        var schema = folder.Write("s.schema.json", """
            {
              "$schema": "https://reportsdk.dev/vocab/v1/report", "type": "object", "required": ["low", "high"],
              "properties": { "low": { "type": "number", "minimum": 0 }, "high": { "type": "number" } },
              "rules": { "order": { "severity": "warning", "expression": "low <= high", "message": { "en": "no order", "zh": "次序有误" } } }
            }
            """);
        const string Valid = """{ "low": 1, "high": 2 }""";
        var document = outcome switch
        {
            "invalid" => """{ "low": -1, "high": 2 }""",
            "warning only" => """{ "low": 3, "high": 2 }""",
            "limit" => """{ "low": 1, "high": 2, "more": [[[[]]]] }""",
            "no match" => "",
            _ => Valid,
        };
        List<string> args = ["--output", output, "--max-depth", "3", "--schema", outcome == "schema error" ? folder.Write("bad.schema.json", """{ "type": 1 }""") : schema];
        if (outcome == "usage")
        {
            args.Add("--no-such-option");
        }

        if (input == "standard input")
        {
            Stream stream = outcome == "unreadable" ? new BrokenPipe() : new MemoryStream(System.Text.Encoding.UTF8.GetBytes(document.Length == 0 ? "\n" : document));
            return CliRun.Cancelled(CancellationToken.None, stream, ["validate", "-", .. outcome == "no match" ? ["--ndjson"] : Array.Empty<string>(), .. args]);
        }

        var path = input == "NDJSON"
            ? folder.Write("a.ndjson", outcome == "no match" ? "\n\n" : $"{Valid}\n{document}\n{Valid}\n")
            : outcome == "no match" ? folder["none/*.json"] : folder.Write("a.json", document);
        using var locked = outcome == "unreadable" ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None) : null;
        string[] paths = input == "many files" ? [folder.Write("0.json", Valid), path, folder.Write("z.json", Valid)] : [path];
        return CliRun.Of(["validate", .. paths, .. args]);
    }

    /// <summary>An input whose other end went away.</summary>
    private sealed class BrokenPipe : Documents.ReadOnlyStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("broken pipe");
    }
}
