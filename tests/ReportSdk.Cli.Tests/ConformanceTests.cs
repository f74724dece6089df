namespace ReportSdk.Cli.Tests;

/// <summary>The JSON-Schema-Test-Suite through the command line, as a user would run it. What fails stands in the failure lists, with its reason.</summary>
public class ConformanceTests
{
    private const string Folder = "json-schema-test-suite";

    private static string Suite => Path.Combine(SharedFolder.Path!, Folder);

    [SharedFolderFact(Folder)]
    public void Every_required_test_of_2020_12_passes() => AssertPasses("2020-12", "dialect", 800, null, "tests/draft2020-12/*.json");

    [SharedFolderFact(Folder)]
    public void Every_optional_test_of_2020_12_passes() => AssertPasses("2020-12", "dialect", 100, null, "tests/draft2020-12/optional/*.json");

    [SharedFolderFact(Folder)]
    public void Every_format_test_of_2020_12_passes() => AssertPasses("2020-12", "assert", 500, null, "tests/draft2020-12/optional/format");

    [SharedFolderFact(Folder)]
    public void Every_annotation_test_passes() => AssertPasses("2020-12", "dialect", 50, null, "annotations/tests");

    [SharedFolderFact(Folder)]
    public void Every_output_test_of_2020_12_passes() => AssertPasses("2020-12", "dialect", 2, null, "output-tests/draft2020-12");

    [SharedFolderFact(Folder)]
    public void Every_required_and_optional_test_of_2019_09_passes()
    {
        AssertPasses("2019-09", "dialect", 800, null, "tests/draft2019-09/*.json", "output-tests/draft2019-09");
        AssertPasses("2019-09", "assert", 400, null, "tests/draft2019-09/optional");
    }

    [SharedFolderFact(Folder)]
    public void The_tests_of_draft_7_pass_but_for_the_listed_ones() => AssertPasses("7", "assert", 1000, "draft7.failures", "tests/draft7");

    [SharedFolderFact(Folder)]
    public void The_tests_of_draft_6_pass() => AssertPasses("6", "assert", 700, null, "tests/draft6");

    [SharedFolderFact(Folder)]
    public void The_tests_of_draft_4_pass() => AssertPasses("4", "assert", 500, null, "tests/draft4");

    /// <param name="atLeast">A floor for the number of tests, so that an empty run does not pass.</param>
    private static void AssertPasses(string draft, string format, int atLeast, string? failures, params string[] paths)
    {
        List<string> args = ["test", "--draft", draft, "--format", format, "--remotes", Path.Combine(Suite, "remotes")];
        if (failures is not null)
        {
            args.AddRange(["--failures", Repository.PathOf("tests/conformance/" + failures)]);
        }

        var run = CliRun.Of([.. args, .. paths.Select(static path => Path.Combine(Suite, path))]);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.InRange(int.Parse(run.Lines[^1].Split(' ')[0]), atLeast, int.MaxValue);
    }
}
