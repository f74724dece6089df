using System.Text.RegularExpressions;
using ReportSdk.Cli.Problems;
using ReportSdk.Violations;

namespace ReportSdk.Cli.Tests;

/// <summary>Every code is in one committed list, has a page that the program carries, and is explained.</summary>
public sealed partial class CodeCatalogueTests
{
    public static TheoryData<string> Codes => [.. HelpPages.Codes];

    [Fact]
    public void The_committed_list_has_every_code_and_no_other()
    {
        string[] rows = [.. HelpPages.Codes.Select(Row).Order(StringComparer.Ordinal)];
        var list = File.ReadAllText(Repository.PathOf("docs/codes.md"));
        Assert.Equal(string.Join('\n', rows), string.Join('\n', list.Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_code_of_the_catalogues_is_in_the_list()
    {
        var codes = HelpPages.Codes.ToHashSet(StringComparer.Ordinal);
        Assert.All(Enum.GetValues<ViolationCode>().Where(code => code != ViolationCode.None), code => Assert.Contains(ViolationCatalogue.Get(code).Text, codes));
    }

    [Fact]
    public void Every_code_in_the_source_of_the_program_has_a_page()
    {
        var codes = HelpPages.Codes.ToHashSet(StringComparer.Ordinal);
        foreach (var file in Repository.Files("src/ReportSdk.Cli", "*.cs").Where(path => !path.Contains("/obj/", StringComparison.Ordinal)))
        {
            Assert.All(CodeInSource().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value), code => Assert.Contains(code, codes));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_is_explained_in_any_case(string code)
    {
        var run = CliRun.Of("explain", code.ToLowerInvariant());
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith($"# {code}: ", run.Out);
    }

    [Fact]
    public void A_code_that_is_none_is_a_usage_error() => Assert.Equal(2, CliRun.Of("explain", "NO_SUCH").ExitCode);

    private static string Row(string code)
    {
        var page = HelpPages.Find(code)!;
        var folder = HelpPages.LinkOf(code).Split('/')[^2];
        return $"| [{code}]({folder}/{code}.md) | {Severity().Match(page).Groups[1].Value} | {HelpPages.TitleOf(page)} |";
    }

    [GeneratedRegex(@"\nSeverity: ([a-z]+)\.")]
    private static partial Regex Severity();

    [GeneratedRegex("(?:Code = |Without\\([a-zA-Z.]+, |Unchecked\\([a-zA-Z.]+, |WithoutSchema\\([a-zA-Z.]+, |Trouble\\([a-zA-Z.]+, |Note\\([a-zA-Z.]+, )\"([A-Z_]+)\"")]
    private static partial Regex CodeInSource();
}
