using ReportSdk.Evaluation;
using ReportSdk.Json;
using ReportSdk.Shared;
using ReportSdk.Violations;

namespace ReportSdk.Rules;

/// <summary>Turns what a rule is told of into violations, each rule once at each place.</summary>
internal sealed class RuleReport(EvaluationPath path, EvaluationState state, ViolationSink sink, ValidationOptions options, bool keepsSteps)
{
    private DomainRule _rule = null!;
    private bool _tellsBroken;
    private bool _tellsUnevaluated;

    public int MaxExcerptLength => options.MaxExcerptLength;

    private ViolationSeverity Severity => _rule.Plan.Level == RuleLevel.Error || options.Warnings == WarningMode.Fail ? ViolationSeverity.Error : ViolationSeverity.Warning;

    /// <summary>Begins a rule of the schema that the walk is in.</summary>
    public void Begin(DomainRule rule, bool tellsBroken, bool tellsUnevaluated)
    {
        _rule = rule;
        _tellsBroken = tellsBroken;
        _tellsUnevaluated = tellsUnevaluated;
    }

    /// <summary>Whether a violation at a token is to be made; it is counted in any case.</summary>
    public bool Wants(ReadOnlySpan<Token> tokens, int place, bool isBroken)
    {
        int kind = isBroken ? 1 : 2;
        if (!(isBroken ? _tellsBroken : _tellsUnevaluated) || state.Told.Find(_rule.Number, place, kind) != 0)
        {
            return false;
        }

        state.Told.Add(_rule.Number, place, kind, VerdictMemo.Invalid);
        return sink.Count(TokenPlace.OffsetOf(tokens[place]), isBroken ? Severity : ViolationSeverity.Information);
    }

    public void AddBroken(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, int place, int related, RuleMessages? messages)
    {
        ViolationCode code = _rule.Plan.Kind switch
        {
            RuleKind.Key => ViolationCode.Key,
            RuleKind.Reference => ViolationCode.Reference,
            _ => ViolationCode.Rule,
        };
        sink.Add(Create(code, Severity, utf8, tokens, place) with
        {
            Expected = Excerpt.Create(_rule.Table.GetUtf8(_rule.Plan.Source), ErrorCollector.MaxSchemaExcerpt),
            Found = TokenPlace.Quote(utf8, tokens[place], options.MaxExcerptLength),
            Messages = messages,
            Related = related < 0 ? [] : [PlaceOf(utf8, tokens, related)],
        });
    }

    public void AddUnevaluated(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, int place, RuleMessages words)
    {
        sink.Add(Create(ViolationCode.RuleNotEvaluated, ViolationSeverity.Information, utf8, tokens, place) with
        {
            Expected = _rule.Plan.Id,
            Found = words.English,
            Messages = UnknownText.Describe(_rule.Plan.Id, words),
        });
    }

    public static ViolationPlace PlaceOf(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, int at) => new()
    {
        InstanceLocation = JsonPointerText.Locate(utf8, tokens, at),
        Offset = TokenPlace.OffsetOf(tokens[at]),
    };

    private Violation Create(ViolationCode code, ViolationSeverity severity, ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, int place) => new(code)
    {
        Severity = severity,
        Rule = _rule.Plan.Id,
        InstanceLocation = JsonPointerText.Locate(utf8, tokens, place),
        KeywordLocation = path.GetKeywordLocation("") + _rule.GetRelativeLocation(),
        AbsoluteKeywordLocation = _rule.GetAbsoluteLocation(),
        Offset = TokenPlace.OffsetOf(tokens[place]),
        Steps = keepsSteps ? path.GetSteps(utf8, tokens) : null,
    };
}
