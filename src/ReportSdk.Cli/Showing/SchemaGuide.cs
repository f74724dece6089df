using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;

namespace ReportSdk.Cli.Showing;

/// <summary>
/// What all the schemas that may describe one value say of it: the one it was asked for and those it leads to in place. Only names are taken from
/// them, so a branch that does not apply does no harm.
/// </summary>
internal sealed class SchemaGuide
{
    private readonly List<SchemaNode> _nodes = [];
    private readonly Dictionary<string, SchemaGuide> _members = new(StringComparer.Ordinal);
    private string[]? _memberNames;
    private SchemaGuide? _items;

    private SchemaGuide()
    {
    }

    /// <summary>The names of the members, in the order of the schema that names the most of them.</summary>
    public IReadOnlyList<string> MemberNames =>
        _memberNames ??= [.. _nodes.OrderByDescending(node => node.Properties.Count).SelectMany(node => node.Properties).Select(property => property.Name).Distinct()];

    public SchemaGuide Items => _items ??= Of(_nodes.SelectMany(node => node.Items is { } items ? [items] : node.PrefixItems));

    /// <summary>The nearest title; null when none of the schemas has one.</summary>
    public string? Title => _nodes.SelectMany(node => node.Annotations)
        .Where(annotation => annotation is { Keyword: "title", Value: { Kind: JsonKind.String, Text.Length: > 0 } })
        .Select(annotation => annotation.Value.Text)
        .FirstOrDefault();

    /// <summary>The unit of a number, when it is the same everywhere.</summary>
    public string? Unit => _nodes.Select(node => node.Unit?.Symbol).FirstOrDefault(unit => unit is not null);

    /// <summary>The member of the items whose values the print has as columns.</summary>
    public string? PivotMember => _nodes.Where(node => node.Resource.Dialect.Has(Vocabularies.Print))
        .Select(node => node.Json.Find("printedPivot")?.FindText("member"))
        .FirstOrDefault(member => member is not null);

    /// <summary>The schema whose labels the value is one of.</summary>
    public SchemaNode? RatingScale => _nodes.Find(node => node.RatingScale is not null);

    public static SchemaGuide Of(params IEnumerable<SchemaNode> schemas)
    {
        var guide = new SchemaGuide();
        var seen = new HashSet<SchemaNode>();
        var waiting = new Stack<SchemaNode>(schemas.Reverse());
        while (waiting.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                continue;
            }

            guide._nodes.Add(node);
            foreach (var next in InPlace(node).Reverse())
            {
                waiting.Push(next);
            }
        }

        return guide;
    }

    public SchemaGuide Member(string name)
    {
        if (!_members.TryGetValue(name, out var member))
        {
            member = Of(_nodes.Select(node => MemberOf(node, name)).OfType<SchemaNode>());
            _members.Add(name, member);
        }

        return member;
    }

    /// <summary>What to call a member: its title, with its name behind it where a sibling has the same one.</summary>
    public string TitleOf(string name)
    {
        if (Member(name).Title is not { } title)
        {
            return name;
        }

        return MemberNames.Any(other => other != name && Member(other).Title == title) ? $"{title} {name}" : title;
    }

    private static IEnumerable<SchemaNode> InPlace(SchemaNode node)
    {
        var targets = node.References.Select(reference => reference.Target).OfType<SchemaNode>();
        SchemaNode?[] branches = [node.Then, node.Else];
        return targets.Concat(node.AllOf).Concat(node.AnyOf).Concat(node.OneOf).Concat(branches.OfType<SchemaNode>());
    }

    private static SchemaNode? MemberOf(SchemaNode node, string name) =>
        node.Properties.Where(property => property.Name == name).Select(property => property.Node).FirstOrDefault() ?? node.AdditionalProperties;
}
