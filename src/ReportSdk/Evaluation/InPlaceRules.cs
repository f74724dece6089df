namespace ReportSdk.Evaluation;

/// <summary>The schemas a node applies to the same value.</summary>
internal sealed class InPlaceRules
{
    public SchemaNode? Ref { get; set; }

    public DynamicReference? DynamicRef { get; set; }

    public SchemaNode[] AllOf { get; set; } = [];

    public SchemaNode[] AnyOf { get; set; } = [];

    public SchemaNode[] OneOf { get; set; } = [];

    /// <summary>Tells apart the conditions in <see cref="AllOf"/> of objects, once a document has asked.</summary>
    public BranchIndex? AllOfIndex { get; set; }

    /// <summary>Tells apart <see cref="AnyOf"/> of objects, once a document has asked.</summary>
    public BranchIndex? AnyOfIndex { get; set; }

    /// <summary>Tells apart <see cref="OneOf"/> of objects, once a document has asked.</summary>
    public BranchIndex? OneOfIndex { get; set; }

    public SchemaNode? Not { get; set; }

    public SchemaNode? If { get; set; }

    public SchemaNode? Then { get; set; }

    public SchemaNode? Else { get; set; }

    /// <summary>Two schemas of <see cref="AllOf"/> at least are conditions, which are often cases of one member.</summary>
    public bool HasCases { get; set; }
}
