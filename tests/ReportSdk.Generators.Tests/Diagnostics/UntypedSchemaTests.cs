using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Diagnostics;

/// <summary>Members of shipped schemas that have no C# type are listed, each with its reason.</summary>
public sealed class UntypedSchemaTests
{
    private const string List = "tests/ReportSdk.Generators.Tests/Diagnostics/untyped-members.txt";

    [Fact]
    public void The_list_of_untyped_members_in_shipped_schemas_is_right()
    {
        SchemaItem[] items = [.. Repository.Files("schemas", "*.schema.json").Where(file => !file.Contains("/vocab/", StringComparison.Ordinal)).Select(file =>
        {
            string path = Repository.Shorten(file);
            string folder = Path.GetDirectoryName(path)!.Replace('\\', '/');
            return new SchemaItem(path, File.ReadAllText(file), folder.Replace("schemas/", "ReportSdk.Brokers/", StringComparison.Ordinal), AssertsFormats: false);
        })];
        Assert.NotEmpty(items);

        // Findings of other kinds fail here, too: shipped schemas have none.
        IEnumerable<string> found = GeneratorRun.Of(items).AllDiagnostics
            .Select(diagnostic => $"{ToldFinding.Of(diagnostic)}: {diagnostic.GetMessage()}").Order(StringComparer.Ordinal);
        Assert.Equal(File.ReadLines(Repository.PathOf(List)).Where(line => !line.StartsWith('#')), found);
    }
}
