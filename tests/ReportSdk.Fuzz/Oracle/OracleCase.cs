namespace ReportSdk.Fuzz.Oracle;

/// <summary>A schema of the suite with instances to ask about.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Instances">JSON texts, each on one line.</param>
internal sealed record OracleCase(SuiteSchema Schema, IReadOnlyList<string> Instances)
{
    /// <summary>Made cases of a draft.</summary>
    /// <param name="schemas">The schemas of the draft.</param>
    /// <param name="perSchema">Made instances for each, beside those of the suite.</param>
    /// <param name="seed">The same seed gives the same cases.</param>
    public static IReadOnlyList<OracleCase> Make(IReadOnlyList<SuiteSchema> schemas, int perSchema, int seed) =>
        [.. schemas.Select((schema, i) => new OracleCase(schema, [.. schema.Instances.Concat(MakeInstances(schema, perSchema, (seed * 10_007) + i)).Distinct(StringComparer.Ordinal)]))];

    private static IEnumerable<string> MakeInstances(SuiteSchema schema, int count, int seed)
    {
        var mutator = new InstanceMutator(schema, seed);
        return Enumerable.Range(0, count).Select(_ => mutator.Next()).OfType<string>();
    }
}
