using ReportSdk.Json;
using ReportSdk.Rules;
using ReportSdk.Violations;

namespace ReportSdk.Evaluation;

/// <summary>
/// Lists what is wrong with a document that is known to be invalid. It walks what must hold and reports what does not; where a verdict
/// decides (anyOf, oneOf, not, if, contains) it asks the evaluator first, so that nothing is ever collected and then dropped.
/// </summary>
/// <remarks>
/// A schema says what it has to say about a value once, by the first way that leads there: a list cannot grow faster than schema times document.
/// </remarks>
internal ref partial struct ErrorCollector
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly EvaluationState _state;
    private readonly EvaluationPath _path = new();
    private readonly ViolationSink _sink;
    private readonly ValidationOptions _options;
    private readonly bool _keepsSteps;
    private readonly RuleReport _report;
    private Evaluator _evaluator;

    /// <summary>What was found but for broken rules, told or only counted.</summary>
    private int _found;

    private ErrorCollector(
        ReadOnlySpan<byte> utf8,
        ReadOnlySpan<Token> tokens,
        EvaluationState state,
        SchemaCatalog catalog,
        ValidationOptions options,
        ViolationSink sink,
        bool keepsSteps)
    {
        _utf8 = utf8;
        _tokens = tokens;
        _state = state;
        _options = options;
        _keepsSteps = keepsSteps;
        _sink = sink;
        _report = new RuleReport(_path, state, sink, options, keepsSteps);
        _evaluator = new Evaluator(utf8, tokens, state, catalog, options, collecting: true);
    }

    /// <param name="root">The schema.</param>
    /// <param name="utf8">The document.</param>
    /// <param name="tokens">Its tape.</param>
    /// <param name="state">Pooled state, unused so far.</param>
    /// <param name="catalog">What the schema is linked with.</param>
    /// <param name="options">Limits and format mode.</param>
    /// <param name="sink">Gets the violations.</param>
    /// <param name="keepsSteps">Whether hierarchical output will be asked for.</param>
    /// <returns>False where a limit ended the walk.</returns>
    public static bool Collect(
        SchemaNode root,
        ReadOnlySpan<byte> utf8,
        ReadOnlySpan<Token> tokens,
        EvaluationState state,
        SchemaCatalog catalog,
        ValidationOptions options,
        ViolationSink sink,
        bool keepsSteps)
    {
        var collector = new ErrorCollector(utf8, tokens, state, catalog, options, sink, keepsSteps);
        collector._evaluator.EnterRoot(root);
        collector._path.Enter("", root);
        collector.Collect(root, 0);
        bool isComplete = collector._evaluator.Limit == ViolationCode.None;
        if (!isComplete)
        {
            sink.AddLimit(collector._evaluator, utf8, tokens, options);
        }

        return isComplete;
    }

    private void Collect(SchemaNode node, int at)
    {
        if (!_evaluator.TryEnter(node, at))
        {
            return;
        }

        int outer = _evaluator.Scope;
        _evaluator.EnterScope(node);
        if (!node.IsReachedTwice || IsFirstVisit(node, at))
        {
            int found = _found;
            CollectRules(node, at);
            CollectInPlace(node, at);
            CollectUnevaluated(node, at);
            if (_found == found)
            {
                CollectDomainRules(node, at);
            }
        }

        _evaluator.Scope = outer;
        _evaluator.Leave();
    }

    /// <summary>Rules speak of values that are as the rest of the schema says: of any other they would say again what is told already.</summary>
    private void CollectDomainRules(SchemaNode node, int at)
    {
        foreach (DomainRule rule in node.ErrorRules)
        {
            _report.Begin(rule, tellsBroken: true, tellsUnevaluated: _options.ReportUnevaluatedRules);
            _evaluator.Explain(node, rule, at, _report);
        }
    }

    private readonly bool IsFirstVisit(SchemaNode node, int at)
    {
        if (_state.Collected.Find(node.Id, at, _evaluator.Scope) != 0)
        {
            return false;
        }

        _state.Collected.Add(node.Id, at, _evaluator.Scope, VerdictMemo.Invalid);
        return true;
    }

    /// <summary>Collects a subschema of the current one.</summary>
    private void CollectBranch(SchemaNode branch, int at) => CollectBranch(branch, branch.RelativePointer, at);

    private void CollectBranch(SchemaNode branch, string segment, int at)
    {
        _path.Enter(segment, branch);
        Collect(branch, at);
        _path.Leave();
    }

    private void CollectRules(SchemaNode node, int at)
    {
        ref readonly Token token = ref _tokens[at];
        if (node.IsFalse)
        {
            Report(ViolationCode.FalseSchema, at, ReportDetail.None, ReportDetail.Value(at));
            return;
        }

        bool hasType = (node.TypeKinds & (1 << (int)token.Kind)) != 0
            && !(node.IntegersOnly && token.HasFraction && token.Kind == TokenKind.Number && !Evaluator.IsInteger(node, Raw(at)));
        if (!hasType)
        {
            Report(ViolationCode.Type, at, ReportDetail.Of(TypeNames.Get(node.Types)), ReportDetail.Value(at));
        }

        if (node.Enum is { } values && !_evaluator.Accepts(values, at))
        {
            Report(ViolationCode.Enum, at, ReportDetail.Of(values.Text), ReportDetail.Value(at));
        }

        if (node.Const is { } constant && !_evaluator.Accepts(constant, at))
        {
            Report(ViolationCode.Const, at, ReportDetail.Of(constant.Text), ReportDetail.Value(at));
        }

        CollectByKind(node, at, token.Kind);
    }

    private void CollectByKind(SchemaNode node, int at, TokenKind kind)
    {
        switch (kind)
        {
            case TokenKind.Number when node.Number is { } rules:
                CollectNumber(rules, at);
                break;
            case TokenKind.String or TokenKind.Name when node.String is { } rules:
                CollectString(node, rules, at);
                break;
            case TokenKind.Array when node.Array is { } rules:
                CollectArray(rules, at);
                break;
            case TokenKind.Object when node.Object is { } rules:
                CollectObject(node, rules, at);
                break;
        }
    }

    private void CollectUnevaluated(SchemaNode node, int at)
    {
        if (!node.ConstrainsUnevaluated(_tokens[at].Kind))
        {
            return;
        }

        int evaluated = _state.Sets.Push(EvaluatedSets.WordsFor(_tokens[at].Count));

        // Where a schema beside it failed, what that one would have evaluated is not known, and blaming its members would only mislead.
        if (_evaluator.EvaluateAdjacent(node, at, evaluated) && !_state.Sets.HasAll(evaluated))
        {
            if (_tokens[at].Kind == TokenKind.Object)
            {
                CollectUnevaluatedMembers(node.Object!.Unevaluated!, at, evaluated);
            }
            else
            {
                CollectUnevaluatedItems(node.Array!.Unevaluated!, at, evaluated);
            }
        }

        _state.Sets.Pop(evaluated);
    }
}
