namespace ReportSdk.Generators.Tests.Diagnostics;

/// <summary>What is told of each finding beside its message: release files, the compiler's descriptors, pages.</summary>
public sealed class ReleaseTests
{
    [Fact]
    public void Every_finding_has_a_row_in_the_release_files()
    {
        string[] rows = [.. ((string[])["Shipped", "Unshipped"]).SelectMany(state => File.ReadAllLines(Repository.PathOf($"generators/ReportSdk.Generators/AnalyzerReleases.{state}.md")))
            .Where(line => line.StartsWith("RSDK", StringComparison.Ordinal)).Select(line => string.Join('|', line.Split('|').Take(3).Select(cell => cell.Trim())))];
        Assert.Equal(Catalogue.All.Select(finding => $"{finding.Id}|ReportSdk|{finding.Severity}").Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_finding_has_a_descriptor_of_its_severity() => Assert.Equal(
        Catalogue.All.Select(finding => $"{finding.Id} {finding.Severity}").Order(StringComparer.Ordinal),
        DiagnosticDescriptors.All().Select(descriptor => $"{descriptor.Id} {descriptor.DefaultSeverity}"));

    [Fact]
    public void A_descriptor_has_the_title_of_its_page_and_leads_to_it() => Assert.All(DiagnosticDescriptors.All(), descriptor =>
    {
        string page = Repository.PathOf($"docs/diagnostics/{descriptor.Id}.md");
        Assert.Equal($"# {descriptor.Id}: {descriptor.Title}", File.ReadLines(page).First());
        Assert.Equal($"https://reportsdk.dev/diagnostics/{descriptor.Id}", descriptor.HelpLinkUri);
    });

    [Fact]
    public void The_analyzer_supports_all_that_the_generator_reports() =>
        Assert.Equal(DiagnosticDescriptors.All(), new ReportSchemaAnalyzer().SupportedDiagnostics);
}
