using ReportSdk.Schema.Plans;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <summary>Writes rules as <see cref="RuleFormat"/> says.</summary>
internal sealed class RuleSectionWriter
{
    private readonly List<CompiledRule> _rules = [];

    public void Add(CompiledRule rule) => _rules.Add(rule);

    /// <summary>The section.</summary>
    public byte[] ToBytes()
    {
        var writer = new RuleCodeWriter();
        writer.Buffer.Varint(_rules.Count);
        foreach (CompiledRule rule in _rules)
        {
            Write(writer, rule);
        }

        return writer.ToSection();
    }

    /// <summary>A plan with its rules: the section behind it, and the version that has one.</summary>
    public static byte[] Append(byte[] plan, byte[] section)
    {
        byte[] whole = [.. plan, .. section];
        whole[PlanFormat.Magic.Length + 1] = RuleFormat.FirstMinor;
        return whole;
    }

    private static void Write(RuleCodeWriter writer, CompiledRule rule)
    {
        PlanBuffer buffer = writer.Buffer;
        buffer.Varint(rule.Host);
        buffer.Varint(rule.Node);
        writer.Text(rule.Source.Pointer);
        writer.Text(rule.Id);
        buffer.Byte((byte)rule.Source.Kind);
        buffer.Byte((byte)(rule.Source.Level ?? RuleLevel.Error));
        writer.Text(rule.Text);
        writer.Text(rule.English);
        writer.Text(rule.Chinese);
        buffer.Varint(rule.Variables);
        buffer.Varint(rule.CacheSlots);
        WriteAll(writer, rule.Inserts);
        writer.Write(rule.Condition);
        if (rule.Source.Kind != RuleKind.Fact)
        {
            return;
        }

        WriteAll(writer, rule.Keys);
        buffer.Byte(rule.Order is null ? (byte)0 : (byte)1);
        if (rule.Order is not null)
        {
            writer.Write(rule.Order);
        }

        buffer.Varint(rule.Fields.Count);
        foreach ((string name, RuleCode code) in rule.Fields)
        {
            writer.Text(name);
            writer.Write(code);
        }
    }

    private static void WriteAll(RuleCodeWriter writer, IReadOnlyList<RuleCode> codes)
    {
        writer.Buffer.Varint(codes.Count);
        foreach (RuleCode code in codes)
        {
            writer.Write(code);
        }
    }
}
