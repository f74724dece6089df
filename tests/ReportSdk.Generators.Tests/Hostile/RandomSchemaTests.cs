using ReportSdk.Fuzz.Schemas;

namespace ReportSdk.Generators.Tests.Hostile;

/// <summary>The first schemas of the verb <c>schemas</c>.</summary>
public sealed class RandomSchemaTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Random_hostile_schemas_become_code_or_are_refused_at_a_place(int seed)
    {
        var counts = new SchemaFuzzCounts();
        Assert.Empty(SchemaFuzz.Run(new HostileSchemaMaker(seed), SchemaFuzz.BatchSize, counts));
        Assert.Empty(counts.EmptyCells);
    }
}
