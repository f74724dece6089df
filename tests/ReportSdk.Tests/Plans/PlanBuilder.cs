using System.Text;
using ReportSdk.Shared;
using ReportSdk.Tests.Rules;

namespace ReportSdk.Tests.Plans;

/// <summary>Writes plans by hand, also such as no compiler writes.</summary>
internal sealed class PlanBuilder
{
    private readonly List<string> _strings = [""];
    private readonly List<byte> _nodes = [];
    private readonly string _uri;
    private RuleSection? _rules;
    private int _nodeCount;

    public PlanBuilder(string uri) => _uri = uri;

    public int Str(string text)
    {
        int index = _strings.IndexOf(text);
        if (index < 0)
        {
            index = _strings.Count;
            _strings.Add(text);
        }

        return index;
    }

    /// <summary>Adds a node of resource 0.</summary>
    public PlanBuilder Node(int parent, string pointer, params (PlanKeyword Keyword, int[] Operands)[] keywords)
    {
        _nodeCount++;
        Varint(_nodes, 0);
        Varint(_nodes, parent + 1);
        Varint(_nodes, Str(pointer));
        Varint(_nodes, keywords.Length);
        foreach ((PlanKeyword keyword, int[] operands) in keywords)
        {
            _nodes.Add((byte)keyword);
            Array.ForEach(operands, operand => Varint(_nodes, operand));
        }

        return this;
    }

    /// <summary>Adds a rule; the plan is then of the version that has them.</summary>
    public PlanBuilder Rule(HandWrittenRule rule)
    {
        _rules ??= new RuleSection();
        _rules.Add(rule);
        return this;
    }

    public byte[] ToBytes() => ToBytes(PlanFormat.Major, _rules is null ? (byte)0 : RuleFormat.FirstMinor);

    public byte[] ToBytes(byte major, byte minor)
    {
        int uri = Str(_uri);
        List<byte> plan = [.. PlanFormat.Magic, major, minor];
        Varint(plan, _strings.Count);
        foreach (string text in _strings)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            Varint(plan, utf8.Length);
            plan.AddRange(utf8);
        }

        Varint(plan, uri);
        plan.Add(1);
        Varint(plan, uri);
        plan.AddRange([0, (byte)PlanDraft.Draft202012, 0, 0]);
        Varint(plan, _nodeCount);
        plan.AddRange(_nodes);
        _rules?.WriteTo(plan);
        return [.. plan];
    }

    internal static void Varint(List<byte> bytes, int value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
    }
}
