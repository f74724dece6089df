using System.Globalization;
using ReportSdk.Evaluation;
using ReportSdk.Rules;
using ReportSdk.Shared;
using ReportSdk.Violations;

namespace ReportSdk.Corpus;

/// <summary>Compares what documents state, and lists where they do not agree.</summary>
internal sealed class FactComparison(CorpusOptions options)
{
    private readonly FactJudge _judge = new(options.Validation);
    private readonly List<Violation> _limits = [];
    private readonly List<FactPair> _errors = [];
    private readonly List<FactPair> _warnings = [];
    private readonly List<FactPair> _unknown = [];
    private int _limitCount;

    public ViolationList Compare(StatedFacts facts)
    {
        if (facts.Store.IsFull)
        {
            AddLimit(new Violation(ViolationCode.LimitCorpus) { Expected = options.MaxBytes.ToString(CultureInfo.InvariantCulture) });
        }

        foreach (Violation limit in facts.Limits)
        {
            AddLimit(limit);
        }

        foreach (FactPair pair in FactPairing.Pair(facts.Store.ToSorted()))
        {
            if (KeptFor(pair.LaterPlace.Rule) is { } kept)
            {
                Judge(pair, kept);
            }
        }

        return ToList();
    }

    /// <summary>Where a pair belongs that does not agree; null where nobody wants to know.</summary>
    private List<FactPair>? KeptFor(DomainRule rule) =>
        rule.Plan.Level == RuleLevel.Error || options.Validation.Warnings == WarningMode.Fail ? _errors
        : options.Validation.Warnings == WarningMode.Ignore ? null
        : _warnings;

    private void Judge(in FactPair pair, List<FactPair> kept)
    {
        Truth truth = _judge.Judge(pair, out ViolationCode limit);
        if (limit != ViolationCode.None)
        {
            AddLimit(Create(limit, ViolationSeverity.Error, pair));
        }
        else if (truth == Truth.False)
        {
            kept.Add(pair);
        }
        else if (truth == Truth.Unknown && options.Validation.ReportUnevaluatedRules)
        {
            _unknown.Add(pair);
        }
    }

    private void AddLimit(Violation limit)
    {
        _limitCount++;
        if (_limits.Count < Math.Max(options.Validation.MaxViolations, 1))
        {
            _limits.Add(limit);
        }
    }

    private ViolationList ToList()
    {
        var told = new List<(FactPair Pair, ViolationSeverity Severity)>();
        AddFirst(told, _errors, ViolationSeverity.Error);
        AddFirst(told, _warnings, ViolationSeverity.Warning);
        AddFirst(told, _unknown, ViolationSeverity.Information);
        told.Sort(static (x, y) => x.Pair.CompareTo(y.Pair));
        List<Violation> violations = told.ConvertAll(item => item.Severity == ViolationSeverity.Information ? CreateUnevaluated(item.Pair) : CreateBroken(item.Pair, item.Severity));
        return new ViolationList([.. _limits, .. violations], _limitCount + _errors.Count, _warnings.Count, _unknown.Count);
    }

    private Violation CreateBroken(in FactPair pair, ViolationSeverity severity) =>
        Create(ViolationCode.CorpusRule, severity, pair) with { Messages = _judge.Explain(pair) };

    private Violation CreateUnevaluated(in FactPair pair)
    {
        string name = pair.LaterPlace.Rule.Plan.Name;
        RuleMessages words = _judge.Explain(pair)!;
        return Create(ViolationCode.RuleNotEvaluated, ViolationSeverity.Information, pair) with
        {
            Expected = name,
            Found = words.English,
            Messages = UnknownText.Describe(name, words),
        };
    }

    private void AddFirst(List<(FactPair Pair, ViolationSeverity Severity)> told, List<FactPair> pairs, ViolationSeverity severity)
    {
        pairs.Sort();
        for (int i = 0; i < Math.Min(pairs.Count, options.Validation.MaxViolations); i++)
        {
            told.Add((pairs[i], severity));
        }
    }

    private static Violation Create(ViolationCode code, ViolationSeverity severity, in FactPair pair)
    {
        FactPlace place = pair.LaterPlace;
        return new Violation(code)
        {
            Severity = severity,
            Rule = place.Rule.Plan.Name,
            Document = place.Document,
            InstanceLocation = place.Pointer,
            AbsoluteKeywordLocation = place.Rule.GetAbsoluteLocation(),
            Offset = place.Offset,
            Line = place.Line,
            Column = place.Column,
            Expected = Excerpt.Create(place.Rule.Table.GetUtf8(place.Rule.Plan.Source), ErrorCollector.MaxSchemaExcerpt),
            Related = [pair.EarlierPlace.ToViolationPlace()],
        };
    }
}
