using ReportSdk.Json;
using ReportSdk.Rules;
using ReportSdk.Rules.Screening;

namespace ReportSdk.Evaluation;

/// <summary>The growing parts of one evaluation, kept for the next one on the same thread.</summary>
internal sealed class EvaluationState
{
    private const int KeptTextBytes = 1 << 16;

    [ThreadStatic]
    private static EvaluationState? _kept;

    private byte[] _text = [];
    private RuleMemory? _rules;
    private ScreenMemory? _screens;

    private EvaluationState()
    {
    }

    public VerdictMemo Verdicts { get; } = new();

    /// <summary>What was collected already: (node, token, scope).</summary>
    public VerdictMemo Collected { get; } = new();

    /// <summary>What rules were told of already: (rule, token, kind of telling).</summary>
    public VerdictMemo Told { get; } = new();

    /// <summary>Variables, lists and texts of the rule that is evaluated.</summary>
    public RuleMemory Rules => _rules ??= new RuleMemory();

    /// <summary>What the first look at a value's rules has found.</summary>
    public ScreenMemory Screens => _screens ??= new ScreenMemory();

    public ScopeTable Scopes { get; } = new();

    public EvaluatedSets Sets { get; } = new();

    /// <summary>Evaluated members that belong to remembered verdicts: only ever grows during an evaluation.</summary>
    public EvaluatedSets RememberedSets { get; } = new();

    public static EvaluationState Rent()
    {
        EvaluationState state = _kept ?? new EvaluationState();
        _kept = null;
        return state;
    }

    /// <summary>Forgets one walk, for the next over the same document, but for what has been told.</summary>
    public void Clear()
    {
        Verdicts.Clear();
        Collected.Clear();
        Scopes.Clear();
        Sets.Clear();
        RememberedSets.Clear();
    }

    public void Return()
    {
        Clear();
        Told.Clear();
        if (_text.Length > KeptTextBytes)
        {
            _text = [];
        }

        _rules?.Shrink();
        _screens?.Shrink();
        _kept = this;
    }

    /// <summary>Text of a string or name with escapes; good until the next call.</summary>
    public ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> raw)
    {
        if (_text.Length < raw.Length)
        {
            _text = new byte[Math.Max(256, raw.Length)];
        }

        return _text.AsSpan(0, JsonText.Unescape(raw, _text));
    }
}
