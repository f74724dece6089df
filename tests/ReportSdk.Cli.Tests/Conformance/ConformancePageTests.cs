namespace ReportSdk.Cli.Tests.Conformance;

public class ConformancePageTests
{
    [SharedFolderFact("json-schema-test-suite")]
    public void The_page_says_what_a_run_says_and_nothing_fails_that_is_not_listed()
    {
        var page = ConformancePage.Create(Path.Combine(SharedFolder.Path!, "json-schema-test-suite"), Repository.PathOf("tests/conformance"), out var isTrue);

        Assert.True(isTrue, "A test failed, or a failure list is not true: see ConformanceTests.");
        Assert.Equal(File.ReadAllText(Repository.PathOf("docs/conformance.md")), page);
    }
}
