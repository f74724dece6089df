using System.Text.Json;
using ReportSdk.Schema.Model;

namespace ReportSdk.Fuzz.Mutants;

/// <summary>
/// Pairs the values of a document with the schemas that must hold for them, by the ways on which nothing is optional: references, <c>allOf</c>,
/// members and items. A branch that may fail without harm is not entered.
/// </summary>
internal static class SchemaWalk
{
    private const int MaxDepth = 64;

    public static List<SchemaVisit> Visit(SchemaNode schema, DocumentNode document)
    {
        var visits = new List<SchemaVisit>();
        Visit(new SchemaVisit(schema, "", document, ""), visits, 0);
        return visits;
    }

    private static void Visit(SchemaVisit visit, List<SchemaVisit> visits, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        visits.Add(visit);
        (SchemaNode schema, string path, DocumentNode value, string pointer) = visit;
        if (schema.Ref?.Target is { } target)
        {
            Visit(new SchemaVisit(target, path + "/$ref", value, pointer), visits, depth + 1);
        }

        foreach (SchemaNode branch in schema.AllOf)
        {
            Visit(new SchemaVisit(branch, path + branch.RelativePointer, value, pointer), visits, depth + 1);
        }

        if (value.Kind == JsonValueKind.Array && schema.Items is { } items)
        {
            for (int i = schema.PrefixItems.Count; i < value.Children.Count; i++)
            {
                Visit(new SchemaVisit(items, path + items.RelativePointer, value.Children[i].Value, $"{pointer}/{i}"), visits, depth + 1);
            }
        }

        if (value.Kind == JsonValueKind.Object)
        {
            foreach (NamedSchema property in schema.Properties)
            {
                foreach ((string name, DocumentNode member) in value.Children.Where(child => child.Name == property.Name))
                {
                    Visit(new SchemaVisit(property.Node, path + property.Node.RelativePointer, member, $"{pointer}/{Schema.Json.JsonPointer.Escape(name)}"), visits, depth + 1);
                }
            }

            if (schema is { AdditionalProperties: { IsFalse: false } additional, Properties.Count: 0, PatternProperties.Count: 0 })
            {
                foreach ((string name, DocumentNode member) in value.Children)
                {
                    Visit(new SchemaVisit(additional, path + additional.RelativePointer, member, $"{pointer}/{Schema.Json.JsonPointer.Escape(name)}"), visits, depth + 1);
                }
            }
        }
    }
}
