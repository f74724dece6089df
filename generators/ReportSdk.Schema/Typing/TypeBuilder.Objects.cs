using System.Globalization;
using System.Runtime.CompilerServices;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Naming;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Typing;

/// <content>Objects, enums and unions: the shapes that become named types.</content>
internal sealed partial class TypeBuilder
{
    private TypeReference ObjectType(SchemaNode node)
    {
        var shape = new ObjectShape();
        Gather(node, shape);
        if (shape.Members.Count == 0 && shape.Bases.Count == 0 && !shape.IsClosed && !shape.RefusesUnevaluated)
        {
            return new TypeReference(TypeKind.Map, Element: MapElement(node, shape));
        }

        string name = _names.Take(node);
        string interfaceName = CSharpKeywords.IsInterface(node) ? _names.TakeInterface(node, name) : "";
        TypeReference type = new(TypeKind.Record, $"{_namespace}.{name}");
        _types[node] = type;

        if (shape.Bases.Count > 0)
        {
            _places.AddName(name, "", node);
        }

        // The place in the list is the schema's, though members may name types that are finished before this one.
        int index = _models.Count;
        _models.Add(null!);
        _models[index] = new RecordModel(
            name,
            node.Id,
            DocumentationOf(node),
            IsDeprecated(node),
            BuildMembers(name, shape).ToEquatableArray(),
            shape.Bases.ToEquatableArray(),
            ExtraOf(shape),
            shape.HidesMembers)
        {
            InterfaceName = interfaceName,
            Interfaces = InterfacesOf(node, interfaceName.Length > 0 ? type : null).ToEquatableArray(),
        };
        return type;
    }

    /// <summary>Collects what every schema that applies to the same object says of its members: referred ones first, the own ones on top.</summary>
    private void Gather(SchemaNode node, ObjectShape shape)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!shape.Visited.Add(node))
        {
            return;
        }

        if (node.Ref is { } reference)
        {
            if (reference.Target is { } target && target.Resource.Document == _document)
            {
                Gather(target, shape);
            }
            else
            {
                shape.Bases.Add(ReferredType(reference));
            }
        }

        foreach (SchemaNode branch in node.AllOf)
        {
            Gather(branch, shape);
        }

        foreach (NamedSchema property in node.Properties)
        {
            shape.Add(property);
        }

        shape.Required.UnionWith(node.Required);
        shape.IsClosed |= node.AdditionalProperties is { IsFalse: true };
        shape.RefusesUnevaluated |= node.UnevaluatedProperties is { IsFalse: true };
        shape.HidesMembers |= HiddenMembers.Of(node);
        shape.HasPatterns |= node.PatternProperties.Count > 0;
        if (node.AdditionalProperties is { IsFalse: false } additional)
        {
            shape.Additional = additional;
        }
    }

    private IEnumerable<MemberModel> BuildMembers(string typeName, ObjectShape shape)
    {
        var scope = new NameScope(ReservedNames.RecordMembers, typeName);
        foreach (NamedSchema property in shape.Members)
        {
            SchemaNode node = property.Node;
            string name = _names.OfMember(property, scope);
            TypeReference type = TypeOf(node);
            _places.AddTyped(property.Name, type, node);
            if (shape.Bases.Count > 0)
            {
                _places.AddName(typeName, property.Name, node);
            }

            yield return new MemberModel(
                property.Name,
                name,
                type,
                shape.Required.Contains(property.Name),
                node.Const?.ToCompactString() ?? (node.Enum is { Count: 1 } only ? only[0].ToCompactString() : null),
                DocumentationOf(node),
                IsDeprecated(node))
            {
                Unit = UnitOf(node, shape),
            };
        }
    }

    /// <summary>Members that the schema does not name: of one type, of any, or none.</summary>
    private TypeReference? ExtraOf(ObjectShape shape)
    {
        if (shape.HasPatterns)
        {
            return Fragment(FragmentReason.MembersByPattern);
        }

        if (shape.IsClosed || (shape.RefusesUnevaluated && !shape.HidesMembers))
        {
            return null;
        }

        // Kept as read even where additionalProperties gives them a type: the property is for what the schema does not name.
        return Fragment(FragmentReason.OtherMembers);
    }

    private TypeReference MapElement(SchemaNode node, ObjectShape shape)
    {
        // What another schema of the object has evaluated, unevaluatedProperties says nothing about.
        bool isAlone = node.AllOf.Count == 0 && node.Ref is null && !shape.HidesMembers;
        SchemaNode? element = node.AdditionalProperties ?? (isAlone ? node.UnevaluatedProperties : null);
        if (node.PatternProperties.Count > 0)
        {
            bool isOnly = node.PatternProperties.Count == 1 && element is { IsFalse: true };
            element = isOnly ? node.PatternProperties[0].Node : null;
        }

        return element is null ? Fragment(FragmentReason.UnknownMembers) : TypeOf(element);
    }

    private TypeReference EnumOf(SchemaNode node, JsonNode[] values)
    {
        bool isOpen = CSharpKeywords.IsOpen(node);
        string name = _names.Take(node, isOpen ? "" : Emission.EnumEmitter.CompanionSuffix);
        var type = new TypeReference(isOpen ? TypeKind.OpenEnum : TypeKind.Enum, $"{_namespace}.{name}");
        _models.Add(new EnumModel(
            name,
            node.Id,
            DocumentationOf(node),
            IsDeprecated(node),
            _names.OfEnumValues(node, values, isOpen ? new NameScope(ReservedNames.OpenEnumMembers, name) : new NameScope(ReservedNames.EnumMembers)).ToEquatableArray(),
            isOpen)
        {
            Scale = isOpen ? null : ScaleOf(node),
        });
        return type;
    }

    private TypeReference UnionOf(SchemaNode node)
    {
        string name = _names.Take(node);
        TypeReference type = new(TypeKind.Union, $"{_namespace}.{name}");
        _types[node] = type;
        int index = _models.Count;
        _models.Add(null!);
        SchemaNode[] branches = [.. node.OneOf.Where(branch => !IsNull(branch))];
        for (int i = 0; i < branches.Length; i++)
        {
            _places.AddName(name, i.ToString(CultureInfo.InvariantCulture), branches[i]);
        }

        IEnumerable<UnionCaseModel> cases = branches.Select(branch => new UnionCaseModel(_names.OfCase(branch), TypeOf(branch)));
        _models[index] = new UnionModel(name, node.Id, DocumentationOf(node), IsDeprecated(node), cases.ToEquatableArray());
        return type with { AllowsNull = node.OneOf.Any(IsNull) };
    }

    /// <summary>A root that is an object has a record; a union may turn out to be none when the files are linked.</summary>
    private void AddDocument()
    {
        SchemaNode root = _document.RootResource.Root;
        TypeReference type = TypeOf(root);
        bool isOwn = type is { Kind: TypeKind.Record or TypeKind.Union, AllowsNull: false } && type.Name == $"{_namespace}.{_names.RootName}";
        if (!isOwn || type.Kind == TypeKind.Union)
        {
            string name = _names.TakeDocument(root, isCertain: !isOwn);
            _models.Insert(0, new DocumentModel(name, root.Id, DocumentationOf(root), IsDeprecated(root), type));
        }
    }

    private static string DocumentationOf(SchemaNode node)
    {
        string title = node.FindAnnotation("title")?.Text ?? "";
        string description = node.FindAnnotation("description")?.Text ?? "";
        return title.Length > 0 && description.Length > 0 ? $"{title} — {description}" : title + description;
    }

    private static bool IsDeprecated(SchemaNode node) => node.FindAnnotation("deprecated") is { Kind: JsonKind.True };

    /// <summary>What the schemas that apply to one object say together.</summary>
    private sealed class ObjectShape
    {
        public List<NamedSchema> Members { get; } = [];

        public List<TypeReference> Bases { get; } = [];

        public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

        public HashSet<SchemaNode> Visited { get; } = [];

        public SchemaNode? Additional { get; set; }

        public bool IsClosed { get; set; }

        /// <summary>Closed but for what a schema that is not merged evaluates.</summary>
        public bool RefusesUnevaluated { get; set; }

        public bool HidesMembers { get; set; }

        public bool HasPatterns { get; set; }

        /// <summary>A later schema of the same member takes the place of an earlier one, where it says what the value is.</summary>
        public void Add(NamedSchema property)
        {
            int index = Members.FindIndex(member => member.Name == property.Name);
            if (index < 0)
            {
                Members.Add(property);
            }
            else if (SaysType(property.Node))
            {
                Members[index] = property;
            }
        }

        private static bool SaysType(SchemaNode node) =>
            node.Types != PlanTypes.None || node.Ref is not null || node.Enum is not null || node.Const is not null
            || node.OneOf.Count > 0 || node.AllOf.Count > 0;
    }
}
