using System.Text.Json;

namespace ReportSdk.Cli.Tests;

/// <summary>Every JSON text of the corpus gets, as a file and from standard input, the verdict that the tokenizer owes it.</summary>
public sealed class CorpusTests
{
    private static readonly string Corpus = Repository.PathOf("tests/corpus/json");

    [Fact]
    public void Files_get_their_verdicts()
    {
        using TemporaryFolder folder = new();
        string schema = folder.Write("any.json", "true");
        CliRun run = CliRun.Of("validate", Corpus, "--schema", schema, "--output", "json");

        JsonElement[] documents = [.. run.Json.GetProperty("documents").EnumerateArray()];
        var found = documents.ToDictionary(document => Key(document.GetProperty("path").GetString()!), Verdict);
        string[] wrong =
        [
            .. Expected().Where(expected => expected.Path.EndsWith(".json", StringComparison.Ordinal))
                .Where(expected => found.GetValueOrDefault(expected.Path) != expected.Verdict)
                .Select(expected => $"{expected.Path}: expected {expected.Verdict}, found {found.GetValueOrDefault(expected.Path)}"),
        ];
        Assert.Empty(wrong);
        Assert.True(documents.Length > 150);
    }

    [Fact]
    public void Standard_input_gets_the_same_verdicts()
    {
        using TemporaryFolder folder = new();
        string schema = folder.Write("any.json", "true");
        var wrong = new List<string>();
        foreach ((string path, string expected) in Expected())
        {
            CliRun run = CliRun.With(File.ReadAllBytes(Path.Combine(Corpus, path)), "validate", "-", "--schema", schema, "--output", "json");
            string verdict = Verdict(run.Json.GetProperty("documents")[0]);
            int exitCode = expected == "valid" ? 0 : expected.StartsWith("LIMIT_", StringComparison.Ordinal) ? 3 : 1;
            if (verdict != expected || run.ExitCode != exitCode)
            {
                wrong.Add($"{path}: expected {expected}, found {verdict}, exit {run.ExitCode}");
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>Class and name, as expected.tsv has them.</summary>
    private static string Key(string path) => string.Join('/', path.Split('/')[^2..]);

    private static IEnumerable<(string Path, string Verdict)> Expected() =>
        from line in File.ReadLines(Path.Combine(Corpus, "expected.tsv")).Skip(1)
        let cells = line.Split('\t')
        select (cells[0], cells[1] == "accept" ? "valid" : $"{cells[2]} at {cells[3]}");

    private static string Verdict(JsonElement document)
    {
        if (document.GetProperty("valid").GetBoolean())
        {
            return "valid";
        }

        JsonElement violation = document.GetProperty("violations")[0];
        return $"{violation.GetProperty("code").GetString()} at {violation.GetProperty("offset").GetInt32()}";
    }
}
