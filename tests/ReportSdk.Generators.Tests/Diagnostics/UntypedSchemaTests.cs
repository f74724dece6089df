using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Diagnostics;

/// <summary>Members of shipped schemas that have no C# type are listed, each with its reason.</summary>
public sealed class UntypedSchemaTests
{
    private const string List = "tests/ReportSdk.Generators.Tests/Diagnostics/untyped-members.txt";

    [Fact]
    public void The_list_of_untyped_members_in_shipped_schemas_is_right()
    {
        Assert.NotEmpty(ShippedSchemas.Items);

        // Findings of other kinds fail here, too, unless the list has them with the reason.
        IEnumerable<string> found = new SchemaProject(ShippedSchemas.Items, tracksSteps: false).Run().Diagnostics
            .Select(diagnostic => $"{ToldFinding.Of(diagnostic)}: {diagnostic.GetMessage()}").Order(StringComparer.Ordinal);
        Assert.Equal(File.ReadLines(Repository.PathOf(List)).Where(line => !line.StartsWith('#')), found);
    }
}
