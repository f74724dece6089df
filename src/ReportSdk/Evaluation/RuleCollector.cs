using ReportSdk.Corpus;
using ReportSdk.Json;
using ReportSdk.Rules;
using ReportSdk.Violations;

namespace ReportSdk.Evaluation;

/// <summary>
/// Tells what rules say that are not part of the verdict: warnings, and which rules could not be evaluated. Like annotations, only schemas that accept their
/// value are heard; unlike them, also in a document that is wrong elsewhere. It walks only where there are such rules.
/// </summary>
internal ref partial struct RuleCollector
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly EvaluationState _state;
    private readonly EvaluationPath _path = new();
    private readonly ValidationOptions _options;
    private readonly RuleContent _wanted;
    private readonly RuleReport? _report;
    private readonly FactCollector? _facts;
    private Evaluator _evaluator;

    private RuleCollector(
        ReadOnlySpan<byte> utf8,
        ReadOnlySpan<Token> tokens,
        EvaluationState state,
        SchemaCatalog catalog,
        ValidationOptions options,
        RuleContent wanted,
        ViolationSink? sink,
        FactCollector? facts,
        bool keepsSteps)
    {
        _utf8 = utf8;
        _tokens = tokens;
        _state = state;
        _options = options;
        _wanted = wanted;
        _report = sink is null ? null : new RuleReport(_path, state, sink, options, keepsSteps);
        _facts = facts;
        _evaluator = new Evaluator(utf8, tokens, state, catalog, options, collecting: true);
    }

    /// <summary>The rules that are to be heard.</summary>
    public static RuleContent ContentFor(ValidationOptions options) =>
        (options.Warnings == WarningMode.Ignore ? RuleContent.None : RuleContent.Warnings) | (options.ReportUnevaluatedRules ? RuleContent.Errors : RuleContent.None);

    /// <param name="root">The schema.</param>
    /// <param name="utf8">The document.</param>
    /// <param name="tokens">Its tape.</param>
    /// <param name="state">Pooled state, unused so far.</param>
    /// <param name="catalog">What the schema is linked with.</param>
    /// <param name="options">Limits and choices.</param>
    /// <param name="sink">Gets what there is to tell.</param>
    /// <param name="isValid">Whether the document is known to be valid.</param>
    /// <param name="keepsSteps">Whether hierarchical output will be asked for.</param>
    public static void Collect(
        SchemaNode root,
        ReadOnlySpan<byte> utf8,
        ReadOnlySpan<Token> tokens,
        EvaluationState state,
        SchemaCatalog catalog,
        ValidationOptions options,
        ViolationSink sink,
        bool isValid,
        bool keepsSteps)
    {
        var collector = new RuleCollector(utf8, tokens, state, catalog, options, ContentFor(options), sink, null, keepsSteps);
        collector.CollectRoot(root, isValid);
        if (collector._evaluator.Limit != ViolationCode.None)
        {
            // The verdict stands; what is not known is whether there are more warnings.
            sink.AddLimit(
                collector._evaluator, utf8, tokens, options, options.Warnings == WarningMode.Fail ? ViolationSeverity.Error : ViolationSeverity.Warning);
        }
    }

    /// <summary>States the facts of a valid document.</summary>
    /// <returns>The limit that ended the walk, if any did.</returns>
    public static ViolationList CollectFacts(
        SchemaNode root,
        ReadOnlySpan<byte> utf8,
        ReadOnlySpan<Token> tokens,
        EvaluationState state,
        SchemaCatalog catalog,
        ValidationOptions options,
        FactCollector facts)
    {
        var collector = new RuleCollector(utf8, tokens, state, catalog, options, RuleContent.Facts, null, facts, keepsSteps: false);
        collector.CollectRoot(root, isValid: true);
        if (collector._evaluator.Limit == ViolationCode.None)
        {
            return ViolationList.Empty;
        }

        var sink = new ViolationSink(1);
        sink.AddLimit(collector._evaluator, utf8, tokens, options);
        return sink.ToList(utf8);
    }

    private void CollectRoot(SchemaNode root, bool isValid)
    {
        _evaluator.EnterRoot(root);
        _path.Enter("", root);
        Collect(root, 0, isValid);
    }

    /// <param name="node">A schema that the value has to satisfy where the one around it is satisfied.</param>
    /// <param name="at">The value.</param>
    /// <param name="isValid">It is known to.</param>
    private void Collect(SchemaNode node, int at, bool isValid)
    {
        if ((node.RulesBelow & _wanted) == RuleContent.None || !_evaluator.TryEnter(node, at))
        {
            return;
        }

        int outer = _evaluator.Scope;
        _evaluator.EnterScope(node);
        if (!node.IsReachedTwice || IsFirstVisit(node, at))
        {
            isValid = isValid || (HasOwn(node) && IsValid(node, at));
            if (isValid)
            {
                CollectOwn(node, at);
            }

            CollectItems(node, at, isValid);
            CollectMembers(node, at, isValid);
            CollectInPlace(node, at, isValid);
            CollectUnevaluated(node, at, isValid);
        }

        _evaluator.Scope = outer;
        _evaluator.Leave();
    }

    private readonly bool IsFirstVisit(SchemaNode node, int at)
    {
        if (_state.Collected.Find(node.Id, at, _evaluator.Scope) != 0)
        {
            return false;
        }

        _state.Collected.Add(node.Id, at, _evaluator.Scope, VerdictMemo.Valid);
        return true;
    }

    private readonly bool HasOwn(SchemaNode node) =>
        ((_wanted & RuleContent.Warnings) != 0 && node.WarningRules.Length > 0)
        || ((_wanted & RuleContent.Errors) != 0 && node.ErrorRules.Length > 0)
        || ((_wanted & RuleContent.Facts) != 0 && node.Facts.Length > 0);

    private void CollectOwn(SchemaNode node, int at)
    {
        if (_facts is not null)
        {
            foreach (DomainRule fact in node.Facts)
            {
                if (_evaluator.TryState(node, fact, at, out FactTexts texts))
                {
                    _facts.Add(fact, texts, _path.GetInstanceLocation(_utf8, _tokens), TokenPlace.OffsetOf(_tokens[at]));
                }
            }

            return;
        }

        if ((_wanted & RuleContent.Errors) != 0)
        {
            Explain(node, node.ErrorRules, at, tellsBroken: false, kept: 0);
        }

        if ((_wanted & RuleContent.Warnings) != 0)
        {
            Explain(node, node.WarningRules, at, tellsBroken: true, _options.ReportUnevaluatedRules ? 0 : _evaluator.FindKeptWarnings(node, at));
        }
    }

    /// <summary>Tells what there is to tell of rules, but for those of the first 64 that are known to hold.</summary>
    private void Explain(SchemaNode node, DomainRule[] rules, int at, bool tellsBroken, ulong kept)
    {
        for (int i = 0; i < rules.Length; i++)
        {
            if (i < 64 && (kept & (1UL << i)) != 0)
            {
                continue;
            }

            _report!.Begin(rules[i], tellsBroken, _options.ReportUnevaluatedRules);
            _evaluator.Explain(node, rules[i], at, _report);
        }
    }

    private bool IsValid(SchemaNode node, int at) => _evaluator.Evaluate(node.Effective, at, EvaluatedSets.None);
}
