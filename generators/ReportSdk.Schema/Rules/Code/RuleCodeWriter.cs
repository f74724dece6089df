using System.Text;
using ReportSdk.Schema.Plans;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <summary>Writes operations as <see cref="RuleOperator"/> says, and the texts that they share.</summary>
internal sealed class RuleCodeWriter
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<string> _texts = [""];

    public PlanBuffer Buffer { get; } = new();

    public void Text(string text)
    {
        if (!_indexes.TryGetValue(text, out int index))
        {
            index = _texts.Count;
            _indexes.Add(text, index);
            _texts.Add(text);
        }

        Buffer.Varint(index);
    }

    public void Write(RuleCode code)
    {
        Buffer.Varint((int)code.Operator);
        if (code.Operator == RuleOperator.Scale)
        {
            Buffer.Varint((code.Number << 1) ^ (code.Number >> 63));
        }
        else if (code.Operator is RuleOperator.Date or RuleOperator.Month or RuleOperator.Ordered or RuleOperator.Call)
        {
            Buffer.Varint(code.Number);
        }

        foreach (string text in code.Texts)
        {
            Text(text);
        }

        foreach (int slot in code.Slots)
        {
            Buffer.Varint(slot);
        }

        if (code.Operator is RuleOperator.And or RuleOperator.Or or RuleOperator.List or RuleOperator.Call)
        {
            Buffer.Varint(code.Operands.Count);
        }

        foreach (RuleCode operand in code.Operands)
        {
            Write(operand);
        }
    }

    /// <summary>The texts, then all that was written.</summary>
    public byte[] ToSection()
    {
        var section = new PlanBuffer();
        section.Varint(_texts.Count);
        foreach (string text in _texts)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            section.Varint(utf8.Length);
            section.Bytes(utf8);
        }

        section.Append(Buffer);
        return section.ToArray();
    }
}
