using System.Text;
using ReportSdk.Evaluation;

namespace ReportSdk.Streaming;

internal sealed partial class StreamCompiler
{
    private static bool CanMergeObjects(SchemaNode schema) =>
        schema.Object is null or { Patterns: [], PropertyNames: null } && !HasSchemaDependencies(schema);

    private static bool HasSchemaDependencies(SchemaNode schema) =>
        schema.Object is not null && Array.Exists(schema.Object.Dependencies, static dependency => dependency.Schema is not null);

    private static bool HasFewNames(List<SchemaNode> all) => NamesOf(all) is var names && names.Count <= StreamObject.MostNames && names.TrueForAll(IsLiteral);

    /// <summary>Whether it is known which members are evaluated: all that applies does so whatever the object is.</summary>
    private static bool CanMergeUnevaluated(List<SchemaNode> all) =>
        !all.Exists(static schema => schema.Object?.Unevaluated is not null) || all.TrueForAll(static schema => schema.InPlace?.If is null);

    private void FillObject(StreamNode node, List<SchemaNode> all)
    {
        long min = 0;
        long max = long.MaxValue;
        foreach (SchemaNode schema in all)
        {
            min = Math.Max(min, schema.Object?.MinProperties ?? 0);
            max = Math.Min(max, schema.Object?.MaxProperties ?? long.MaxValue);
        }

        List<byte[]> names = NamesOf(all);
        _work += names.Count * all.Count;
        int ordinal = 0;
        StreamMember[] members = [.. names.ConvertAll(name => new StreamMember(name, ordinal++, NodeFor(MemberSchemas(all, name))))];
        node.Object = new StreamObject(new TextSet([.. names]), members)
        {
            Required = RequiredBits(all, names),
            Dependencies = DependenciesOf(all, names),
            MinProperties = min,
            MaxProperties = max,
            Additional = NodeFor(MemberSchemas(all, null)),
        };
    }

    /// <summary>Whether a name stands in a document as it is, or with escapes, which this pass does not judge.</summary>
    public static bool IsLiteral(byte[] name) => !Array.Exists(name, static b => b is < 0x20 or (byte)'"' or (byte)'\\');

    public static List<byte[]> NamesOf(List<SchemaNode> all)
    {
        var names = new List<byte[]>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (SchemaNode schema in all)
        {
            for (int ordinal = 0; ordinal < schema.Object?.Names.Count; ordinal++)
            {
                if (known.Add(Encoding.UTF8.GetString(schema.Object.Names[ordinal])))
                {
                    names.Add(schema.Object.Names.GetBytes(ordinal));
                }
            }
        }

        return names;
    }

    /// <summary>What applies to a member's value.</summary>
    /// <param name="all">What applies to the object.</param>
    /// <param name="name">The member's name; null for one that no schema knows.</param>
    private static SchemaSelection MemberSchemas(List<SchemaNode> all, byte[]? name)
    {
        var schemas = new List<SchemaNode>();
        foreach (SchemaNode schema in all)
        {
            if (schema.Object is not { } rules)
            {
                continue;
            }

            AddIfAny(schemas, OwnSchema(rules, name) ?? rules.Additional);
            if (rules.Unevaluated is not null && !IsEvaluated(schema, all, name))
            {
                schemas.Add(rules.Unevaluated);
            }
        }

        return SchemaSelection.Of(schemas);
    }

    public static SchemaNode? OwnSchema(ObjectRules rules, byte[]? name)
    {
        int ordinal = name is null ? -1 : rules.Names.Find(name);
        return ordinal < 0 ? null : rules.Schemas[ordinal];
    }

    /// <summary>Whether a schema, or one that it applies to the same object, evaluates a member (JSON Schema 2020-12 core §11.3).</summary>
    private static bool IsEvaluated(SchemaNode schema, List<SchemaNode> all, byte[]? name)
    {
        foreach (SchemaNode part in InPlaceOf(schema, all))
        {
            if (part.Object is { } rules && (OwnSchema(rules, name) is not null || rules.Additional is not null || (rules.Unevaluated is not null && part != schema)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A schema and all that it applies to the same value, of those that are merged: of a choice, the branch that was chosen.</summary>
    private static List<SchemaNode> InPlaceOf(SchemaNode schema, List<SchemaNode> all)
    {
        var parts = new List<SchemaNode> { schema };
        for (int k = 0; k < parts.Count; k++)
        {
            if (parts[k].InPlace is not { } rules)
            {
                continue;
            }

            foreach (SchemaNode? part in (SchemaNode?[])[rules.Ref, .. rules.AllOf, .. rules.OneOf, .. rules.AnyOf])
            {
                if (part is not null && all.Contains(part.Effective) && !parts.Contains(part.Effective))
                {
                    parts.Add(part.Effective);
                }
            }
        }

        return parts;
    }

    private static ulong RequiredBits(List<SchemaNode> all, List<byte[]> names)
    {
        ulong bits = 0;
        foreach (SchemaNode schema in all)
        {
            foreach (int ordinal in schema.Object?.Required ?? [])
            {
                bits |= BitOf(schema.Object!, ordinal, names);
            }
        }

        return bits;
    }

    private static (ulong Trigger, ulong Needed)[] DependenciesOf(List<SchemaNode> all, List<byte[]> names)
    {
        var dependencies = new List<(ulong, ulong)>();
        foreach (SchemaNode schema in all)
        {
            foreach (NameDependency dependency in schema.Object?.Dependencies ?? [])
            {
                ulong needed = 0;
                foreach (int ordinal in dependency.Names)
                {
                    needed |= BitOf(schema.Object!, ordinal, names);
                }

                dependencies.Add((BitOf(schema.Object!, dependency.Trigger, names), needed));
            }
        }

        return [.. dependencies];
    }

    private static ulong BitOf(ObjectRules rules, int ordinal, List<byte[]> names) =>
        1UL << names.FindIndex(name => name.AsSpan().SequenceEqual(rules.Names[ordinal]));
}
