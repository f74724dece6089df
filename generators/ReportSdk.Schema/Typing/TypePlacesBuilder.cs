using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Typing;

/// <summary>Notes the places of one file while its types are built.</summary>
internal sealed class TypePlacesBuilder(SchemaDocument document)
{
    private readonly List<UntypedPlace> _untyped = [];
    private readonly List<NamePlace> _names = [];

    /// <summary>A member or a root; what is surely typed is not kept.</summary>
    public void AddTyped(string name, TypeReference type, SchemaNode node)
    {
        if (type.Innermost.Kind is TypeKind.Fragment or TypeKind.Foreign or TypeKind.Union)
        {
            _untyped.Add(new UntypedPlace(name, type, Locate(node)));
        }
    }

    public void AddName(string typeName, string part, SchemaNode node) => _names.Add(new NamePlace(typeName, part, Locate(node)));

    /// <summary>A schema that several types take over is told once.</summary>
    public TypePlaces Build() => new(_untyped.Distinct().OrderBy(place => place.Location.Start).ToEquatableArray(), _names.ToEquatableArray());

    private SourceLocation Locate(SchemaNode node) => document.Findings.Locate(node.Json.Span with { Length = Math.Min(1, node.Json.Span.Length) });
}
