using System.Text.RegularExpressions;

namespace ReportSdk.Cli.Tests;

/// <summary>What the README shows is what the command prints.</summary>
public sealed partial class ReadmeTests
{
    [Theory]
    [InlineData("DOCUMENT ", "validate")]
    [InlineData("samples/invalid/", "validate", "samples/invalid/price-below-zero.json")]
    [InlineData(" ", "show")]
    public void Output_in_the_readme_is_that_of_the_command(string start, string verb, string path = "samples/documents")
    {
        string block = TextBlock().Matches(File.ReadAllText(Repository.PathOf("README.md"))).Select(match => match.Groups[1].Value)
            .Single(text => text.StartsWith(start, StringComparison.Ordinal));
        string[] printed = [.. CliRun.Of(verb, Repository.PathOf(path)).Out.Split('\n').Select(Normalize)];

        // A line may be cut at its end.
        Assert.All(block.Split('\n'), line => Assert.Contains(printed, text => text.StartsWith(Normalize(line.Split('…')[0]), StringComparison.Ordinal)));
    }

    /// <summary>Paths as seen from the repository's folder, and columns that are as wide as those make them.</summary>
    private static string Normalize(string line) => Blanks().Replace(line.Replace(Repository.PathOf("samples") + "/", "samples/", StringComparison.Ordinal), " ").TrimEnd();

    [GeneratedRegex("```text\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex TextBlock();

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
