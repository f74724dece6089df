using ReportSdk.Evaluation;

namespace ReportSdk.Plans;

/// <summary>Which schemas for members and items may meet at one member or item. Never too few; patterns are taken to match every name.</summary>
internal sealed class MemberOverlap(Action<SchemaNode, SchemaNode> add)
{
    /// <summary>Pairs that one node itself applies to one member or item.</summary>
    public void AddWithin(SchemaNode node)
    {
        if (node.Array is { Contains: { } contains } items)
        {
            AddAll(contains, items.Prefix);
            AddPair(contains, items.Rest);
            AddPair(contains, items.Unevaluated);
        }

        if (node.Object is { Patterns.Length: > 0 } members)
        {
            for (int i = 0; i < members.Patterns.Length; i++)
            {
                AddAll(members.Patterns[i].Schema, members.Schemas);
                AddPair(members.Patterns[i].Schema, members.Unevaluated);
                for (int k = i + 1; k < members.Patterns.Length; k++)
                {
                    add(members.Patterns[i].Schema, members.Patterns[k].Schema);
                }
            }
        }
    }

    /// <summary>Pairs of a schema of one node and a schema of another that may meet, both nodes applied to one value.</summary>
    public void AddBetween(SchemaNode left, SchemaNode right)
    {
        if (left.Array is not null && right.Array is not null)
        {
            AddItems(left.Array, right.Array);
        }

        if (left.Object is not null && right.Object is not null)
        {
            AddMembers(left.Object, right.Object);
        }
    }

    private void AddItems(ArrayRules left, ArrayRules right)
    {
        for (int i = 0; i < Math.Max(left.Prefix.Length, right.Prefix.Length); i++)
        {
            AddPair(i < left.Prefix.Length ? left.Prefix[i] : left.Rest, i < right.Prefix.Length ? right.Prefix[i] : right.Rest);
        }

        AddPair(left.Rest, right.Rest);
        AddSelective(left.Contains, right);
        AddSelective(left.Unevaluated, right);
        AddSelective(right.Contains, left);
        AddSelective(right.Unevaluated, left);
        AddPair(left.Contains, right.Contains);
        AddPair(left.Contains, right.Unevaluated);
        AddPair(left.Unevaluated, right.Contains);
        AddPair(left.Unevaluated, right.Unevaluated);
    }

    private void AddSelective(SchemaNode? schema, ArrayRules other)
    {
        AddAll(schema, other.Prefix);
        AddPair(schema, other.Rest);
    }

    private void AddMembers(ObjectRules left, ObjectRules right)
    {
        for (int name = 0; name < left.Schemas.Length; name++)
        {
            if (left.Schemas[name] is { } schema)
            {
                AddPair(schema, SchemaFor(left.Names[name], right));
            }
        }

        for (int name = 0; name < right.Schemas.Length; name++)
        {
            if (right.Schemas[name] is { } schema && !HasSchema(left, right.Names[name]))
            {
                AddPair(schema, left.Additional);
            }
        }

        AddUnnamed(left, right);
        AddUnnamed(right, left);
        AddPair(left.Additional, right.Additional);
        AddPair(left.Unevaluated, right.Unevaluated);
        AddPair(left.PropertyNames, right.PropertyNames);
    }

    /// <summary>What does not go by name, against everything of the other side.</summary>
    private void AddUnnamed(ObjectRules rules, ObjectRules other)
    {
        foreach (PatternMember pattern in rules.Patterns)
        {
            AddAll(pattern.Schema, other.Schemas);
            AddPair(pattern.Schema, other.Additional);
            AddPair(pattern.Schema, other.Unevaluated);
            Array.ForEach(other.Patterns, match => add(pattern.Schema, match.Schema));
        }

        AddAll(rules.Unevaluated, other.Schemas);
        AddPair(rules.Unevaluated, other.Additional);
    }

    private static SchemaNode? SchemaFor(ReadOnlySpan<byte> name, ObjectRules rules)
    {
        int known = rules.Names.Find(name);
        return known >= 0 && rules.Schemas[known] is { } schema ? schema : rules.Additional;
    }

    private static bool HasSchema(ObjectRules rules, ReadOnlySpan<byte> name) =>
        rules.Names.Find(name) is >= 0 and int known && rules.Schemas[known] is not null;

    private void AddAll(SchemaNode? schema, SchemaNode?[] others) => Array.ForEach(others, other => AddPair(schema, other));

    private void AddPair(SchemaNode? first, SchemaNode? second)
    {
        if (first is not null && second is not null)
        {
            add(first, second);
        }
    }
}
