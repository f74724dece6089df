using ReportSdk.Evaluation;
using ReportSdk.Json;
using ReportSdk.Rules;

namespace ReportSdk.Streaming;

/// <summary>
/// Compiles a linked schema into a program for one pass, where all that it leads to can be decided in one: the schemas that apply to a value are
/// merged into one node, and one node stands for one set of them.
/// </summary>
/// <remarks>What it does not take (contains, unevaluatedItems, dynamic references …) is left to the evaluator as a whole. When in doubt it gives up: a program must
/// give the evaluator's verdict on every document.</remarks>
internal sealed partial class StreamCompiler
{
    /// <summary>Sets of schemas can be many more than schemas; real ones are not.</summary>
    private const int MostNodes = 4096;

    /// <summary>What is looked up of schemas and their members in all; real ones take some thousands.</summary>
    private const int MostWork = 1 << 18;

    private readonly FormatMode _formats;
    private readonly bool _judgesWarnings;
    private readonly Dictionary<string, StreamNode> _nodes = new(StringComparer.Ordinal);
    private readonly List<(StreamNode Node, SchemaSelection Schemas, List<SchemaSelection> Asked)> _found = [];
    private readonly List<(StreamNode Node, List<SchemaNode> Schemas)> _governed = [];
    private readonly HashSet<DomainRule> _ownRules = [];
    private readonly HashSet<DomainRule> _foreignRules = [];
    private readonly List<StreamNode> _merged = [];
    private bool _hasUnits;
    private int _work;

    private StreamCompiler(SchemaNode root, FormatMode formats, bool judgesWarnings)
    {
        _root = root;
        _formats = formats;
        _judgesWarnings = judgesWarnings;
    }

    /// <returns>Null where the schema cannot be streamed.</returns>
    public static StreamProgram? Compile(SchemaNode root, FormatMode formats, bool judgesWarnings)
    {
        var compiler = new StreamCompiler(root, formats, judgesWarnings);
        StreamNode first = compiler.NodeFor(SchemaSelection.Of([root]));
        for (int k = 0; k < compiler._found.Count; k++)
        {
            (StreamNode node, SchemaSelection schemas, List<SchemaSelection> asked) = compiler._found[k];
            if (compiler._found.Count > MostNodes || compiler._work > MostWork || !compiler.TryFill(node, schemas, asked))
            {
                return null;
            }
        }

        compiler.CompileRules();
        bool hasCases = compiler._found.Exists(static found => found.Node.Cases is not null);
        return new StreamProgram(first, [.. compiler._ownRules], [.. compiler._foreignRules], compiler._hasUnits, hasCases);
    }

    /// <summary>The node of a set of schemas; filled later, since schemas may be recursive.</summary>
    private StreamNode NodeFor(SchemaSelection schemas) => NodeFor(schemas, []);

    /// <summary>The node of schemas that must hold, and of others that are asked about each for itself.</summary>
    private StreamNode NodeFor(SchemaSelection schemas, List<SchemaSelection> asked)
    {
        if (schemas.IsEmpty && asked.Count == 0)
        {
            return StreamProgram.Any;
        }

        string key = asked.Count == 0 ? schemas.Key : $"{schemas.Key}/{string.Join('/', asked.ConvertAll(static selection => selection.Key))}";
        if (!_nodes.TryGetValue(key, out StreamNode? node))
        {
            node = new StreamNode();
            _nodes.Add(key, node);
            _found.Add((node, schemas, asked));
        }

        return node;
    }

    private bool TryFill(StreamNode node, SchemaSelection schemas, List<SchemaSelection> asked)
    {
        if (asked.Count > 0)
        {
            return TryFillCases(node, schemas, asked);
        }

        List<SchemaNode> all = schemas.Expand(out List<SchemaNode> choosing, out bool isWhole);
        int kinds = KindsOf(all);
        if (choosing.Count == 0 && isWhole && CanMerge(all, kinds))
        {
            Merge(node, all, kinds);
            return true;
        }

        // Rules beside a choice are those of each branch, too.
        return choosing.Exists(schema => TryFillChoice(node, schemas, schema)) || TryFillCases(node, schemas, asked);
    }

    private static int KindsOf(List<SchemaNode> all)
    {
        int kinds = SchemaNode.AnyKind;
        foreach (SchemaNode schema in all)
        {
            kinds &= schema.Kinds;
        }

        return kinds;
    }

    /// <summary>Whether all that schemas say of values of some kinds can be said by one node.</summary>
    private static bool CanMerge(List<SchemaNode> all, int kinds)
    {
        const int Containers = (1 << (int)TokenKind.Array) | (1 << (int)TokenKind.Object);
        return all.TrueForAll(schema => ((kinds & Containers) == 0 || !schema.HasValues)
            && ((kinds & KindBit(TokenKind.Number)) == 0 || !IsLooseInteger(schema))
            && ((kinds & KindBit(TokenKind.Array)) == 0 || schema.Array is null or { UniqueItems: false, Contains: null, Unevaluated: null })
            && ((kinds & KindBit(TokenKind.Object)) == 0 || CanMergeObjects(schema)))
            && ((kinds & KindBit(TokenKind.Object)) == 0 || (HasFewNames(all) && CanMergeUnevaluated(all)));
    }

    /// <summary>Draft 4 leaves open whether 1.0 is an integer.</summary>
    private static bool IsLooseInteger(SchemaNode schema) => schema.IntegersOnly && schema.Resource.Draft == Shared.PlanDraft.Draft4;

    private void Merge(StreamNode node, List<SchemaNode> all, int kinds)
    {
        node.Kinds = kinds;
        _merged.Add(node);
        if (all.Exists(schema => schema.ErrorRules.Length > 0 || (_judgesWarnings && schema.WarningRules.Length > 0) || schema.Object?.Units.Length > 0))
        {
            _governed.Add((node, all));
        }

        if ((kinds & KindBit(TokenKind.String)) != 0)
        {
            node.Text = TextOf(all);
            node.PlainText = node.Text;
        }

        if ((kinds & KindBit(TokenKind.Number)) != 0)
        {
            node.Number = NumberOf(all);
        }

        if ((kinds & KindBit(TokenKind.Array)) != 0)
        {
            FillArray(node, all);
        }

        if ((kinds & KindBit(TokenKind.Object)) != 0)
        {
            FillObject(node, all);
        }

        node.Operation = (kinds & ~KindBit(TokenKind.Name)) switch
        {
            1 << (int)TokenKind.String => StreamOperation.Text,
            1 << (int)TokenKind.Number => StreamOperation.Number,
            1 << (int)TokenKind.Array => StreamOperation.Array,
            1 << (int)TokenKind.Object => StreamOperation.Object,
            _ => StreamOperation.General,
        };
    }

    private static int KindBit(TokenKind kind) => 1 << (int)kind;

    private StreamText TextOf(List<SchemaNode> all)
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
        return new StreamText(min, max, values is null ? null : new TextSet([.. values]), [.. patterns], [.. formats]);
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

    private static StreamNumber NumberOf(List<SchemaNode> all)
    {
        var bounds = new List<NumberRules>();
        var values = new List<ValueSet>();
        bool integersOnly = false;
        foreach (SchemaNode schema in all)
        {
            integersOnly |= schema.IntegersOnly;
            AddIfAny(bounds, schema.Number);
            AddIfAny(values, schema.Enum);
            AddIfAny(values, schema.Const);
        }

        return new StreamNumber(integersOnly, [.. bounds], [.. values]);
    }

    private static void AddIfAny<T>(List<T> list, T? item)
        where T : class
    {
        if (item is not null)
        {
            list.Add(item);
        }
    }

    private void FillArray(StreamNode node, List<SchemaNode> all)
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
