using System.Runtime.CompilerServices;
using ReportSdk.Json;
using ReportSdk.Rules;

namespace ReportSdk.Evaluation;

/// <summary>
/// Decides whether a value satisfies a linked schema, as fast as it can be known: it stops at the first violation and says nothing about it.
/// Lists and annotations are collected by a second walk that asks this one where a verdict decides what is collected.
/// </summary>
/// <remarks>
/// Every evaluation is bounded: steps are counted against a budget, recursion against a depth. Either limit makes every further verdict
/// false, and <see cref="Limit"/> tells that verdict from an ordinary one.
/// </remarks>
internal ref partial struct Evaluator
{
    /// <summary>Levels of recursion that are entered without a look at the stack.</summary>
    private const int UncheckedDepth = 48;
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly EvaluationState _state;
    private readonly FormatMode _formatMode;
    private readonly int _maxPatternSteps;
    private readonly int _maxDepth;
    private readonly bool _collecting;
    private readonly ulong[]? _disabledRules;
    private long _steps;
    private long _budget;
    private int _depth;
    private int _scope;
    private ViolationCode _limit;
    private int _limitToken;
    private SchemaNode? _limitNode;

    /// <param name="utf8">The document.</param>
    /// <param name="tokens">Its tape.</param>
    /// <param name="state">Pooled state, owned by this evaluation alone.</param>
    /// <param name="catalog">What the schema is linked with.</param>
    /// <param name="options">Limits and format mode.</param>
    /// <param name="collecting">Whether a collecting walk will ask for verdicts again, so that they are worth keeping.</param>
    public Evaluator(
        ReadOnlySpan<byte> utf8,
        ReadOnlySpan<Token> tokens,
        EvaluationState state,
        SchemaCatalog catalog,
        ValidationOptions options,
        bool collecting)
    {
        _utf8 = utf8;
        _tokens = tokens;
        _state = state;
        _formatMode = options.Format;
        _maxPatternSteps = options.MaxPatternSteps;
        _maxDepth = EvaluationDepth.LimitFor(options.MaxDepth);
        _collecting = collecting;
        _disabledRules = options.DisabledRules.Count == 0 ? null : catalog.FindDisabledRules(options.DisabledRules);

        // Operations of rules look at texts, too, which are one token however long.
        Int128 work = ((Int128)catalog.NodeCount * tokens.Length)
            + ((Int128)catalog.RuleWork * (tokens.Length + (utf8.Length / RuleMachine.BytesPerStep)));
        _budget = long.CreateSaturating(options.MaxStepsPerNodeAndToken * work);
    }

    /// <summary>The limit that ended the evaluation, or none.</summary>
    public readonly ViolationCode Limit => _limit;

    /// <summary>The token at which <see cref="Limit"/> was reached.</summary>
    public readonly int LimitToken => _limitToken;

    /// <summary>The node at which <see cref="Limit"/> was reached.</summary>
    public readonly SchemaNode? LimitNode => _limitNode;

    /// <summary>Steps taken: one for each node that is asked about a value, and one for each member or item that it is asked about with it.</summary>
    public readonly long Steps => _steps;

    /// <summary>The dynamic scope that the next verdict is asked in.</summary>
    public int Scope
    {
        readonly get => _scope;
        set => _scope = value;
    }

    /// <summary>Begins: whatever node a schema is, its resource is the outermost dynamic scope.</summary>
    public void EnterRoot(SchemaNode root)
    {
        if (root.Resource.ScopeNumber >= 0)
        {
            _scope = _state.Scopes.Enter(_scope, root.Resource.ScopeNumber, root.Resource);
        }
    }

    public void EnterScope(SchemaNode node)
    {
        if (node.ScopeResource >= 0)
        {
            _scope = _state.Scopes.Enter(_scope, node.ScopeResource, node.Resource);
        }
    }

    /// <summary>Whether the node accepts the value at a token.</summary>
    /// <param name="node">An effective node.</param>
    /// <param name="at">The value's token, or that of a member name.</param>
    /// <param name="set">The set that evaluated members are added to if the node accepts, or <see cref="EvaluatedSets.None"/>.</param>
    public bool Evaluate(SchemaNode node, int at, int set)
    {
        int verdict = node.Verdicts >> (int)_tokens[at].Kind;
        return (verdict & 1) != 0 && ((verdict & SchemaNode.Settled) != 0 || EvaluateOpen(node, at, set));
    }

    /// <summary>The same for a member or an item, whose kind the loop has at hand: for most values the kind decides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Evaluate(SchemaNode node, TokenKind kind, int at)
    {
        int verdict = node.Verdicts >> (int)kind;
        return (verdict & 1) != 0 && ((verdict & SchemaNode.Settled) != 0 || EvaluateOpen(node, at, EvaluatedSets.None));
    }

    // A call that comes last is a jump, which spares a frame for each value; but not in a method that must not be inlined, so that this one and those it leads to are not marked so.
    private bool EvaluateOpen(SchemaNode node, int at, int set)
    {
        if (++_steps > _budget)
        {
            return StopAt(ViolationCode.LimitSteps, node, at);
        }

        NodeWay way = _collecting ? node.CollectingWay : node.Way;
        if (way == NodeWay.Rules)
        {
            return EvaluateRules(node, at, set);
        }

        if (way == NodeWay.InPlace)
        {
            return EvaluateWithInPlace(node, at, set);
        }

        return EvaluateComposite(node, at, set);
    }

    /// <summary>Whether the limit of recursion lets one more level be entered; the caller leaves it with <see cref="Leave"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryEnter(SchemaNode node, int at) => ++_depth <= UncheckedDepth || HasRoom(node, at);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool HasRoom(SchemaNode node, int at)
    {
        if (_depth <= _maxDepth && RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }

        _depth--;
        return StopAt(ViolationCode.LimitDepth, node, at);
    }

    public void Leave() => _depth--;

    /// <summary>Ends the evaluation: from here on every verdict is false.</summary>
    private bool StopAt(ViolationCode limit, SchemaNode node, int at)
    {
        if (_limit == ViolationCode.None)
        {
            _limit = limit;
            _limitNode = node;
            _limitToken = at;
            _budget = -1;
        }

        return false;
    }

    /// <summary>What the node says of values of this kind, without applicators in place.</summary>
    private bool EvaluateRules(SchemaNode node, int at, int set)
    {
        if (node.HasValues)
        {
            return EvaluateValues(node, at, set);
        }

        return EvaluateKind(node, at, set);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateValues(SchemaNode node, int at, int set)
    {
        if (!AcceptsValue(node, at))
        {
            return false;
        }

        return EvaluateKind(node, at, set);
    }

    private bool EvaluateKind(SchemaNode node, int at, int set)
    {
        // No switch, which would be a look-up and a jump: most values are texts and objects.
        TokenKind kind = _tokens[at].Kind;
        if (kind is TokenKind.String or TokenKind.Name)
        {
            if (node.String is not { } text)
            {
                return true;
            }

            return EvaluateString(node, text, at);
        }

        if (kind == TokenKind.Object)
        {
            if (node.Object is not { } members)
            {
                return true;
            }

            return EvaluateObject(node, members, at, set);
        }

        if (kind == TokenKind.Array)
        {
            if (node.Array is not { } array)
            {
                return true;
            }

            return EvaluateArray(node, array, at, set);
        }

        if (kind != TokenKind.Number)
        {
            return true;
        }

        return EvaluateNumber(node, at);
    }

    private readonly ReadOnlySpan<byte> RawText(in Token token) => _utf8.Slice(token.Position, token.Length);

    /// <summary>Text of a string or a name, unescaped; good until the next call.</summary>
    public readonly ReadOnlySpan<byte> TextOf(in Token token)
    {
        ReadOnlySpan<byte> raw = _utf8.Slice(token.Position, token.Length);
        return token.IsEscaped ? _state.Unescape(raw) : raw;
    }
}
