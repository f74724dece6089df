using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Linting;

/// <summary>Reports at the keywords of one schema.</summary>
internal sealed class LintReport(SchemaNode node, FindingSink findings)
{
    /// <summary>At the value of a keyword; of a container only its first character, since it may go on for pages.</summary>
    public void AtValue(string keyword, FindingDescriptor descriptor, params string[] arguments)
    {
        if (node.Json.Find(keyword) is { } value)
        {
            At(value, descriptor, arguments);
        }
    }

    /// <summary>At the name of a keyword.</summary>
    public void AtName(string keyword, FindingDescriptor descriptor, params string[] arguments)
    {
        foreach (JsonMember member in node.Json.Members)
        {
            if (member.Name == keyword)
            {
                findings.Report(descriptor, member.NameSpan, arguments);
            }
        }
    }

    public void At(JsonNode value, FindingDescriptor descriptor, params string[] arguments) =>
        findings.Report(descriptor, value.Kind is JsonKind.Object or JsonKind.Array ? value.Span with { Length = 1 } : value.Span, arguments);
}
