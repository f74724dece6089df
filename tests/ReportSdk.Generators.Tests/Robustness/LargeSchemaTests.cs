using System.Text.Json;
using Microsoft.CodeAnalysis;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Robustness;

/// <summary>One file of hundreds of kilobytes, as configuration formats have them: what the verb <c>build</c> of the benchmarks times.</summary>
public sealed class LargeSchemaTests
{
    private const int Characters = 400_000;
    private const int FewestSubschemas = 3_000;

    [Fact]
    public void A_schema_of_400_KB_is_generated_and_compiles_without_a_finding()
    {
        SchemaItem item = SchemaOfSize.Of(Characters, seed: 20261127);
        using JsonDocument schema = JsonDocument.Parse(item.Text);
        Assert.InRange(CountObjects(schema.RootElement), FewestSubschemas, int.MaxValue);
        var project = new SchemaProject([item], tracksSteps: false);

        GeneratorRunResult result = project.Run();

        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        Assert.Empty(project.Compile(result).GetDiagnostics().Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
    }

    /// <summary>Of subschemas, and of the maps that hold them.</summary>
    private static int CountObjects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => 1 + element.EnumerateObject().Sum(static member => CountObjects(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Sum(CountObjects),
        _ => 0,
    };
}
