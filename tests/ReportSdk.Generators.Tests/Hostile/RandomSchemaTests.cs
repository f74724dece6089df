using ReportSdk.Fuzz.Schemas;

namespace ReportSdk.Generators.Tests.Hostile;

/// <summary>The first schemas of the verb <c>schemas</c>: few, but of every kind.</summary>
public sealed class RandomSchemaTests
{
    private const int Size = 60;
    private const int Seed = 1;

    [Fact]
    public void Random_hostile_schemas_become_code_or_are_refused_at_a_place()
    {
        var counts = new SchemaFuzzCounts();
        Assert.Empty(SchemaFuzz.Run(new HostileSchemaMaker(Seed), Size, counts));
        Assert.Empty(counts.EmptyCells);
    }
}
