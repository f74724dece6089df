using System.Text.Json;
using ReportSdk.Fuzz.Rules.Making;
using ReportSdk.Fuzz.Rules.Reference;

namespace ReportSdk.Fuzz.Rules;

/// <summary>Random rules with documents, one after the other, each held against the reference interpreter.</summary>
internal sealed class RuleFuzzer(int seed) : IFuzzer, IDisposable
{
    private readonly Random _random = new(seed);
    private readonly Queue<MadeRule> _left = new();
    private RuleCaseMaker? _maker;
    private RuleCase? _case;
    private RuleComparison? _comparison;

    /// <summary>Rules that were evaluated.</summary>
    public long Count { get; private set; }

    /// <summary>The rule of the last step, with its schema and document.</summary>
    public byte[] Last { get; private set; } = [];

    public RuleFuzzCounts Counts { get; } = new();

    public string? Step()
    {
        while (true)
        {
            if (_left.Count == 0)
            {
                Begin();
            }

            MadeRule rule = _left.Dequeue();
            string? wrong = _comparison!.FindWrongRefusal(rule);
            bool isRefused = false;
            foreach (string id in _comparison.Compiled.RefusalsOf(rule).Select(static finding => finding.Id).Distinct(StringComparer.Ordinal))
            {
                isRefused = true;
                Counts.Refused[id] = Counts.Refused.GetValueOrDefault(id) + 1;
            }

            if (!isRefused || wrong is not null)
            {
                Count++;
                wrong ??= Compare(rule);
                Keep(rule, wrong);
                return wrong;
            }
        }
    }

    public void Dispose() => _comparison?.Dispose();

    private void Begin()
    {
        _maker ??= new RuleCaseMaker(_random);
        _comparison?.Dispose();
        _case = _maker.Make();
        _comparison = new RuleComparison(_case, _random);
        foreach (MadeRule rule in _case.Rules)
        {
            _left.Enqueue(rule);
        }

        Counts.Cases++;
        Counts.CorruptDocuments += _comparison.IsCorrupt ? 1 : 0;
    }

    private string? Compare(MadeRule rule)
    {
        ReferenceVerdict expected = _comparison!.Expect(rule);
        Counts.True += expected.Holds == true ? 1 : 0;
        Counts.False += expected.Holds == false ? 1 : 0;
        Counts.Unknown += expected.Holds is null ? 1 : 0;
        Counts.Places += expected.Broken.Count;
        Counts.Decided += _comparison.Compiled.Has(rule, "RSDK0110") || _comparison.Compiled.Has(rule, "RSDK0111") ? 1 : 0;
        long decided = 0;
        string? difference = _comparison.FindDifference(rule, expected) ?? _comparison.FindDifferenceAlone(rule, expected, ref decided);
        Counts.InOnePass += decided;
        return difference is null ? null : $"{rule.Expression}\n{difference}";
    }

    private void Keep(MadeRule rule, string? wrong)
    {
        if (wrong is not null)
        {
            Last = JsonSerializer.SerializeToUtf8Bytes(new { rule.Id, rule.Expression, rule.Message, wrong, _case!.Document, Schema = _comparison!.Compiled.Text });
        }
    }
}
