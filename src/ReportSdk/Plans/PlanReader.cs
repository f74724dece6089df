using System.Text.Unicode;
using ReportSdk.Evaluation;
using ReportSdk.Rules;
using ReportSdk.Shared;

namespace ReportSdk.Plans;

/// <summary>Decodes a plan's bytes. Nothing in them is trusted: every count is bounded by the bytes that are left, every index by its table.</summary>
internal ref partial struct PlanReader
{
    private readonly ReadOnlyMemory<byte> _plan;
    private readonly ReadOnlySpan<byte> _bytes;
    private int _position;
    private int _stringCount;
    private int _nodeCount;
    private byte _minor;

    // Of the rules.
    private List<RuleInstruction>? _code;
    private List<RuleValue>? _numbers;
    private List<PatternRule>? _patterns;
    private (int Start, int Length)[]? _texts;

    /// <summary>By slot: the operation that computes what <see cref="RuleOperator.Bind"/> binds to it; 0 for an item of a list.</summary>
    private int[] _definitions = [];
    private int _caches;

    private PlanReader(ReadOnlyMemory<byte> plan)
    {
        _plan = plan;
        _bytes = plan.Span;
    }

    /// <exception cref="PlanFormatException">The bytes are damaged, or of a version this runtime does not know.</exception>
    public static PlanDocument Read(ReadOnlyMemory<byte> plan)
    {
        var reader = new PlanReader(plan);
        return reader.ReadPlan();
    }

    private PlanDocument ReadPlan()
    {
        ReadHeader();
        var strings = new PlanDocument(ReadStrings());
        string uri = ReadText(strings);
        PlanResource[] resources = ReadResources(strings);
        PlanNode[] nodes = ReadNodes(strings, resources.Length);
        PlanRule[] rules = _minor >= RuleFormat.FirstMinor ? ReadRules() : [];
        if (_position != _bytes.Length)
        {
            throw Corrupt("there are bytes after its end");
        }

        if (resources[0].Uri != uri || Array.Exists(resources, static resource => resource.Uri.Contains('#', StringComparison.Ordinal)))
        {
            throw Corrupt("its URI is not that of its first resource, or a resource's URI has a fragment");
        }

        CheckNodeIndexes(resources, nodes.Length);
        return strings.With(uri, resources, nodes, rules);
    }

    private void ReadHeader()
    {
        ReadOnlySpan<byte> magic = PlanFormat.Magic;
        if (!_bytes.StartsWith(magic) || _bytes.Length < magic.Length + 2)
        {
            throw Corrupt("it does not start as a plan does");
        }

        byte major = _bytes[magic.Length];
        byte minor = _bytes[magic.Length + 1];
        if (major != PlanFormat.Major || minor > PlanFormat.Minor)
        {
            throw new PlanFormatException(
                PlanFormatException.Version,
                $"the plan has version {major}.{minor}; this runtime reads {PlanFormat.Major}.0 to {PlanFormat.Major}.{PlanFormat.Minor}");
        }

        _minor = minor;
        _position = magic.Length + 2;
    }

    private ReadOnlyMemory<byte>[] ReadStrings()
    {
        var strings = new ReadOnlyMemory<byte>[ReadCount()];
        for (int i = 0; i < strings.Length; i++)
        {
            int length = ReadCount();
            if (!Utf8.IsValid(_bytes.Slice(_position, length)))
            {
                throw Corrupt("a string is not UTF-8");
            }

            strings[i] = _plan.Slice(_position, length);
            _position += length;
        }

        if (strings.Length == 0 || !strings[0].IsEmpty)
        {
            throw Corrupt("string 0 is not the empty string");
        }

        _stringCount = strings.Length;
        return strings;
    }

    private PlanResource[] ReadResources(PlanDocument strings)
    {
        var resources = new PlanResource[ReadCount()];
        for (int i = 0; i < resources.Length; i++)
        {
            string uri = ReadText(strings);
            int root = ReadInt();
            PlanDraft draft = ReadDraft();
            byte flags = ReadByte();
            if (flags > 1)
            {
                throw Corrupt("a resource has unknown flags");
            }

            resources[i] = new PlanResource(uri, root, draft, flags == 1, ReadAnchors(strings));
        }

        return resources.Length > 0 && resources[0].Root == 0 ? resources : throw Corrupt("node 0 is not the root of resource 0");
    }

    private PlanAnchor[] ReadAnchors(PlanDocument strings)
    {
        var anchors = new PlanAnchor[ReadCount()];
        for (int i = 0; i < anchors.Length; i++)
        {
            string name = ReadText(strings);
            int node = ReadInt();
            byte dynamic = ReadByte();
            anchors[i] = dynamic <= 1 ? new PlanAnchor(name, node, dynamic == 1) : throw Corrupt("an anchor is neither plain nor dynamic");
        }

        return anchors;
    }

    private PlanNode[] ReadNodes(PlanDocument strings, int resourceCount)
    {
        _nodeCount = ReadCount();
        var nodes = new PlanNode[_nodeCount];
        for (int i = 0; i < nodes.Length; i++)
        {
            int resource = ReadInt();
            int parent = ReadInt() - 1;
            if (resource >= resourceCount || parent >= i)
            {
                throw Corrupt("a node's resource or parent does not exist");
            }

            string pointer = ReadText(strings);
            var operations = new PlanOperation[ReadCount()];
            for (int k = 0; k < operations.Length; k++)
            {
                operations[k] = ReadOperation();
            }

            nodes[i] = new PlanNode(resource, parent, pointer, operations);
        }

        return nodes;
    }

    private static void CheckNodeIndexes(PlanResource[] resources, int nodeCount)
    {
        foreach (PlanResource resource in resources)
        {
            if (resource.Root >= nodeCount || Array.Exists(resource.Anchors, anchor => anchor.Node >= nodeCount))
            {
                throw Corrupt("a resource's root or anchor does not exist");
            }
        }
    }

    private PlanDraft ReadDraft()
    {
        var draft = (PlanDraft)ReadByte();
        return draft is PlanDraft.Draft4 or PlanDraft.Draft6 or PlanDraft.Draft7 or PlanDraft.Draft201909 or PlanDraft.Draft202012
            ? draft
            : throw Corrupt("a resource has an unknown draft");
    }

    private static PlanFormatException Corrupt(string reason) =>
        new(PlanFormatException.Corrupt, $"the plan is damaged: {reason}");
}
