using System.Text;
using ReportSdk.Evaluation;
using ReportSdk.Shared;

namespace ReportSdk.Rules;

/// <summary>The operations and constants of the rules of one plan. Immutable; shared by all threads.</summary>
internal sealed class RuleTable(ReadOnlyMemory<byte> plan, (int Start, int Length)[] strings, RuleInstruction[] code, RuleValue[] numbers, PatternRule[] patterns)
{
    /// <summary>The bytes that texts lie in.</summary>
    public ReadOnlyMemory<byte> Plan { get; } = plan;

    public RuleInstruction[] Code { get; } = code;

    public RuleValue[] Numbers { get; } = numbers;

    /// <summary>What one evaluation of every operation takes, in steps: most take one.</summary>
    public long Work { get; } = Measure(code, strings);

    public PatternRule[] Patterns { get; } = patterns;

    private static long Measure(RuleInstruction[] code, (int Start, int Length)[] strings)
    {
        long work = 0;
        foreach (RuleInstruction operation in code)
        {
            work += operation.Operator switch
            {
                RuleOperator.Text => 1 + (strings[operation.First].Length / RuleMachine.BytesPerStep),
                RuleOperator.Call when (RuleFunction)operation.First is RuleFunction.Power or RuleFunction.Log10 => RuleMachine.LongWork,
                _ => 1,
            };
        }

        return work;
    }

    public (int Start, int Length) PlaceOf(int text) => strings[text];

    public ReadOnlySpan<byte> GetUtf8(int text) => Plan.Span.Slice(strings[text].Start, strings[text].Length);

    public string GetText(int text) => Encoding.UTF8.GetString(GetUtf8(text));
}
