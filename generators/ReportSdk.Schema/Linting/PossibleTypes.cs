using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Linting;

/// <summary>The types that values of a schema can have, by what the file says: an upper bound, never too few.</summary>
internal sealed class PossibleTypes
{
    public const PlanTypes All =
        PlanTypes.Null | PlanTypes.Boolean | PlanTypes.Integer | PlanTypes.Number | PlanTypes.String | PlanTypes.Array | PlanTypes.Object;

    private readonly Dictionary<SchemaNode, PlanTypes> _known = [];

    public PlanTypes Of(SchemaNode node)
    {
        if (_known.TryGetValue(node, out PlanTypes known))
        {
            return known;
        }

        // What leads back here narrows nothing further.
        _known[node] = All;
        PlanTypes types = Own(node);
        foreach (SchemaNode part in node.AllOf)
        {
            types &= Of(part);
        }

        if (Local(node.Ref, node) is { } target)
        {
            types &= Of(target);
        }

        types &= Union(node.AnyOf) & Union(node.OneOf);
        _known[node] = types;
        return types;
    }

    /// <summary>What the schema's own type, values and <c>false</c> leave, without those of others that apply.</summary>
    public static PlanTypes Own(SchemaNode node)
    {
        if (node.IsFalse)
        {
            return PlanTypes.None;
        }

        PlanTypes types = Declared(node);
        if (node.Enum is { } values)
        {
            types &= values.Aggregate(PlanTypes.None, static (all, value) => all | Of(value));
        }

        return node.Const is { } constant ? types & Of(constant) : types;
    }

    /// <summary>What <c>type</c> says; a number may always be a whole one.</summary>
    public static PlanTypes Declared(SchemaNode node) =>
        node.Types == PlanTypes.None ? All : (node.Types & PlanTypes.Number) != 0 ? node.Types | PlanTypes.Integer : node.Types;

    /// <summary>The types that a value is of: a whole number is both.</summary>
    public static PlanTypes Of(JsonNode value) => value.Kind switch
    {
        JsonKind.Null => PlanTypes.Null,
        JsonKind.True or JsonKind.False => PlanTypes.Boolean,
        JsonKind.Number => PlanTypes.Integer | PlanTypes.Number,
        JsonKind.String => PlanTypes.String,
        JsonKind.Array => PlanTypes.Array,
        _ => PlanTypes.Object,
    };

    /// <summary>The target within the file; another file's is not looked into.</summary>
    public static SchemaNode? Local(SchemaReference? reference, SchemaNode node) =>
        reference?.Target is { } target && target.Resource.Document == node.Resource.Document ? target : null;

    private PlanTypes Union(IReadOnlyList<SchemaNode> branches) =>
        branches.Count == 0 ? All : branches.Aggregate(PlanTypes.None, (all, branch) => all | Of(branch));
}
