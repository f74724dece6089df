using System.Globalization;
using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Linting;

/// <summary>Members that an object must have and cannot have.</summary>
internal static class MembersLint
{
    public static void Check(SchemaNode node, LintReport report)
    {
        foreach (Json.JsonNode name in node.Json.Find("required")?.Items ?? [])
        {
            if (node.Required.Contains(name.Text, StringComparer.Ordinal) && IsForbidden(node, name.Text))
            {
                report.At(name, FindingCatalogue.ForbiddenRequired, name.Text);
            }
        }

        if (node.Required.Count > node.MaxProperties)
        {
            report.AtValue("maxProperties", FindingCatalogue.TooManyRequired, Text(node.Required.Count), Text(node.MaxProperties.Value));
        }

        if (IsClosed(node) && node.PatternProperties.Count == 0 && node.MinProperties > node.Properties.Count)
        {
            report.AtValue("minProperties", FindingCatalogue.TooFewMembers, Text(node.MinProperties.Value), Text(node.Properties.Count));
        }

        // A closed object in allOf knows the members of its own properties only; what stands beside it cannot hold.
        foreach (SchemaNode part in node.AllOf)
        {
            foreach (string name in IsClosed(part) ? node.Required : [])
            {
                if (IsForbidden(part, name))
                {
                    report.AtValue("required", FindingCatalogue.ForbiddenRequired, name);
                }
            }
        }
    }

    private static bool IsClosed(SchemaNode node) => node.AdditionalProperties is { IsFalse: true };

    private static bool IsForbidden(SchemaNode node, string name)
    {
        foreach (NamedSchema property in node.Properties)
        {
            if (property.Name == name)
            {
                return property.Node.IsFalse;
            }
        }

        // Patterns may match the name: which of them do is the matcher's business.
        return IsClosed(node) && node.PatternProperties.Count == 0;
    }

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
