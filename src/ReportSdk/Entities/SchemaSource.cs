namespace ReportSdk.Runtime;

/// <summary>A schema file inside an assembly: its plan, and the sources of the files that it refers to. Linked when first used.</summary>
public sealed class SchemaSource
{
    private readonly Func<SchemaSource[]> _dependencies;
    private readonly Lazy<SchemaPlan> _plan;
    private readonly Lazy<SchemaCatalog> _catalog;

    /// <param name="plan">The plan in base 64: one constant costs a compiler nothing, an array of bytes does.</param>
    /// <param name="dependencies">Sources that the plan refers to; asked once, at first use, since files may refer to each other.</param>
    public SchemaSource(string plan, Func<SchemaSource[]> dependencies)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(dependencies);
        _dependencies = dependencies;
        _plan = new Lazy<SchemaPlan>(() => SchemaPlan.Read(Convert.FromBase64String(plan)));
        _catalog = new Lazy<SchemaCatalog>(Link);
    }

    /// <summary>The file's own plan.</summary>
    public SchemaPlan Plan => _plan.Value;

    /// <summary>The file and all that it leads to, linked.</summary>
    public SchemaCatalog Catalog => _catalog.Value;

    private SchemaCatalog Link()
    {
        var sources = new List<SchemaSource> { this };
        for (int i = 0; i < sources.Count; i++)
        {
            foreach (SchemaSource dependency in sources[i]._dependencies())
            {
                if (!sources.Contains(dependency))
                {
                    sources.Add(dependency);
                }
            }
        }

        // Two files that lead to a meta-schema bring its plan each.
        var plans = new Dictionary<string, SchemaPlan>(StringComparer.Ordinal);
        foreach (SchemaSource source in sources)
        {
            plans.TryAdd(source.Plan.Id, source.Plan);
        }

        return SchemaCatalog.Link(plans.Values);
    }
}
