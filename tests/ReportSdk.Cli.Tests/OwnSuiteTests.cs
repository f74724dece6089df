namespace ReportSdk.Cli.Tests;

/// <summary>Our own schema tests, in the format of the public suite: what our dialect adds, and what its users lean on.</summary>
public class OwnSuiteTests
{
    public static TheoryData<string> Files => [.. Repository.Files("tests/suite", "*.json").Select(Repository.Shorten)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_test_passes(string file)
    {
        var run = CliRun.Of("test", Repository.PathOf(file));

        Assert.True(run.ExitCode == 0, run.ToString());
    }

    [Fact]
    public void The_folder_runs_as_a_whole()
    {
        var run = CliRun.Of("test", Repository.PathOf("tests/suite"));

        Assert.Equal(0, run.ExitCode);
        Assert.InRange(int.Parse(run.Lines[^1].Split(' ')[0]), 80, int.MaxValue);
    }
}
