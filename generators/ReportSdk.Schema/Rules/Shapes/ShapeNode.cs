using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <summary>What a plan says of one subschema, as far as the types of rules depend on it.</summary>
internal sealed class ShapeNode(ShapeFile file, int index, string resource, int parent, string pointer)
{
    public ShapeFile File { get; } = file;

    /// <summary>Number of the node in its plan.</summary>
    public int Index { get; } = index;

    /// <summary>URI of the resource, without fragment.</summary>
    public string Resource { get; } = resource;

    /// <summary>Number of the schema that it is written in; -1 for the file's root.</summary>
    public int Parent { get; } = parent;

    /// <summary>JSON Pointer from <see cref="Parent"/>.</summary>
    public string RelativePointer { get; } = pointer;

    public bool IsFalse { get; set; }

    public PlanTypes Types { get; set; }

    /// <summary>JSON texts.</summary>
    public IReadOnlyList<string>? Enum { get; set; }

    /// <summary>JSON text.</summary>
    public string? Const { get; set; }

    /// <summary>JSON numbers.</summary>
    public string? Minimum { get; set; }

    public string? ExclusiveMinimum { get; set; }

    public string? Maximum { get; set; }

    public string? ExclusiveMaximum { get; set; }

    public long MinItems { get; set; }

    public long MaxItems { get; set; } = long.MaxValue;

    /// <summary>The format, where its dialect asserts it.</summary>
    public string? Format { get; set; }

    public IReadOnlyList<string> Required { get; set; } = [];

    public IReadOnlyList<(string Name, int Node)> Properties { get; set; } = [];

    /// <summary>Node of all items, or of those that follow others; -1 without one.</summary>
    public int Items { get; set; } = -1;

    public IReadOnlyList<int> PrefixItems { get; set; } = [];

    public IReadOnlyList<int> AllOf { get; set; } = [];

    /// <summary>Schemas that may apply to the same value, depending on it.</summary>
    public IReadOnlyList<int> Alternatives { get; set; } = [];

    /// <summary>Node in the same plan that <c>$ref</c> leads to; -1 without one.</summary>
    public int LocalRef { get; set; } = -1;

    /// <summary>URI and fragment that <c>$ref</c> leads to in another plan.</summary>
    public (string Uri, string Fragment)? ForeignRef { get; set; }

    /// <summary>Nodes of the file that <c>additionalProperties</c> and <c>patternProperties</c> give to members without a name of their own.</summary>
    public IReadOnlyList<int> OtherMembers { get; set; } = [];

    /// <summary>What its number is measured in; null where it says nothing.</summary>
    public string? Unit { get; set; }

    /// <summary>The member beside it that holds its unit.</summary>
    public string? UnitMember { get; set; }
}
