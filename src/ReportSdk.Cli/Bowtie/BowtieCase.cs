using System.Text.Json;
using ReportSdk.Cli.Schemas;
using ReportSdk.Schema;

namespace ReportSdk.Cli.Bowtie;

/// <summary>A case as Bowtie sends it: a schema, further schemas by URI, and instances. Everything stays as it is written.</summary>
/// <param name="Schema">The schema, which may have no identifier.</param>
/// <param name="Registry">What it may refer to.</param>
/// <param name="Instances">In the order of the tests.</param>
/// <param name="WantsAnnotations">Whether the answer is to hold annotations beside verdicts.</param>
internal sealed record BowtieCase(SchemaFile Schema, SchemaLibrary Registry, IReadOnlyList<JsonElement> Instances, bool WantsAnnotations)
{
    /// <summary>What locations in a schema without identifier start with.</summary>
    public const string BaseUri = "local:///" + SchemaPath;

    /// <summary>No URI of a registry is like it.</summary>
    private const string SchemaPath = "case";

    /// <summary>Reads the command <c>run</c>.</summary>
    /// <param name="command">The whole command; must outlive the case.</param>
    /// <param name="registries">Reads the registry.</param>
    /// <param name="problem">What is missing, in words for people; empty when nothing is.</param>
    public static BowtieCase? Read(JsonElement command, BowtieRegistry registries, out string problem)
    {
        problem = "";
        if (!TryGet(command, "case", JsonValueKind.Object, out var @case)
            || !@case.TryGetProperty("schema", out var schema)
            || !TryGet(@case, "tests", JsonValueKind.Array, out var tests))
        {
            problem = "the command has no case with a schema and tests";
            return null;
        }

        var instances = new List<JsonElement>(tests.GetArrayLength());
        foreach (var test in tests.EnumerateArray())
        {
            if (test.ValueKind != JsonValueKind.Object || !test.TryGetProperty("instance", out var instance))
            {
                problem = $"test {instances.Count} has no instance";
                return null;
            }

            instances.Add(instance);
        }

        var wantsAnnotations = TryGet(command, "output", JsonValueKind.String, out var output) && output.ValueEquals("annotations"u8);
        @case.TryGetProperty("registry", out var registry);
        return new BowtieCase(new SchemaFile(SchemaPath, schema.GetRawText(), BaseUri), registries.Read(registry), instances, wantsAnnotations);
    }

    private static bool TryGet(JsonElement element, string name, JsonValueKind kind, out JsonElement value) =>
        element.TryGetProperty(name, out value) && value.ValueKind == kind;
}
