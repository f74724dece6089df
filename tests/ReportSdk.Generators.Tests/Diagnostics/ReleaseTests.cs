using System.Reflection;
using ReportSdk.Schema;

namespace ReportSdk.Generators.Tests.Diagnostics;

/// <summary>The release files name every finding with its severity.</summary>
public sealed class ReleaseTests
{
    [Fact]
    public void Every_finding_has_a_row_in_the_release_files()
    {
        string[] rows = [.. ((string[])["Shipped", "Unshipped"]).SelectMany(state => File.ReadAllLines(Repository.PathOf($"generators/ReportSdk.Generators/AnalyzerReleases.{state}.md")))
            .Where(line => line.StartsWith("RSDK", StringComparison.Ordinal)).Select(line => string.Join('|', line.Split('|').Take(3).Select(cell => cell.Trim())))];
        IEnumerable<FindingDescriptor> all = typeof(FindingCatalogue).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (FindingDescriptor)field.GetValue(null)!);
        Assert.Equal(all.Select(finding => $"{finding.Id}|ReportSdk|{finding.Severity}").Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }
}
