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
        List<List<SchemaNode>> parts = [.. Array.ConvertAll(branches, static branch => SchemaSelection.Of([branch]).Expand(out _, out _))];
        var able = new List<int>[KindCount];
        for (int kind = 0; kind < KindCount; kind++)
        {
            able[kind] = BranchesFor(parts, KindBit((TokenKind)kind));
            if (able[kind].Count > 1 && (TokenKind)kind != TokenKind.Object)
            {
                return false;
            }
        }

        List<int> objects = able[(int)TokenKind.Object] is { Count: > 1 } several ? several : [];
        List<byte[]> constants = [];
        byte[]? name = objects.Count == 0 ? null : FindDiscriminator(objects, parts, out constants);
        if (objects.Count > 0 && name is null)
        {
            return false;
        }

        StreamNode[] nodes = Array.ConvertAll(branches, branch => NodeFor(schemas.With(choosing, branch)));
        var byKind = Array.ConvertAll(able, branches => branches.Count == 1 ? nodes[branches[0]] : null);
        node.Choice = new StreamChoice(byKind, name, new TextSet([.. constants]), [.. objects.ConvertAll(ordinal => nodes[ordinal])]);
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
            if (schema.Object.Schemas[ordinal] is { } member && SchemaSelection.Of([member]).TryExpand(out List<SchemaNode> all))
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
