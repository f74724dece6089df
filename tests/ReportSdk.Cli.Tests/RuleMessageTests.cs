using System.Globalization;
using System.Text.Json;

namespace ReportSdk.Cli.Tests;

/// <summary>What is said of each wrong rule of the marked schemas, word for word in both languages, is in rules.messages.txt.</summary>
public sealed class RuleMessageTests
{
    private static IEnumerable<string> Marked =>
        MarkedText.Corpus.Where(static name => name.StartsWith("rules-", StringComparison.Ordinal) || name.StartsWith("keys-", StringComparison.Ordinal) || name.StartsWith("references-", StringComparison.Ordinal));

    [Fact]
    public void Every_wrong_rule_has_the_words_of_the_list()
    {
        string[] described = [.. Marked.Order(StringComparer.Ordinal).SelectMany(Describe)];

        Assert.Equal(File.ReadAllLines(Repository.PathOf("tests/corpus/findings/rules.messages.txt")), described);
    }

    [Fact]
    public void There_are_more_than_eighty_wrong_rules()
    {
        int wrong = Marked.Sum(static name => MarkedText.FromCorpus(name, name).Findings.Count(static finding => finding.Id.StartsWith("RSDK01", StringComparison.Ordinal)));

        Assert.InRange(wrong, 81, int.MaxValue);
    }

    /// <summary>Place, code and message in English, then the message in Chinese.</summary>
    private static IEnumerable<string> Describe(string name)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write(name, MarkedText.FromCorpus(name, name).Text);
        JsonElement[] english = Findings(CliRun.Of("check", path, "-o", "json", "--lang", "en"));
        JsonElement[] chinese = Findings(CliRun.Of("check", path, "-o", "json", "--lang", "zh"));
        yield return name;
        foreach ((JsonElement first, JsonElement second) in english.Zip(chinese))
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{first.GetProperty("line").GetInt32()}:{first.GetProperty("column").GetInt32()}");
            yield return $"  {place} {first.GetProperty("code").GetString()} {MessageOf(first, folder.Path)}";
            yield return $"    {MessageOf(second, folder.Path)}";
        }
    }

    /// <summary>Wherever the file lies.</summary>
    private static string MessageOf(JsonElement finding, string folder) => finding.GetProperty("message").GetString()!.Replace(folder, "", StringComparison.Ordinal);

    private static JsonElement[] Findings(CliRun run) =>
        [.. run.Json.GetProperty("schemas").EnumerateArray().SelectMany(static schema => schema.GetProperty("findings").EnumerateArray())];
}
