using ReportSdk.Shared;

namespace ReportSdk.Plans;

/// <summary>Reads titles, descriptions and examples of a schema and its members from a plan.</summary>
internal static class DescriptorReader
{
    public static EntityDescriptor Read(SchemaPlan plan, string schemaId)
    {
        PlanDocument document = plan.Document;
        int index = FindNode(document, schemaId);
        if (index < 0)
        {
            return EntityDescriptor.Create(schemaId, null, null, []);
        }

        var required = new HashSet<string>(StringComparer.Ordinal);
        var members = new List<MemberDescriptor>();
        PlanOperation[] operations = document.Nodes[index].Operations;
        foreach (PlanOperation operation in Array.FindAll(operations, static operation => operation.Keyword == PlanKeyword.Required))
        {
            required.UnionWith(Array.ConvertAll(operation.Operands, document.GetText));
        }

        foreach (PlanOperation operation in Array.FindAll(operations, static operation => operation.Keyword == PlanKeyword.Properties))
        {
            for (int i = 0; i < operation.Operands.Length; i += 2)
            {
                string name = document.GetText(operation.Operands[i]);
                members.Add(ReadMember(document, name, operation.Operands[i + 1], required.Contains(name)));
            }
        }

        return EntityDescriptor.Create(
            schemaId,
            FindText(document, index, "title"),
            FindText(document, index, "description"),
            ValueList.FromArray([.. members]));
    }

    private static MemberDescriptor ReadMember(PlanDocument document, string name, int node, bool isRequired)
    {
        JsonFragment? unit = FindAnnotation(document, node, "unit");
        return new MemberDescriptor(
            name,
            isRequired,
            FindText(document, node, "title"),
            FindText(document, node, "description"),
            ValueList.FromArray(ItemsOf(document, node, "examples").ToArray()))
        {
            Unit = unit?.TryGetString(out string? symbol) == true && Unit.TryParse(symbol, out Unit known) ? known : null,
            UnitMember = unit?.TryGetMember("member", out JsonFragment? member) == true && member.TryGetString(out string? sibling) ? sibling : null,
            Headers = ValueList.FromArray(ItemsOf(document, node, "printedAs").ConvertAll(HeaderOf).ToArray()),
        };
    }

    private static List<JsonFragment> ItemsOf(PlanDocument document, int node, string keyword)
    {
        var items = new List<JsonFragment>();
        foreach (JsonFragment item in FindAnnotation(document, node, keyword)?.Items ?? default)
        {
            items.Add(item);
        }

        return items;
    }

    /// <summary>One text, or one for each row of the header.</summary>
    private static ValueList<string> HeaderOf(JsonFragment header)
    {
        var texts = new List<string>();
        if (header.TryGetString(out string? single))
        {
            texts.Add(single);
        }

        foreach (JsonFragment part in header.Items)
        {
            if (part.TryGetString(out string? text))
            {
                texts.Add(text);
            }
        }

        return ValueList.FromArray(texts.ToArray());
    }

    private static int FindNode(PlanDocument document, string schemaId)
    {
        int hash = schemaId.IndexOf('#', StringComparison.Ordinal);
        string uri = hash < 0 ? schemaId : schemaId[..hash];
        string pointer = hash < 0 ? "" : Uri.UnescapeDataString(schemaId[(hash + 1)..]);
        for (int i = 0; i < document.Nodes.Length; i++)
        {
            PlanResource resource = document.Resources[document.Nodes[i].Resource];
            if (resource.Uri == uri && PointerOf(document, i, resource.Root) == pointer)
            {
                return i;
            }
        }

        return -1;
    }

    private static string PointerOf(PlanDocument document, int node, int root)
    {
        string pointer = "";
        for (; node != root; node = document.Nodes[node].Parent)
        {
            pointer = document.Nodes[node].Pointer + pointer;
        }

        return pointer;
    }

    private static string? FindText(PlanDocument document, int node, string keyword) =>
        FindAnnotation(document, node, keyword)?.TryGetString(out string? text) == true ? text : null;

    /// <summary>The annotation of the node itself, else of the schema that its <c>$ref</c> leads to in the same file.</summary>
    private static JsonFragment? FindAnnotation(PlanDocument document, int node, string keyword)
    {
        // A plan whose references go in a circle is refused when it is linked, which a descriptor does not wait for.
        for (int steps = 0; node >= 0 && steps < document.Nodes.Length; steps++)
        {
            int target = -1;
            foreach (PlanOperation operation in document.Nodes[node].Operations)
            {
                if (operation.Keyword == PlanKeyword.Annotation && document.GetText(operation.Operands[0]) == keyword)
                {
                    return JsonFragment.Parse(document.GetBytes(operation.Operands[1]).Span);
                }

                if (operation.Keyword == PlanKeyword.Ref && operation.Operands[0] == PlanOperation.LocalTarget)
                {
                    target = operation.Operands[1];
                }
            }

            node = target;
        }

        return null;
    }
}
