using ReportSdk.Fuzz.Mutants;

namespace ReportSdk.Brokers.Tests;

/// <summary>The committed samples as theories take them.</summary>
internal static class Samples
{
    public static SampleSet Set { get; } = SampleSet.Shipped(Repository.Root);

    /// <summary>Of schemas that are not shipped: every row of the table of types, every keyword that shapes a type.</summary>
    public static SampleSet Types { get; } = new(Repository.Root, "tests/ReportSdk.Brokers.Tests/Schemas", EntityType.Of(ReportTypes.All));

    public static SchemaFolder Schemas => Set.Schemas;

    public static TheoryData<string> AllPaths { get; } = [.. Set.All.Select(static sample => sample.Path)];

    public static TheoryData<string> ValidPaths { get; } = [.. Set.Valid.Select(static sample => sample.Path)];

    public static Sample Get(string path) => Set.All.Single(sample => sample.Path == path);
}
