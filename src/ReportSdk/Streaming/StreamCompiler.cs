using ReportSdk.Evaluation;
using ReportSdk.Json;
using ReportSdk.Rules;

namespace ReportSdk.Streaming;

/// <summary>
/// Compiles a linked schema into a program for one pass, where all that it leads to can be decided in one: the schemas that apply to a value are
/// merged into one node, and one node stands for one set of them.
/// </summary>
/// <remarks>What it does not take (anyOf, not, if, contains, uniqueItems, patternProperties …) is left to the evaluator as a whole. When in doubt it gives up:
/// a program must give the evaluator's verdict on every document.</remarks>
internal sealed partial class StreamCompiler
{
    /// <summary>Sets of schemas can be many more than schemas; real ones are not.</summary>
    private const int MostNodes = 4096;

    private readonly FormatMode _formats;
    private readonly Dictionary<string, StreamNode> _nodes = new(StringComparer.Ordinal);
    private readonly Queue<(StreamNode Node, SchemaSelection Schemas)> _open = new();
    private readonly List<(StreamNode Node, List<SchemaNode> Schemas)> _governed = [];
    private readonly HashSet<DomainRule> _ownRules = [];
    private readonly HashSet<DomainRule> _foreignRules = [];

    private StreamCompiler(FormatMode formats) => _formats = formats;

    /// <returns>Null where the schema cannot be streamed.</returns>
    public static StreamProgram? Compile(SchemaNode root, FormatMode formats)
    {
        var compiler = new StreamCompiler(formats);
        StreamNode first = compiler.NodeFor(SchemaSelection.Of([root]));
        while (compiler._open.TryDequeue(out (StreamNode Node, SchemaSelection Schemas) next))
        {
            if (compiler._nodes.Count > MostNodes || !compiler.TryFill(next.Node, next.Schemas))
            {
                return null;
            }
        }

        compiler.CompileRules();
        return new StreamProgram(first, [.. compiler._ownRules], [.. compiler._foreignRules]);
    }

    /// <summary>The node of a set of schemas; filled later, since schemas may be recursive.</summary>
    private StreamNode NodeFor(SchemaSelection schemas)
    {
        if (schemas.IsEmpty)
        {
            return StreamProgram.Any;
        }

        if (!_nodes.TryGetValue(schemas.Key, out StreamNode? node))
        {
            node = new StreamNode();
            _nodes.Add(schemas.Key, node);
            _open.Enqueue((node, schemas));
        }

        return node;
    }

    private bool TryFill(StreamNode node, SchemaSelection schemas)
    {
        if (!schemas.TryExpand(out List<SchemaNode> all, out SchemaNode? choosing))
        {
            return false;
        }

        foreach (SchemaNode schema in all)
        {
            node.Kinds &= schema.Kinds;
        }

        if (choosing is not null)
        {
            // Rules beside a choice are those of each branch, too.
            return TryFillChoice(node, schemas, choosing);
        }

        if (all.Exists(static schema => schema.ErrorRules.Length > 0))
        {
            _governed.Add((node, all));
        }

        return TryFillMerged(node, all);
    }

    private bool TryFillMerged(StreamNode node, List<SchemaNode> all)
    {
        if (!TryFillText(node, all) || !TryFillNumber(node, all) || !TryFillArray(node, all) || !TryFillObject(node, all))
        {
            return false;
        }

        node.Operation = (node.Kinds & ~KindBit(TokenKind.Name)) switch
        {
            1 << (int)TokenKind.String => StreamOperation.Text,
            1 << (int)TokenKind.Number => StreamOperation.Number,
            1 << (int)TokenKind.Array => StreamOperation.Array,
            1 << (int)TokenKind.Object => StreamOperation.Object,
            _ => StreamOperation.General,
        };
        return true;
    }

    private static int KindBit(TokenKind kind) => 1 << (int)kind;

    private bool TryFillText(StreamNode node, List<SchemaNode> all)
    {
        long min = 0;
        long max = long.MaxValue;
        List<byte[]>? values = null;
        var patterns = new List<PatternRule>();
        var formats = new List<Shared.FormatKind>();
        foreach (SchemaNode schema in all)
        {
            Restrict(ref values, schema.Enum);
            Restrict(ref values, schema.Const);
            if (schema.String is not { } rules)
            {
                continue;
            }

            min = Math.Max(min, rules.MinLength);
            max = Math.Min(max, rules.MaxLength);
            if (rules.Pattern is not null)
            {
                patterns.Add(rules.Pattern);
            }

            if (rules.Format is not null && rules.Format.IsChecked(_formats))
            {
                formats.Add(rules.Format.Kind);
            }
        }

        values?.RemoveAll(text => JsonText.CountCodePoints(text, isEscaped: false) is var length && (length < min || length > max));
        node.Text = new StreamText(min, max, values is null ? null : new TextSet([.. values]), [.. patterns], [.. formats]);
        return true;
    }

    private static void Restrict(ref List<byte[]>? values, ValueSet? set)
    {
        if (set is null)
        {
            return;
        }

        if (values is not null)
        {
            values.RemoveAll(text => set.Strings.Find(text) < 0);
            return;
        }

        values = [];
        for (int ordinal = 0; ordinal < set.Strings.Count; ordinal++)
        {
            byte[] text = set.Strings.GetBytes(ordinal);
            if (!values.Exists(known => known.AsSpan().SequenceEqual(text)))
            {
                values.Add(text);
            }
        }
    }

    private static bool TryFillNumber(StreamNode node, List<SchemaNode> all)
    {
        var bounds = new List<NumberRules>();
        var values = new List<ValueSet>();
        bool integersOnly = false;
        foreach (SchemaNode schema in all)
        {
            if (schema.IntegersOnly && schema.Resource.Draft == Shared.PlanDraft.Draft4)
            {
                return false;
            }

            integersOnly |= schema.IntegersOnly;
            AddIfAny(bounds, schema.Number);
            AddIfAny(values, schema.Enum);
            AddIfAny(values, schema.Const);
        }

        node.Number = new StreamNumber(integersOnly, [.. bounds], [.. values]);
        const int Containers = (1 << (int)TokenKind.Array) | (1 << (int)TokenKind.Object);
        return values.Count == 0 || (node.Kinds & Containers) == 0;
    }

    private static void AddIfAny<T>(List<T> list, T? item)
        where T : class
    {
        if (item is not null)
        {
            list.Add(item);
        }
    }

    private bool TryFillArray(StreamNode node, List<SchemaNode> all)
    {
        long min = 0;
        long max = long.MaxValue;
        int prefixLength = 0;
        foreach (SchemaNode schema in all)
        {
            if (schema.Array is not { } rules)
            {
                continue;
            }

            if (rules.UniqueItems || rules.Contains is not null || rules.Unevaluated is not null)
            {
                return false;
            }

            min = Math.Max(min, rules.MinItems);
            max = Math.Min(max, rules.MaxItems);
            prefixLength = Math.Max(prefixLength, rules.Prefix.Length);
        }

        var prefix = new StreamNode[prefixLength];
        for (int ordinal = 0; ordinal < prefixLength; ordinal++)
        {
            prefix[ordinal] = NodeFor(ItemSchemas(all, ordinal));
        }

        node.Array = new StreamArray(prefix, NodeFor(ItemSchemas(all, int.MaxValue)), min, max);
        return true;
    }

    private static SchemaSelection ItemSchemas(List<SchemaNode> all, int ordinal)
    {
        var schemas = new List<SchemaNode>();
        foreach (SchemaNode schema in all)
        {
            AddIfAny(schemas, schema.Array is not { } rules ? null : ordinal < rules.Prefix.Length ? rules.Prefix[ordinal] : rules.Rest);
        }

        return SchemaSelection.Of(schemas);
    }
}
