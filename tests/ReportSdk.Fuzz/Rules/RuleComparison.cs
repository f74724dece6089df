using System.Text.Json;
using ReportSdk.Fuzz.Rules.Making;
using ReportSdk.Fuzz.Rules.Reference;
using ReportSdk.Streaming;

namespace ReportSdk.Fuzz.Rules;

/// <summary>Holds what the compiled rules of a case say of its document against the reference interpreter.</summary>
internal sealed class RuleComparison : IDisposable
{
    private readonly RuleCase _case;
    private readonly JsonDocument _document;
    private readonly JsonDocument _schema;
    private readonly HashSet<string> _wrong;
    private readonly List<(string Text, ViolationList Violations, bool IsValid, bool IsToldAgain)> _runs = [];

    /// <param name="made">The case.</param>
    /// <param name="random">Writes the document otherwise, too.</param>
    public RuleComparison(RuleCase made, Random random)
    {
        _case = made;
        Compiled = CompiledCase.Compile(made);
        _document = JsonDocument.Parse(made.Document);
        _schema = JsonDocument.Parse(made.Root.ToSchema(hasReferences: false));
        Run(made.Document);
        _wrong = [.. _runs[0].Violations.Where(static violation => violation.Rule is null).Select(static violation => violation.InstanceLocation)];
        if (!made.RepeatsNames)
        {
            Run(new DocumentRewriter(random).Rewrite(_document.RootElement));
        }
    }

    public CompiledCase Compiled { get; }

    /// <summary>Whether something else than rules is wrong with the document.</summary>
    public bool IsCorrupt => _wrong.Count > 0;

    private static string[] Allowed { get; } = ["RSDK0115", "RSDK0124"];

    public void Dispose()
    {
        _document.Dispose();
        _schema.Dispose();
    }

    /// <summary>What the checker says that it must not say of a rule in order; null where there is nothing.</summary>
    public string? FindWrongRefusal(MadeRule rule) => Compiled.RefusalsOf(rule).FirstOrDefault(static finding => !Allowed.Contains(finding.Id))?.ToString();

    /// <summary>What the rule comes to by the reference interpreter.</summary>
    public ReferenceVerdict Expect(MadeRule rule) => new ReferenceRule(_schema.RootElement, rule.Ways, rule.Expression, rule.Message).Judge(_document.RootElement, _wrong);

    /// <summary>Where the runtime differs from what is expected of a rule; null where it does not.</summary>
    public string? FindDifference(MadeRule rule, ReferenceVerdict expected) =>
        FindWrongClaim(rule, expected)
        ?? _runs.Where(static run => !run.IsToldAgain).Select(static run => $"another list without rules that could not be evaluated\nin {run.Text}").FirstOrDefault()
        ?? _runs.Select(run => Compare(rule, expected, run.Violations, run.IsValid) is { } wrong ? $"{wrong}\nin {run.Text}" : null).FirstOrDefault(static wrong => wrong is not null);

    /// <summary>Where the verdict by the rule alone differs from what is expected: the evaluator's, or that of the pass over the bytes; null where they do not.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="expected">What it comes to.</param>
    /// <param name="decided">Documents that the pass over the bytes decided.</param>
    public string? FindDifferenceAlone(MadeRule rule, ReferenceVerdict expected, ref long decided)
    {
        bool isValid = !IsCorrupt && (_case.AreWarnings || expected.Broken.Count == 0);
        foreach ((string text, _, _, _) in _runs)
        {
            bool found = Compiled.IsValidBy(_case, rule, text, out StreamVerdict inOnePass);
            decided += inOnePass == StreamVerdict.Undecided ? 0 : 1;
            if (found != isValid || (inOnePass != StreamVerdict.Undecided && (inOnePass == StreamVerdict.Valid) != isValid))
            {
                return $"by this rule alone, the evaluator says {found}, one pass {inOnePass}\nin {text}";
            }
        }

        return null;
    }

    /// <summary>What the checker says of a rule is so in this document.</summary>
    private string? FindWrongClaim(MadeRule rule, ReferenceVerdict expected)
    {
        if (IsCorrupt)
        {
            return null;
        }

        if (expected.AbsentReads.Count > 0)
        {
            return $"members were not asked for: {string.Join(", ", expected.AbsentReads)}";
        }

        return Compiled.Has(rule, "RSDK0110") && expected.Holds == false ? "it can fail"
            : Compiled.Has(rule, "RSDK0111") && expected is { Holds: true, Count: > 0 } ? "it can hold"
            : null;
    }

    private string? Compare(MadeRule rule, ReferenceVerdict expected, ViolationList violations, bool isValid)
    {
        if (violations.FirstOrDefault(static violation => violation.IsLimit) is { } limit)
        {
            return limit.ToString();
        }

        if (isValid == violations.HasErrors)
        {
            return $"IsValid is {isValid}";
        }

        ILookup<bool, Violation> own = violations.Where(violation => violation.Rule == rule.Id).ToLookup(static violation => violation.Code == "RULE");
        string broken = string.Join("\n", own[true].Select(Describe).Order(StringComparer.Ordinal));
        string expectedBroken = string.Join("\n", expected.Broken.Select(static place => $"{place.Key}: {place.Value} | {MadeRule.ChineseStart}{place.Value}").Order(StringComparer.Ordinal));
        if (broken != expectedBroken)
        {
            return $"broken at\n{broken}\nnot at\n{expectedBroken}";
        }

        // What is unknown is told only of values that are valid.
        string unknown = string.Join(", ", own[false].Select(static violation => violation.InstanceLocation).Order(StringComparer.Ordinal));
        string expectedUnknown = string.Join(", ", expected.Unknown);
        return violations.HasErrors || unknown == expectedUnknown ? null : $"unknown at {unknown}, not at {expectedUnknown}";
    }

    private static string Describe(Violation violation) => $"{violation.InstanceLocation}: {violation.GetMessage("en")} | {violation.GetMessage("zh")}";

    private void Run(string document)
    {
        ViolationList violations = Compiled.Validate(_case, document, out bool isValid, out bool isToldAgain);
        _runs.Add((document, violations, isValid, isToldAgain));
    }
}
