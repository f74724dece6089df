namespace ReportSdk.Schema.Rules;

/// <summary>One token of a rule.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; of a text what it stands for.</param>
/// <param name="Start">Offset in the expression, UTF-16 units.</param>
/// <param name="Length">UTF-16 units.</param>
internal readonly record struct RuleToken(RuleTokenKind Kind, string Text, int Start, int Length)
{
    public int End => Start + Length;

    public bool Is(string symbol) => Kind == RuleTokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == RuleTokenKind.Name && Text == word;
}
