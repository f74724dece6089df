using System.Text.RegularExpressions;

namespace ReportSdk.Cli.Tests.Outputs;

/// <summary>Annotations of GitHub Actions: one command a line, and none that data wrote.</summary>
public sealed partial class GitHubTests
{
    [Fact]
    public void A_problem_is_one_command_with_its_place()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", """{ "properties": { "a": { "type": "string" } } }""");
        var document = folder.Write("a,b:c.json", """{ "a": 12 }""");

        var run = CliRun.Of("validate", document, "--schema", schema, "-o", "github");

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"^::error file=[^,:]*/a%2Cb%3Ac\.json,line=1,col=8,endLine=1,endColumn=10,title=TYPE::expected string, but found 12 \[at /a\]$", run.Lines[0]);
        Assert.Equal("1 document: 0 valid, 1 invalid", run.Lines[1]);
    }

    [Fact]
    public void Data_starts_no_command_and_ends_none()
    {
        using var hostile = new HostileFolder();
        foreach (var run in hostile.Runs("github"))
        {
            foreach (var line in run.Lines)
            {
                Assert.Equal(line, Reporting.Printable.Escape(line));
                if (line.StartsWith("::", StringComparison.Ordinal))
                {
                    Assert.Matches(Command(), line);
                    Assert.DoesNotMatch("%(?!25|3A|2C)", line);
                }
            }
        }
    }

    [GeneratedRegex(@"^::(error|warning|notice) (file=[^,:]+,)?(line=\d+,col=\d+,(endLine=\d+,endColumn=\d+,)?)?title=[A-Z0-9_]+::.+$")]
    private static partial Regex Command();
}
