using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Naming;

namespace ReportSdk.Schema.Typing;

/// <summary>
/// The C# names of one file: <c>x-csharp-name</c>, else the JSON name (of the file, the definition, the member), else the title. A
/// type inside another starts with that one's name, so that files of one namespace do not meet.
/// </summary>
internal sealed class TypeNames
{
    private readonly SchemaDocument _document;
    private readonly NameScope _scope = new(ReservedNames.Types);
    private readonly Dictionary<SchemaNode, string> _taken = [];

    public TypeNames(SchemaDocument document)
    {
        _document = document;
        SchemaNode root = document.RootResource.Root;
        string wanted = Wanted(root);
        bool isEnum = root.Enum is not null && !CSharpKeywords.IsOpen(root);
        if (!TryTake(wanted, isEnum ? Emission.EnumEmitter.CompanionSuffix : "", out string name))
        {
            Report(root, wanted, name);
        }

        RootName = name;
        _scope.TryTake(RootName + "Schema", out string sourceClass);
        SourceClass = sourceClass;
    }

    public string RootName { get; }

    /// <summary>Name of the class that holds the file's plan.</summary>
    public string SourceClass { get; }

    /// <summary>The name of a type, numbered and told where another has it.</summary>
    /// <param name="node">The type's schema.</param>
    /// <param name="suffix">Of a second type that goes with it and is named after it; "" without one.</param>
    public string Take(SchemaNode node, string suffix = "")
    {
        if (_taken.TryGetValue(node, out string? taken))
        {
            return taken;
        }

        string name = RootName;
        string wanted = Wanted(node);
        if (node != _document.RootResource.Root && !TryTake(wanted, suffix, out name))
        {
            Report(node, wanted, name);
        }

        _taken[node] = name;
        return name;
    }

    /// <summary>The name of the interface that goes with a record.</summary>
    public string TakeInterface(SchemaNode node, string recordName)
    {
        if (!_scope.TryTake("I" + recordName, out string name))
        {
            Report(node, "I" + recordName, name);
        }

        return name;
    }

    /// <summary>The name of the record around a document of the root.</summary>
    /// <param name="root">The root.</param>
    /// <param name="isCertain">Whether there will be such a record; a name that may never show is no cause for a warning.</param>
    public string TakeDocument(SchemaNode root, bool isCertain)
    {
        string wanted = RootName + "Document";
        if (!_scope.TryTake(wanted, out string name) && isCertain)
        {
            Report(root, wanted, name);
        }

        return name;
    }

    /// <summary>Takes a name that is free together with what is named after it. The language keeps all-lower-case names for itself (CS8981).</summary>
    private bool TryTake(string wanted, string suffix, out string name)
    {
        bool isLower = wanted.All(c => c is >= 'a' and <= 'z');
        bool isFree = _scope.TryTake(isLower ? IdentifierText.ToPascal(wanted) : wanted, out name);
        while (suffix.Length > 0 && !_scope.TryTake(name + suffix, out _))
        {
            isFree = false;
            _scope.TryTake(wanted, out name);
        }

        return isFree && !isLower;
    }

    public string OfMember(NamedSchema property, NameScope scope)
    {
        string wanted = CSharpKeywords.NameOf(property.Node) ?? IdentifierText.ToPascal(property.Name);
        if (!scope.TryTake(wanted, out string name))
        {
            Report(property.Node, wanted, name);
        }

        return name;
    }

    /// <summary>Names of enum members: from <c>x-enum-names</c> by text, else from the text.</summary>
    public IEnumerable<EnumValueModel> OfEnumValues(SchemaNode node, JsonNode[] values, NameScope scope)
    {
        foreach (JsonNode value in values)
        {
            string wanted = CSharpKeywords.NameOf(node, value) ?? IdentifierText.ToPascal(value.Text);
            if (!scope.TryTake(wanted, out string name))
            {
                _document.Findings.Report(FindingCatalogue.NameClash, value.Span, wanted, name);
            }

            yield return new EnumValueModel(value.Text, name);
        }
    }

    /// <summary>The name of a union's case, where the branch says one itself; "" where the discriminator will.</summary>
    public string OfCase(SchemaNode branch)
    {
        if (CSharpKeywords.NameOf(branch) is { } name)
        {
            return name;
        }

        if (branch.Ref is { } reference)
        {
            string fragment = reference.TargetFragment;
            string last = fragment.Length > 0 ? LastSegment(fragment) : LastSegment(reference.TargetUri);
            return IdentifierText.ToPascal(last);
        }

        return "";
    }

    private string Wanted(SchemaNode node)
    {
        if (CSharpKeywords.NameOf(node) is { } name)
        {
            return name;
        }

        if (node.Parent is null)
        {
            return IdentifierText.ToPascal(LastSegment(node.Resource.Uri));
        }

        string[] tokens = JsonPointer.Split(node.RelativePointer)!;
        string parent = NameOfParent(node.Parent);
        return NameLength.Cap(tokens[0] switch
        {
            "$defs" or "definitions" or "properties" => parent + IdentifierText.ToPascal(tokens[tokens.Length - 1]),
            "items" => Singular.Of(parent),
            "oneOf" or "anyOf" or "allOf" => parent + "Option" + tokens[1],
            _ => parent + IdentifierText.ToPascal(tokens[0]),
        });
    }

    /// <summary>A parent that becomes no type of its own (a list, say) still lends its name.</summary>
    private string NameOfParent(SchemaNode parent) =>
        _taken.TryGetValue(parent, out string? taken) ? taken : parent == _document.RootResource.Root ? RootName : Wanted(parent);

    private static string LastSegment(string uri)
    {
        string trimmed = uri.TrimEnd('/', '#');
        string last = trimmed.Substring(trimmed.LastIndexOfAny(['/', ':']) + 1);
        foreach (string extension in (string[])[".schema.json", ".json"])
        {
            if (last.Length > extension.Length && last.EndsWith(extension, StringComparison.Ordinal))
            {
                return last.Substring(0, last.Length - extension.Length);
            }
        }

        return last;
    }

    private void Report(SchemaNode node, string wanted, string name) =>
        _document.Findings.Report(
            FindingCatalogue.NameClash,
            node.Json.Span with { Length = Math.Min(1, node.Json.Span.Length) },
            wanted,
            name);
}
