using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Parsing;

/// <summary>What the print keywords of neighbouring schemas say together.</summary>
internal sealed class PrintCheck(SchemaNode node, FindingSink findings)
{
    public void Run()
    {
        CheckHeaders();
        CheckRows();
        CheckPivot();
    }

    /// <summary>A header binds one member.</summary>
    private void CheckHeaders()
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (NamedSchema property in node.Properties)
        {
            if (property.Node.Json.Find("printedAs") is not { Kind: JsonKind.Array } headers)
            {
                continue;
            }

            foreach (JsonNode header in headers.Items)
            {
                string text = header.ToCompactString();
                if (owners.TryGetValue(text, out string? owner))
                {
                    findings.Report(FindingCatalogue.AmbiguousHeader, header.Span, text, property.Name, owner);
                }
                else
                {
                    owners.Add(text, property.Name);
                }
            }
        }
    }

    /// <summary><c>rows</c> leads to a list of the same schema.</summary>
    private void CheckRows()
    {
        IEnumerable<JsonNode> tables = node.Json.Find("printedTable") is not { } keyword ? [] : keyword.Kind == JsonKind.Array ? keyword.Items : [keyword];
        foreach (JsonNode rows in tables.Select(table => table.Find("rows")).OfType<JsonNode>().Where(rows => rows.Kind == JsonKind.String))
        {
            if (JsonPointer.Split(rows.Text) is { } tokens && !IsList(node.Json, tokens))
            {
                findings.Report(FindingCatalogue.NoPrintedRows, rows.Span, rows.Text);
            }
        }
    }

    private static bool IsList(JsonNode root, string[] tokens)
    {
        JsonNode? target = root;
        foreach (string token in tokens)
        {
            target = target is null ? null : JsonPointer.Step(target, token);
        }

        // What a reference leads to is another schema's word.
        return target is not null && (target.Find("items") is not null || target.FindText("type") == "array" || target.Find("$ref") is not null);
    }

    private void CheckPivot()
    {
        if (node.Json.Find("printedPivot")?.Find("member") is not { Kind: JsonKind.String } member || node.Items is not { } items)
        {
            return;
        }

        bool mayHaveMore = items.Ref is not null || items.AllOf.Count > 0;
        if (!mayHaveMore && items.Properties.All(property => property.Name != member.Text))
        {
            findings.Report(FindingCatalogue.NoPivotMember, member.Span, member.Text);
        }
    }
}
