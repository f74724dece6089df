using ReportSdk.Json;
using ReportSdk.Violations;

namespace ReportSdk.Evaluation;

/// <summary>
/// Lists what the schemas say about a document that is known to be valid. It walks only into schemas that accept their value, so that no
/// annotation is collected and then dropped (JSON Schema 2020-12 core §7.7.1).
/// </summary>
internal ref partial struct AnnotationCollector
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly EvaluationState _state;
    private readonly EvaluationPath _path = new();
    private readonly List<Annotation> _annotations = [];
    private Evaluator _evaluator;

    private AnnotationCollector(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, EvaluationState state, SchemaCatalog catalog, ValidationOptions options)
    {
        _utf8 = utf8;
        _tokens = tokens;
        _state = state;
        _evaluator = new Evaluator(utf8, tokens, state, catalog, options, collecting: true);
    }

    /// <summary>Collects all annotations; none, and the limit, where one ends the walk.</summary>
    public static void Collect(
        SchemaNode root,
        ReadOnlySpan<byte> utf8,
        ReadOnlySpan<Token> tokens,
        EvaluationState state,
        SchemaCatalog catalog,
        ValidationOptions options,
        ViolationSink sink,
        out IReadOnlyList<Annotation> annotations)
    {
        var collector = new AnnotationCollector(utf8, tokens, state, catalog, options);
        collector._evaluator.EnterRoot(root);
        collector._path.Enter("", root);
        collector.Collect(root, 0);
        annotations = collector._annotations;
        if (collector._evaluator.Limit != ViolationCode.None)
        {
            annotations = [];
            sink.AddLimit(collector._evaluator, utf8, tokens, options);
        }
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
            CollectOwn(node, at);
            CollectItems(node, at);
            CollectMembers(node, at);
            CollectInPlace(node, at);
            CollectUnevaluated(node, at);
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

    private void CollectOwn(SchemaNode node, int at)
    {
        foreach (AnnotationRule annotation in node.Annotations)
        {
            if (annotation.AppliesTo(_tokens[at].Kind))
            {
                Add(annotation.Keyword, annotation.Value);
            }
        }
    }

    private void CollectInPlace(SchemaNode node, int at)
    {
        if (node.InPlace is not { } rules)
        {
            return;
        }

        if (rules.Ref is not null)
        {
            CollectBranch(rules.Ref, "/$ref", at);
        }

        if (rules.DynamicRef is { } reference)
        {
            CollectBranch(_evaluator.Resolve(reference), "/" + reference.Keyword, at);
        }

        CollectValid(rules.AllOf, at);
        CollectValid(rules.AnyOf, at);
        CollectValid(rules.OneOf, at);
        if (rules.If is not null)
        {
            bool holds = IsValid(rules.If, at);
            CollectOptional(holds ? rules.If : null, at);
            CollectOptional(holds ? rules.Then : rules.Else, at);
        }
    }

    private void CollectValid(SchemaNode[] branches, int at)
    {
        foreach (SchemaNode branch in branches)
        {
            CollectOptional(IsValid(branch, at) ? branch : null, at);
        }
    }

    private void CollectOptional(SchemaNode? branch, int at)
    {
        if (branch is not null)
        {
            CollectBranch(branch, branch.RelativePointer, at);
        }
    }

    private void CollectBranch(SchemaNode branch, string segment, int at)
    {
        _path.Enter(segment, branch);
        Collect(branch, at);
        _path.Leave();
    }

    private bool IsValid(SchemaNode branch, int at) => _evaluator.Evaluate(branch.Effective, at, EvaluatedSets.None);

    private void Add(string keyword, string value) => _annotations.Add(new Annotation
    {
        Keyword = keyword,
        Value = value,
        InstanceLocation = _path.GetInstanceLocation(_utf8, _tokens),
        KeywordLocation = _path.GetKeywordLocation(keyword),
        AbsoluteKeywordLocation = _path.Current.GetAbsoluteLocation(keyword),
        Steps = _path.GetSteps(_utf8, _tokens),
    });
}
