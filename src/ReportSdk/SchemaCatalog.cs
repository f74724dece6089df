using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ReportSdk.Evaluation;
using ReportSdk.Json;
using ReportSdk.Plans;
using ReportSdk.Rules;

namespace ReportSdk;

/// <summary>Plans linked into one graph of schemas, ready to validate. Immutable and safe for use by many threads.</summary>
public sealed class SchemaCatalog
{
    private readonly ResourceTable _resources;
    private readonly ConcurrentDictionary<SchemaNode, CompiledSchema> _schemas = new();
    private readonly SchemaGraph? _graph;
    private readonly DomainRule[] _rules;
    private DisabledRules? _disabled;

    private SchemaCatalog(PlanLinker linker)
    {
        _resources = linker.Resources;
        NodeCount = linker.NodeCount;
        Names = linker.Names;
        _rules = linker.Rules;
        _graph = _rules.Length == 0 ? null : linker.Graph;
        var tables = new HashSet<RuleTable>(Array.ConvertAll(_rules, static rule => rule.Table));
        foreach (RuleTable table in tables)
        {
            RuleWork += table.Work;
        }
    }

    /// <summary>Schema nodes in all plans.</summary>
    internal int NodeCount { get; }

    /// <summary>Every member name that a schema mentions: what tapes give numbers to.</summary>
    internal KnownNames Names { get; }

    /// <summary>Steps that all rules of all plans take once.</summary>
    internal long RuleWork { get; }

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
        schema = node is null ? null : _schemas.GetOrAdd(node, static (node, catalog) => new CompiledSchema(node, catalog), this);
        return schema is not null;
    }

    /// <summary>A bit for each rule by its number: whether it, or a place where it is written, is among those named.</summary>
    internal ulong[] FindDisabledRules(ValueList<string> names)
    {
        // Options are made once and used for many documents.
        if (Volatile.Read(ref _disabled) is { } known && ReferenceEquals(known.Names, names))
        {
            return known.Bits;
        }

        var named = new HashSet<string>(names, StringComparer.Ordinal);
        var bits = new ulong[(_rules.Length >> 6) + 1];
        foreach (DomainRule rule in _rules)
        {
            if (named.Contains(rule.Plan.Name) || named.Contains(rule.GetAbsoluteLocation()))
            {
                bits[rule.Number >> 6] |= 1UL << rule.Number;
            }
        }

        Volatile.Write(ref _disabled, new DisabledRules(names, bits));
        return bits;
    }

    /// <summary>The rules of all schemas that one leads to.</summary>
    internal ValueList<RuleDescriptor> DescribeRules(SchemaNode root)
    {
        if (root.RulesBelow == RuleContent.None || _graph is null)
        {
            return [];
        }

        bool[] reached = _graph.FindReached(root);
        var numbers = new HashSet<int>();
        var rules = new List<RuleDescriptor>();
        foreach (DomainRule rule in _rules)
        {
            if (reached[rule.Node.Id] && numbers.Add(rule.Number))
            {
                rules.Add(rule.Describe());
            }
        }

        return ValueList.FromArray(rules.ToArray());
    }

    private sealed class DisabledRules(ValueList<string> names, ulong[] bits)
    {
        public ValueList<string> Names { get; } = names;

        public ulong[] Bits { get; } = bits;
    }
}
