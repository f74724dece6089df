using System.Diagnostics;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Model;

/// <summary>
/// One subschema with its keywords as typed members; absent keywords are null, empty or false. Keywords that the dialect switches off
/// are not here.
/// </summary>
[DebuggerDisplay("{Location,nq}")]
internal sealed class SchemaNode
{
    // Most schemas are leaves, which need no table.
    private Dictionary<string, SchemaNode>? _children;

    public SchemaNode(SchemaNode? parent, string relativePointer, JsonNode json)
    {
        Parent = parent;
        RelativePointer = relativePointer;
        Json = json;
        if (parent is not null)
        {
            parent._children ??= new(StringComparer.Ordinal);
            parent._children.Add(relativePointer, this);
        }
    }

    /// <summary>The schema that this one is written in; null for a file's root.</summary>
    public SchemaNode? Parent { get; }

    /// <summary>Escaped JSON Pointer from <see cref="Parent"/> to here, e.g. <c>/properties/name</c>; "" for a file's root.</summary>
    public string RelativePointer { get; }

    public JsonNode Json { get; }

    public SchemaResource Resource { get; set; } = null!;

    /// <summary>The schema <c>false</c>. (<c>true</c> is a node without keywords.)</summary>
    public bool IsFalse { get; set; }

    // Core
    public SchemaReference? Ref { get; set; }

    public SchemaReference? DynamicRef { get; set; }

    public SchemaReference? RecursiveRef { get; set; }

    public string? Anchor { get; set; }

    public string? DynamicAnchor { get; set; }

    /// <summary><c>$defs</c>, <c>definitions</c>, and places that only a reference makes a schema.</summary>
    public List<NamedSchema> Definitions { get; } = [];

    // Validation
    public PlanTypes Types { get; set; }

    public IReadOnlyList<JsonNode>? Enum { get; set; }

    public JsonNode? Const { get; set; }

    public string? Minimum { get; set; }

    public string? ExclusiveMinimum { get; set; }

    public string? Maximum { get; set; }

    public string? ExclusiveMaximum { get; set; }

    public string? MultipleOf { get; set; }

    public long? MinLength { get; set; }

    public long? MaxLength { get; set; }

    public long? MinItems { get; set; }

    public long? MaxItems { get; set; }

    public long? MinContains { get; set; }

    public long? MaxContains { get; set; }

    public long? MinProperties { get; set; }

    public long? MaxProperties { get; set; }

    public string? Pattern { get; set; }

    public string? Format { get; set; }

    public bool UniqueItems { get; set; }

    public IReadOnlyList<string> Required { get; set; } = [];

    public IReadOnlyList<NameDependency> DependentRequired { get; set; } = [];

    /// <summary>The array half of the older <c>dependencies</c>.</summary>
    public IReadOnlyList<NameDependency> DependenciesRequired { get; set; } = [];

    // Applicators
    public IReadOnlyList<SchemaNode> AllOf { get; set; } = [];

    public IReadOnlyList<SchemaNode> AnyOf { get; set; } = [];

    public IReadOnlyList<SchemaNode> OneOf { get; set; } = [];

    public IReadOnlyList<SchemaNode> PrefixItems { get; set; } = [];

    /// <summary>The array form of <c>items</c> (2019-09 and before).</summary>
    public IReadOnlyList<SchemaNode> ItemsArray { get; set; } = [];

    public SchemaNode? Not { get; set; }

    public SchemaNode? If { get; set; }

    public SchemaNode? Then { get; set; }

    public SchemaNode? Else { get; set; }

    public SchemaNode? Items { get; set; }

    public SchemaNode? AdditionalItems { get; set; }

    public SchemaNode? Contains { get; set; }

    public SchemaNode? AdditionalProperties { get; set; }

    public SchemaNode? PropertyNames { get; set; }

    public SchemaNode? UnevaluatedProperties { get; set; }

    public SchemaNode? UnevaluatedItems { get; set; }

    public IReadOnlyList<NamedSchema> Properties { get; set; } = [];

    public IReadOnlyList<NamedSchema> DependentSchemas { get; set; } = [];

    /// <summary>The schema half of the older <c>dependencies</c>.</summary>
    public IReadOnlyList<NamedSchema> DependenciesSchemas { get; set; } = [];

    public IReadOnlyList<NamedSchema> PatternProperties { get; set; } = [];

    // Annotations
    public string? ContentEncoding { get; set; }

    public string? ContentMediaType { get; set; }

    public SchemaNode? ContentSchema { get; set; }

    public List<SchemaAnnotation> Annotations { get; } = [];

    // Report vocabularies; the print keywords are annotations and nothing more
    public UnitKeyword? Unit { get; set; }

    public RatingScaleKeyword? RatingScale { get; set; }

    /// <summary>The interface that the type offers: no schema is applied by it.</summary>
    public SchemaReference? Implements { get; set; }

    public IReadOnlyList<AbsenceToken>? Absence { get; set; }

    /// <summary>Rules, key, references and facts, in this order of keywords and in the order of the file within one.</summary>
    public List<RuleKeyword> Rules { get; } = [];

    /// <summary>Whether this node is the root of its resource.</summary>
    public bool IsResourceRoot => Resource.Root == this;

    /// <summary>JSON Pointer from the resource's root to here.</summary>
    public string Pointer
    {
        get
        {
            string pointer = "";
            for (SchemaNode node = this; !node.IsResourceRoot; node = node.Parent!)
            {
                pointer = node.RelativePointer + pointer;
            }

            return pointer;
        }
    }

    /// <summary>Canonical URI with fragment, as messages show it.</summary>
    public string Location => Resource.Uri + "#" + Pointer;

    /// <summary>The URI by which a catalog finds it: without '#' for a resource's root, else with the pointer as fragment.</summary>
    public string Id => Pointer is { Length: > 0 } pointer ? $"{Resource.Uri}#{pointer.Replace("%", "%25")}" : Resource.Uri;

    /// <summary>The references of this node.</summary>
    public IReadOnlyList<SchemaReference> References =>
        Ref is null && DynamicRef is null && RecursiveRef is null ? [] : [.. new[] { Ref, DynamicRef, RecursiveRef }.OfType<SchemaReference>()];

    /// <summary>All that has to lead somewhere: the references, and the interface, which is not applied.</summary>
    public IReadOnlyList<SchemaReference> Links => Implements is null ? References : [.. References, Implements];

    /// <summary>Subschemas that apply to the same instance as this one, without references (JSON Schema 2020-12 core §10.2).</summary>
    public IReadOnlyList<SchemaNode> InPlaceChildren
    {
        get
        {
            var children = new NodeList();
            children.Add(AllOf);
            children.Add(AnyOf);
            children.Add(OneOf);
            children.Add(Not, If, Then, Else);
            children.Add(DependentSchemas);
            children.Add(DependenciesSchemas);
            return children.ToList();
        }
    }

    /// <summary>Every direct subschema in the order of <see cref="PlanKeyword"/>, whatever the order of keywords in the file.</summary>
    public IReadOnlyList<SchemaNode> Children
    {
        get
        {
            var children = new NodeList();
            children.Add(AllOf);
            children.Add(AnyOf);
            children.Add(OneOf);
            children.Add(PrefixItems);
            children.Add(ItemsArray);
            children.Add(Not, If, Then, Else);
            children.Add(Items, AdditionalItems, Contains, AdditionalProperties);
            children.Add(PropertyNames, UnevaluatedProperties, UnevaluatedItems);
            children.Add(Properties);
            children.Add(DependentSchemas);
            children.Add(DependenciesSchemas);
            children.Add(PatternProperties);
            children.Add(ContentSchema);
            children.Add(Definitions);
            return children.ToList();
        }
    }

    /// <summary>The value of a keyword that is an annotation and nothing more here, or null.</summary>
    public JsonNode? FindAnnotation(string keyword)
    {
        foreach (SchemaAnnotation annotation in Annotations)
        {
            if (annotation.Keyword == keyword)
            {
                return annotation.Value;
            }
        }

        return null;
    }

    /// <summary>The direct subschema at an escaped pointer relative to this schema, or null.</summary>
    public SchemaNode? FindChild(string relativePointer) =>
        _children is not null && _children.TryGetValue(relativePointer, out SchemaNode? child) ? child : null;

    /// <summary>A list that costs nothing while it is empty, as it is for most schemas.</summary>
    private struct NodeList
    {
        private List<SchemaNode>? _nodes;

        public readonly IReadOnlyList<SchemaNode> ToList() => _nodes ?? (IReadOnlyList<SchemaNode>)[];

        public void Add(SchemaNode? first, SchemaNode? second = null, SchemaNode? third = null, SchemaNode? fourth = null)
        {
            AddPresent(first);
            AddPresent(second);
            AddPresent(third);
            AddPresent(fourth);
        }

        public void Add(IReadOnlyList<SchemaNode> nodes)
        {
            for (int i = 0; i < nodes.Count; i++)
            {
                AddPresent(nodes[i]);
            }
        }

        public void Add(IReadOnlyList<NamedSchema> entries)
        {
            for (int i = 0; i < entries.Count; i++)
            {
                AddPresent(entries[i].Node);
            }
        }

        private void AddPresent(SchemaNode? node)
        {
            if (node is not null)
            {
                (_nodes ??= []).Add(node);
            }
        }
    }
}
