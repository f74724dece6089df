using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Parsing;

/// <summary>Reads <c>x-reportsdk-suppress</c>: a list of <c>{"id", "reason"}</c> on any schema of any dialect.</summary>
internal static class SuppressionReader
{
    public const string Keyword = "x-reportsdk-suppress";

    public static IReadOnlyList<Suppression> Read(SchemaDocument document)
    {
        var suppressions = new List<Suppression>();
        foreach (SchemaNode node in document.Nodes)
        {
            foreach (JsonMember member in node.Json.Members)
            {
                if (member.Name == Keyword)
                {
                    suppressions.AddRange(Read(node, member, document.Findings));
                }
            }
        }

        return suppressions;
    }

    private static IEnumerable<Suppression> Read(SchemaNode node, JsonMember member, FindingSink findings)
    {
        var shapes = new KeywordShapes(findings);
        if (!shapes.IsArray(member, Phrases.Suppressions))
        {
            yield break;
        }

        foreach (JsonNode item in member.Value.Items)
        {
            if (Read(item, shapes, findings) is { } id)
            {
                yield return new Suppression(id.Text, node.Json.Span.Start, node.Json.Span.End, findings.Locate(id.Span));
            }
        }
    }

    /// <summary>The id of an entry that is whole.</summary>
    private static JsonNode? Read(JsonNode item, KeywordShapes shapes, FindingSink findings)
    {
        if (item.Kind != JsonKind.Object)
        {
            return shapes.Refuse<JsonNode>(Keyword, item, Phrases.Suppressions);
        }

        JsonNode? id = null;
        bool isWhole = true;
        foreach (JsonMember part in item.Members)
        {
            switch (part.Name)
            {
                case "id":
                    id = shapes.Text(part) is null ? null : part.Value;
                    break;
                case "reason":
                    isWhole &= shapes.Text(part) is not null;
                    break;
                default:
                    shapes.Unknown(Keyword, part);
                    break;
            }
        }

        foreach (string name in (string[])["id", "reason"])
        {
            if (item.Find(name) is null)
            {
                findings.Report(FindingCatalogue.MissingKeywordMember, item.Span with { Length = 1 }, Keyword, name);
                isWhole = false;
            }
        }

        return isWhole ? id : null;
    }
}
