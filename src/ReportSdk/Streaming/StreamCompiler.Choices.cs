using ReportSdk.Evaluation;
using ReportSdk.Json;

namespace ReportSdk.Streaming;

internal sealed partial class StreamCompiler
{
    private const int KindCount = 8;

    /// <summary>
    /// A choice whose branches no value can satisfy two of: their kinds are disjoint, or, of objects, each requires a member with a constant of its own. Then
    /// oneOf and anyOf say the same: the branch that is left must accept the value.
    /// </summary>
    private bool TryFillChoice(StreamNode node, SchemaSelection schemas, SchemaNode choosing)
    {
        SchemaNode[] branches = choosing.InPlace!.OneOf.Length > 0 ? choosing.InPlace.OneOf : choosing.InPlace.AnyOf;
        var parts = new List<List<SchemaNode>>();
        foreach (SchemaNode branch in branches)
        {
            if (!SchemaSelection.Of([branch]).TryExpand(out List<SchemaNode> all, out SchemaNode? inner) || inner is not null)
            {
                return false;
            }

            parts.Add(all);
        }

        var byKind = new StreamNode?[KindCount];
        var objects = new List<int>();
        for (int kind = 0; kind < KindCount; kind++)
        {
            List<int> able = BranchesFor(parts, KindBit((TokenKind)kind));
            if ((TokenKind)kind == TokenKind.Object && able.Count > 1)
            {
                objects = able;
            }
            else if (able.Count > 1)
            {
                return false;
            }
            else if (able.Count == 1)
            {
                byKind[kind] = NodeFor(schemas.With(choosing, branches[able[0]]));
            }
        }

        return TryFillChoice(node, objects, parts, byKind, ordinal => NodeFor(schemas.With(choosing, branches[ordinal])));
    }

    private static bool TryFillChoice(
        StreamNode node, List<int> objects, List<List<SchemaNode>> parts, StreamNode?[] byKind, Func<int, StreamNode> branchNode)
    {
        if (objects.Count == 0)
        {
            node.Choice = new StreamChoice(byKind, null, new TextSet([]), []);
            return true;
        }

        if (FindDiscriminator(objects, parts, out List<byte[]> constants) is not { } name)
        {
            return false;
        }

        node.Choice = new StreamChoice(byKind, name, new TextSet([.. constants]), [.. objects.ConvertAll(ordinal => branchNode(ordinal))]);
        return true;
    }

    private static List<int> BranchesFor(List<List<SchemaNode>> parts, int kind)
    {
        var able = new List<int>();
        for (int ordinal = 0; ordinal < parts.Count; ordinal++)
        {
            if (parts[ordinal].TrueForAll(schema => (schema.Kinds & kind) != 0))
            {
                able.Add(ordinal);
            }
        }

        return able;
    }

    /// <summary>A member that each branch requires, with a constant text of its own in each.</summary>
    private static byte[]? FindDiscriminator(List<int> objects, List<List<SchemaNode>> parts, out List<byte[]> constants)
    {
        foreach (SchemaNode schema in parts[objects[0]])
        {
            foreach (int required in schema.Object?.Required ?? [])
            {
                byte[] name = schema.Object!.Names.GetBytes(required);
                constants = [];
                foreach (int ordinal in objects)
                {
                    if (FindConstant(parts[ordinal], name) is { } text && !constants.Exists(known => known.AsSpan().SequenceEqual(text)))
                    {
                        constants.Add(text);
                    }
                }

                if (constants.Count == objects.Count && IsLiteral(name))
                {
                    return name;
                }
            }
        }

        constants = [];
        return null;
    }

    /// <summary>The only text that a required member may have; null where it is not required or may have others.</summary>
    private static byte[]? FindConstant(List<SchemaNode> schemas, byte[] name)
    {
        byte[]? text = null;
        bool isRequired = false;
        foreach (SchemaNode schema in schemas)
        {
            int ordinal = schema.Object?.Names.Find(name) ?? -1;
            if (ordinal < 0)
            {
                continue;
            }

            isRequired |= Array.IndexOf(schema.Object!.Required, ordinal) >= 0;
            if (schema.Object.Schemas[ordinal] is { } member && SchemaSelection.Of([member]).TryExpand(out List<SchemaNode> all, out _))
            {
                foreach (SchemaNode part in all)
                {
                    bool isText = part.Const is { Strings.Count: 1 } constant && (constant.Kinds & ~(KindBit(TokenKind.String) | KindBit(TokenKind.Name))) == 0;
                    text ??= isText ? part.Const!.Strings.GetBytes(0) : null;
                }
            }
        }

        return isRequired ? text : null;
    }
}
