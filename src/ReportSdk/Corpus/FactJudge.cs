using System.Text;
using ReportSdk.Evaluation;
using ReportSdk.Json;
using ReportSdk.Rules;
using ReportSdk.Runtime;
using ReportSdk.Shared;

namespace ReportSdk.Corpus;

/// <summary>Says whether two facts agree, by the condition of the schema of the later one.</summary>
internal sealed class FactJudge(ValidationOptions options)
{
    /// <summary>Levels that <see cref="FactWriter"/> puts around values of a document: both facts, their fields, what a value is.</summary>
    private const int WrittenDepth = 4;

    private const int LongestNumber = 64;

    private readonly TapeLimits _limits = TapeLimits.From(options) with
    {
        MaxDepth = options.MaxDepth + WrittenDepth + RuleFormat.MaxDepth,
        MaxDocumentBytes = int.MaxValue,
        MaxNumberLength = Math.Max(options.MaxNumberLength, LongestNumber),
    };

    /// <summary>What is known of the condition.</summary>
    /// <param name="pair">The facts.</param>
    /// <param name="limit">The limit that left it undecided, or none.</param>
    public Truth Judge(in FactPair pair, out ViolationCode limit) => Run(pair, fills: false, out limit, out _);

    /// <summary>What the rule has to say of two that do not agree; of two of which nobody knows, why.</summary>
    public RuleMessages? Explain(in FactPair pair)
    {
        Run(pair, fills: true, out _, out RuleMessages? messages);
        return messages;
    }

    private Truth Run(in FactPair pair, bool fills, out ViolationCode limit, out RuleMessages? messages)
    {
        messages = null;
        using PooledOutput output = PooledOutput.Rent();
        Write(output, "[");
        Write(output, pair.Earlier.Key.Fields);
        Write(output, ",");
        Write(output, pair.Later.Key.Fields);
        Write(output, "]");

        using TokenTape tape = TokenTape.Rent();
        limit = tape.Build(output.Written, _limits).Code;
        if (limit != ViolationCode.None)
        {
            return Truth.Unknown;
        }

        DomainRule rule = pair.LaterPlace.Rule;
        EvaluationState state = EvaluationState.Rent();
        var machine = new RuleMachine(output.Written, tape.Tokens, rule.Table, state.Rules, BudgetOf(rule, output.Written.Length, tape.Tokens.Length));
        machine.Begin(rule.Plan, at: 0);
        machine.BindFacts(earlier: 1, later: tape.Tokens[1].Next);
        Truth truth = machine.Judge(rule.Plan.Condition);
        messages = !fills || machine.IsOver ? null : truth == Truth.Unknown ? machine.DescribeUnknown() : machine.FillMessages(options.MaxExcerptLength);
        limit = machine.IsOver ? ViolationCode.LimitSteps : ViolationCode.None;
        state.Return();
        return limit == ViolationCode.None ? truth : Truth.Unknown;
    }

    private static void Write(PooledOutput output, string text) => output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));

    /// <summary>What the evaluator allows the rules of a document.</summary>
    private long BudgetOf(DomainRule rule, int bytes, int tokens) =>
        long.CreateSaturating((Int128)options.MaxStepsPerNodeAndToken * rule.Table.Work * (tokens + (bytes / RuleMachine.BytesPerStep)));
}
