using System.Runtime.CompilerServices;
using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Typing;

/// <summary>
/// Decides the C# types of one file from its schemas alone: what another file says stays a reference to be linked later, so that an
/// edit there does not touch this file's model.
/// </summary>
internal sealed partial class TypeBuilder
{
    private readonly SchemaDocument _document;
    private readonly TypingOptions _options;
    private readonly string _namespace;
    private readonly TypeNames _names;
    private readonly Dictionary<SchemaNode, TypeReference> _types = [];
    private readonly Dictionary<SchemaNode, PlanTypes> _effectiveTypes = [];
    private readonly List<TypeModel> _models = [];
    private readonly TypePlacesBuilder _places;

    private TypeBuilder(SchemaDocument document, TypingOptions options)
    {
        _document = document;
        _options = options;
        _namespace = SchemaNamespace.Of(document, options.Namespace);
        _names = new TypeNames(document);
        _places = new TypePlacesBuilder(document);
    }

    /// <summary>The file's types; where names met, <paramref name="document"/> gets a finding.</summary>
    public static FileModel Build(SchemaDocument document, TypingOptions options, string plan, out TypePlaces places)
    {
        CSharpKeywords.Check(document);
        var builder = new TypeBuilder(document, options);
        List<ExportModel> exports = builder.BuildExports();
        builder.NoteRoot();
        builder.AddDocument();
        places = builder._places.Build();
        IEnumerable<string> references = document.Nodes.SelectMany(node => node.References)
            .Where(reference => reference.Target is null || reference.Target.Resource.Document != document)
            .Select(reference => reference.TargetUri).Distinct(StringComparer.Ordinal).OrderBy(uri => uri, StringComparer.Ordinal);
        return new FileModel(
            document.Path,
            document.RootResource.Uri,
            builder._namespace,
            $"{builder._namespace}.{builder._names.SourceClass}",
            builder._models.ToEquatableArray(),
            exports.ToEquatableArray(),
            plan,
            references.ToEquatableArray(),
            document.Resources.Select(resource => resource.Uri).ToEquatableArray(),
            InPlaceEdges.Of(document).ToEquatableArray())
        {
            IsReference = options.IsReference,
        };
    }

    /// <summary>A file that only holds definitions is not meant to be a type.</summary>
    private void NoteRoot()
    {
        SchemaNode root = _document.RootResource.Root;
        if (TypeOf(root) is not { Kind: TypeKind.Fragment, Reason: FragmentReason.NoType } || root.Definitions.Count == 0)
        {
            _places.AddTyped(_names.RootName, TypeOf(root), root);
        }
    }

    private List<ExportModel> BuildExports()
    {
        var exports = new List<ExportModel>();
        foreach (SchemaNode node in _document.Nodes)
        {
            if (node.IsResourceRoot || IsDefinition(node))
            {
                exports.Add(new ExportModel(node.Location, TypeOf(node)));
                exports.AddRange(Anchors(node).Select(anchor => new ExportModel($"{node.Resource.Uri}#{anchor}", TypeOf(node))));
            }
        }

        // Any place may be referred to, though only what the types above are made of has a type.
        IEnumerable<SchemaNode> others = _document.Nodes.Where(node => !node.IsResourceRoot && !IsDefinition(node));
        foreach (SchemaNode node in others)
        {
            TypeReference type = _types.TryGetValue(node, out TypeReference? known) ? known : Fragment(FragmentReason.NotTyped);
            exports.Add(new ExportModel(node.Location, type));
            exports.AddRange(Anchors(node).Select(anchor => new ExportModel($"{node.Resource.Uri}#{anchor}", type)));
        }

        // The order of keywords must not show.
        exports.Sort(static (x, y) => string.CompareOrdinal(x.Uri, y.Uri));
        return exports;
    }

    private static bool IsDefinition(SchemaNode node) => node.RelativePointer.StartsWith("/$defs/", StringComparison.Ordinal)
        || node.RelativePointer.StartsWith("/definitions/", StringComparison.Ordinal);

    private static IEnumerable<string> Anchors(SchemaNode node) =>
        node.Anchor is null && node.DynamicAnchor is null ? [] : new[] { node.Anchor, node.DynamicAnchor }.OfType<string>().Distinct();

    /// <summary>The type of a schema. Recursion ends at named types, which are known by name before their members are.</summary>
    private TypeReference TypeOf(SchemaNode node)
    {
        if (_types.TryGetValue(node, out TypeReference? known))
        {
            return known;
        }

        // Thousands of definitions may lead one into the next; the compiler's thread ends before they do.
        RuntimeHelpers.EnsureSufficientExecutionStack();

        // A loop that passes no named type (an alias of a list of itself) has no finite C# type.
        _types[node] = Fragment(FragmentReason.ContainsItself);
        TypeReference type = Decide(node);
        _types[node] = type;
        return type;
    }

    private TypeReference Decide(SchemaNode node)
    {
        if (node.IsFalse)
        {
            return Fragment(FragmentReason.NothingIsValid);
        }

        if (node.DynamicRef is { DynamicAnchor.Length: > 0 } || node.RecursiveRef is not null)
        {
            return Fragment(FragmentReason.DynamicReference);
        }

        if ((node.Ref ?? node.DynamicRef) is { } reference && !ShapesItself(node))
        {
            return ReferredType(reference);
        }

        if (NullableAlternative(node) is { } alternative)
        {
            return TypeOf(alternative) with { AllowsNull = true };
        }

        if (node.OneOf.Count > 0)
        {
            return UnionOf(node);
        }

        return ByValues(node) ?? ByJsonType(node);
    }

    /// <summary>Beside a <c>$ref</c> only keywords that give members or a narrower type make a type of their own.</summary>
    private static bool ShapesItself(SchemaNode node) =>
        node.Properties.Count > 0 || node.AdditionalProperties is { IsFalse: false } || node.Enum is not null || node.OneOf.Count > 0 || node.AllOf.Count > 0;

    private TypeReference ReferredType(SchemaReference reference) =>
        reference.Target is { } target && target.Resource.Document == _document
            ? TypeOf(target)
            : new TypeReference(TypeKind.Foreign, $"{reference.TargetUri}#{reference.TargetFragment}");

    /// <summary>The other branch of <c>oneOf</c> or <c>anyOf</c> [X, null], in any order; null when it is not that.</summary>
    private static SchemaNode? NullableAlternative(SchemaNode node)
    {
        IReadOnlyList<SchemaNode> branches = node.OneOf.Count > 0 ? node.OneOf : node.AnyOf;
        if (branches.Count != 2)
        {
            return null;
        }

        bool firstIsNull = IsNull(branches[0]);
        return firstIsNull == IsNull(branches[1]) ? null : branches[firstIsNull ? 1 : 0];
    }

    private static bool IsNull(SchemaNode branch) => branch.Types == PlanTypes.Null || branch.Const is { Kind: JsonKind.Null };

    private TypeReference? ByValues(SchemaNode node)
    {
        IReadOnlyList<JsonNode> values = node.Enum ?? (node.Const is null ? [] : [node.Const]);
        bool hasNull = values.Any(value => value.Kind == JsonKind.Null);
        JsonNode[] present = [.. values.Where(value => value.Kind != JsonKind.Null)];
        if (present.Length == 0)
        {
            return null;
        }

        if (present.All(value => value.Kind == JsonKind.String))
        {
            TypeReference type = node.Enum is null ? new TypeReference(TypeKind.String) : EnumOf(node, present);
            return type with { AllowsNull = hasNull };
        }

        if (present.All(value => value.IsBoolean))
        {
            return new TypeReference(TypeKind.Boolean, AllowsNull: hasNull);
        }

        return present.All(value => value.Kind == JsonKind.Number)
            ? new TypeReference(TypeKind.Decimal, AllowsNull: hasNull)
            : Fragment(FragmentReason.MixedValues);
    }

    private TypeReference ByJsonType(SchemaNode node)
    {
        PlanTypes types = EffectiveTypes(node);
        bool allowsNull = (types & PlanTypes.Null) != 0;
        PlanTypes single = types & ~PlanTypes.Null;
        if ((single & PlanTypes.Number) != 0)
        {
            single &= ~PlanTypes.Integer;
        }

        TypeReference type = single switch
        {
            PlanTypes.String => TextType(node),
            PlanTypes.Boolean => new TypeReference(TypeKind.Boolean),
            PlanTypes.Integer => new TypeReference(IntegerRange.Fits32Bits(node) ? TypeKind.Int32 : TypeKind.Int64),
            PlanTypes.Number => new TypeReference(node.Format == "double" ? TypeKind.Double : TypeKind.Decimal),
            PlanTypes.Array => ArrayType(node),
            PlanTypes.Object => ObjectType(node),
            PlanTypes.None => Fragment(types == PlanTypes.Null ? FragmentReason.OnlyNull : FragmentReason.NoType),
            _ => Fragment(FragmentReason.SeveralTypes),
        };
        return type with { AllowsNull = allowsNull };
    }

    /// <summary>The node's own types, else those that a branch of <c>allOf</c> or a local <c>$ref</c> gives; an object where members are named.</summary>
    private PlanTypes EffectiveTypes(SchemaNode node)
    {
        if (node.Types != PlanTypes.None)
        {
            return node.Types;
        }

        // Remembered, since a schema may be reached on very many ways.
        if (!_effectiveTypes.TryGetValue(node, out PlanTypes known))
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            known = InheritedTypes(node);
            _effectiveTypes.Add(node, known);
        }

        return known;
    }

    private PlanTypes InheritedTypes(SchemaNode node)
    {
        IEnumerable<SchemaNode> inherited = node.AllOf.Concat(node.Ref?.Target is { } target ? [target] : []);
        foreach (SchemaNode branch in inherited)
        {
            PlanTypes types = EffectiveTypes(branch);
            if (types != PlanTypes.None)
            {
                return types;
            }
        }

        bool mergesForeignObject = node.Properties.Count > 0 && (node.Ref is { Target: null } || node.AllOf.Any(branch => branch.Ref is { Target: null }));
        return mergesForeignObject ? PlanTypes.Object : PlanTypes.None;
    }

    private TypeReference TextType(SchemaNode node)
    {
        bool asserts = _options.AssertsFormats || node.Resource.Dialect.Has(Vocabularies.FormatAssertion);
        TypeKind kind = !asserts ? TypeKind.String : node.Format switch
        {
            "date" => TypeKind.Date,
            "date-time" => TypeKind.DateTime,
            "time" => TypeKind.Time,
            "duration" => TypeKind.Duration,
            "uuid" => TypeKind.Uuid,
            "year-month" => TypeKind.YearMonth,
            "fiscal-period" => TypeKind.FiscalPeriod,
            "security-id" => TypeKind.SecurityId,
            _ => TypeKind.String,
        };
        return new TypeReference(kind);
    }

    private TypeReference ArrayType(SchemaNode node)
    {
        if (node.PrefixItems.Count > 0 || node.ItemsArray.Count > 0)
        {
            return Fragment(FragmentReason.ItemsByPosition);
        }

        TypeReference element = node.Items is null ? Fragment(FragmentReason.UnknownItems) : TypeOf(node.Items);
        return new TypeReference(TypeKind.List, Element: element);
    }

    private static TypeReference Fragment(FragmentReason reason) => new(TypeKind.Fragment, Reason: reason);
}
