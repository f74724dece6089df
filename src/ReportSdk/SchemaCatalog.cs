using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ReportSdk.Evaluation;
using ReportSdk.Plans;

namespace ReportSdk;

/// <summary>Plans linked into one graph of schemas, ready to validate. Immutable and safe for use by many threads.</summary>
public sealed class SchemaCatalog
{
    private readonly ResourceTable _resources;
    private readonly ConcurrentDictionary<SchemaNode, CompiledSchema> _schemas = new();

    private SchemaCatalog(PlanLinker linker)
    {
        _resources = linker.Resources;
        NodeCount = linker.NodeCount;
    }

    /// <summary>Schema nodes in all plans.</summary>
    internal int NodeCount { get; }

    /// <summary>Links plans: every reference from one to another is resolved now.</summary>
    /// <param name="plans">All plans that refer to each other. One that is given twice counts once.</param>
    /// <exception cref="PlanFormatException"><see cref="PlanFormatException.Unresolved"/>: a reference leads to no schema of these plans.
    /// <see cref="PlanFormatException.Duplicate"/>: two different plans define one URI. <see cref="PlanFormatException.Corrupt"/>: a plan holds what no compiler writes.</exception>
    public static SchemaCatalog Link(IEnumerable<SchemaPlan> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var byId = new Dictionary<string, SchemaPlan>(StringComparer.Ordinal);
        var distinct = new List<SchemaPlan>();
        foreach (SchemaPlan plan in plans)
        {
            if (byId.TryAdd(plan.Id, plan) || !byId[plan.Id].Bytes.Span.SequenceEqual(plan.Bytes.Span))
            {
                distinct.Add(plan);
            }
        }

        var linker = new PlanLinker();
        linker.Link(distinct.ConvertAll(static plan => plan.Document));
        return new SchemaCatalog(linker);
    }

    /// <summary>The schema at a URI.</summary>
    /// <param name="uri">Absolute URI; its fragment, if any, is a JSON Pointer or an anchor.</param>
    /// <exception cref="KeyNotFoundException">No plan defines it.</exception>
    public CompiledSchema GetSchema(string uri) =>
        TryGetSchema(uri, out CompiledSchema? schema) ? schema : throw new KeyNotFoundException($"No plan of this catalog defines the schema '{uri}'.");

    /// <summary>The schema at a URI, if some plan defines it.</summary>
    /// <param name="uri">Absolute URI; its fragment, if any, is a JSON Pointer or an anchor.</param>
    /// <param name="schema">The schema.</param>
    public bool TryGetSchema(string uri, [NotNullWhen(true)] out CompiledSchema? schema)
    {
        ArgumentNullException.ThrowIfNull(uri);
        int hash = uri.IndexOf('#', StringComparison.Ordinal);
        string fragment = hash < 0 ? "" : Uri.UnescapeDataString(uri[(hash + 1)..]);
        SchemaNode? node = _resources.Find(hash < 0 ? uri : uri[..hash], fragment);
        schema = node is null ? null : _schemas.GetOrAdd(node, static (node, catalog) => new CompiledSchema(node, catalog.NodeCount), this);
        return schema is not null;
    }
}
