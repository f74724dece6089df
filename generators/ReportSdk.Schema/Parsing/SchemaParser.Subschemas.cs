using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Parsing;

/// <content>Keywords that hold schemas, and those that name places.</content>
internal sealed partial class SchemaParser
{
    public SchemaNode ReadSchema(SchemaNode node, JsonMember member) => ParseNode(node, PointerTo(member.Name), member.Value);

    public IReadOnlyList<SchemaNode> ReadSchemaList(SchemaNode node, JsonMember member)
    {
        if (member.Value.Kind != JsonKind.Array || member.Value.Items.Count == 0)
        {
            return Invalid<IReadOnlyList<SchemaNode>>(member, Phrases.SchemaList) ?? [];
        }

        return ReadItemsOf(node, member);
    }

    public IReadOnlyList<NamedSchema> ReadSchemaMap(SchemaNode node, JsonMember member)
    {
        if (member.Value.Kind != JsonKind.Object)
        {
            return Invalid<IReadOnlyList<NamedSchema>>(member, Phrases.SchemaMap) ?? [];
        }

        string start = PointerTo(member.Name);
        return [.. member.Value.Members.Select(entry => new NamedSchema(entry.Name, ParseNode(node, start + PointerTo(entry.Name), entry.Value)))];
    }

    public IReadOnlyList<NamedSchema> ReadPatternMap(SchemaNode node, JsonMember member)
    {
        IReadOnlyList<NamedSchema> entries = ReadSchemaMap(node, member);
        if (member.Value.Kind == JsonKind.Object)
        {
            foreach (JsonMember entry in member.Value.Members)
            {
                CheckPattern(entry.Name, entry.NameSpan);
            }
        }

        return entries;
    }

    /// <summary><c>items</c> of 2019-09 and before: one schema for all items, or an array with one for each.</summary>
    public void ReadItems(SchemaNode node, JsonMember member)
    {
        if (member.Value.Kind == JsonKind.Array)
        {
            node.ItemsArray = ReadItemsOf(node, member);
        }
        else
        {
            node.Items = ReadSchema(node, member);
        }
    }

    /// <summary><c>dependencies</c>: entries with arrays of names, entries with schemas.</summary>
    public void ReadDependencies(SchemaNode node, JsonMember member)
    {
        if (member.Value.Kind != JsonKind.Object)
        {
            Invalid<string>(member, Phrases.Dependencies);
            return;
        }

        string start = PointerTo(member.Name);
        var names = new List<NameDependency>();
        var schemas = new List<NamedSchema>();
        foreach (JsonMember entry in member.Value.Members)
        {
            if (entry.Value.Kind == JsonKind.Array)
            {
                names.Add(new NameDependency(entry.Name, ReadNames(member, entry.Value)));
            }
            else
            {
                schemas.Add(new NamedSchema(entry.Name, ParseNode(node, start + PointerTo(entry.Name), entry.Value)));
            }
        }

        node.DependenciesRequired = names;
        node.DependenciesSchemas = schemas;
    }

    public SchemaReference? ReadReference(JsonMember member) =>
        CheckText(member) is { } text ? new SchemaReference(member.Name, text, member.Value.Span) : null;

    public void ReadAnchor(SchemaNode node, JsonMember member, bool isDynamic)
    {
        string? name = CheckText(member);
        if (name is null)
        {
            return;
        }

        if (!IsAnchorName(name))
        {
            Invalid<string>(member, Phrases.AnchorName);
            return;
        }

        if (isDynamic)
        {
            node.DynamicAnchor = name;
        }
        else
        {
            node.Anchor = name;
        }

        AddAnchor(node, name, member.Value.Span);
    }

    public void ReadRecursiveAnchor(SchemaNode node, JsonMember member)
    {
        bool value = ReadBoolean(member);
        if (node.IsResourceRoot)
        {
            node.Resource.HasRecursiveAnchor = value;
        }
    }

    private static string PointerTo(string token) => "/" + JsonPointer.Escape(token);

    /// <summary>An XML NCName in the ASCII range (JSON Schema 2020-12 core §8.2.2).</summary>
    private static bool IsAnchorName(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool isStart = (c | 0x20) is >= 'a' and <= 'z' || c == '_';
            if (!isStart && (i == 0 || c is not ((>= '0' and <= '9') or '-' or '.')))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    private IReadOnlyList<SchemaNode> ReadItemsOf(SchemaNode node, JsonMember member)
    {
        string start = PointerTo(member.Name);
        return [.. member.Value.Items.Select((item, index) => ParseNode(node, start + "/" + Invariant(index), item))];
    }
}
