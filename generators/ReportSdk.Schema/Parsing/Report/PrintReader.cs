using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Parsing;

/// <summary>Checks the keywords of the print vocabulary. They annotate: nothing of them is kept but their JSON.</summary>
internal sealed class PrintReader(KeywordShapes shapes)
{
    public void CheckTables(JsonMember keyword)
    {
        if (keyword.Value.Kind == JsonKind.Object)
        {
            CheckTable(keyword.Value);
        }
        else if (shapes.IsArray(keyword, Phrases.PrintedTables))
        {
            foreach (JsonNode table in keyword.Value.Items)
            {
                if (table.Kind == JsonKind.Object)
                {
                    CheckTable(table);
                }
                else
                {
                    shapes.Refuse<string>(keyword.Name, table, Phrases.PrintedTables);
                }
            }
        }
    }

    public void CheckHeaders(JsonMember keyword)
    {
        if (!shapes.IsArray(keyword, Phrases.PrintedHeaders))
        {
            return;
        }

        foreach (JsonNode header in keyword.Value.Items)
        {
            if (header.Kind != JsonKind.Array)
            {
                shapes.Text(keyword.Name, header);
            }
            else if (header.Items.Count == 0)
            {
                shapes.Refuse<string>(keyword.Name, header, Phrases.PrintedHeaders);
            }
            else
            {
                foreach (JsonNode row in header.Items)
                {
                    shapes.Text(keyword.Name, row);
                }
            }
        }
    }

    public void CheckPivot(JsonMember keyword)
    {
        if (!shapes.IsObject(keyword, Phrases.PrintedPivot))
        {
            return;
        }

        foreach (JsonMember member in keyword.Value.Members)
        {
            switch (member.Name)
            {
                case "member":
                    shapes.Text(member);
                    break;
                case "headerLevel":
                    shapes.Integer(member.Name, member.Value, 1);
                    break;
                default:
                    shapes.Unknown(keyword.Name, member);
                    break;
            }
        }

        if (keyword.Value.Find("member") is null)
        {
            shapes.Missing(keyword, "member");
        }
    }

    public void CheckTexts(JsonMember keyword)
    {
        if (shapes.IsArray(keyword, Phrases.PrintedTexts))
        {
            foreach (JsonNode pattern in keyword.Value.Items)
            {
                shapes.CheckLinearPattern(keyword.Name, pattern);
            }
        }
    }

    private void CheckTable(JsonNode table)
    {
        foreach (JsonMember member in table.Members)
        {
            switch (member.Name)
            {
                case "layout":
                    shapes.OneOf(member, "delimited", "transposed", "flattened", "labelValue", "list");
                    break;
                case "caption" or "source":
                    shapes.CheckLinearPattern(member.Name, member.Value);
                    break;
                case "headerRows":
                    shapes.Integer(member.Name, member.Value, 0);
                    break;
                case "spans":
                    shapes.OneOf(member, "left", "right");
                    break;
                case "rows":
                    CheckPointer(member);
                    break;
                case "repairs":
                    CheckRepairs(member);
                    break;
                default:
                    shapes.Unknown("printedTable", member);
                    break;
            }
        }
    }

    private void CheckPointer(JsonMember member)
    {
        if (member.Value.Kind != JsonKind.String || JsonPointer.Split(member.Value.Text) is null)
        {
            shapes.Refuse<string>(member.Name, member.Value, Phrases.Pointer);
        }
    }

    private void CheckRepairs(JsonMember member)
    {
        if (member.Value.Kind != JsonKind.Array)
        {
            shapes.Refuse<string>(member.Name, member.Value, Phrases.List);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonNode item in member.Value.Items)
        {
            string? repair = shapes.OneOf(new JsonMember(member.Name, member.NameSpan, item), "shiftedRow", "continuedCell", "blankAsAbove");
            if (repair is not null && !seen.Add(repair))
            {
                shapes.Repeated(member.Name, item);
            }
        }
    }
}
