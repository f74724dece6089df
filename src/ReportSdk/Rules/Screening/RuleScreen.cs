using ReportSdk.Json;

namespace ReportSdk.Rules.Screening;

/// <summary>
/// A first look at the rules of a schema: members are found once for all of them, and conditions on numbers are tried in floating point, as geometry does it.
/// Exact evaluation is for what is too close to call, and for what is found to be wrong.
/// </summary>
internal sealed class RuleScreen
{
    private readonly ScreenCondition?[] _conditions;

    private RuleScreen(ScreenCondition?[] conditions, ScreenFrame @this, int slots, int lists, int variables)
    {
        _conditions = conditions;
        This = @this;
        Slots = slots;
        Lists = lists;
        Variables = variables;
    }

    /// <summary>The value that the rules are of.</summary>
    public ScreenFrame This { get; }

    public int Slots { get; }

    public int Lists { get; }

    public int Variables { get; }

    /// <summary>The screen of a schema's rules; null where it could look at none of them.</summary>
    public static RuleScreen? Create(DomainRule[] rules)
    {
        var compiler = new ScreenCompiler(ScreenLayout.Tape);
        ScreenCondition?[] conditions = Array.ConvertAll(rules, rule => compiler.Compile(rule.Plan));
        if (!Array.Exists(conditions, static condition => condition is not null))
        {
            return null;
        }

        int slots = compiler.This.Seal(0);
        foreach (ScreenFrame list in compiler.Lists)
        {
            slots = list.Seal(slots);
        }

        return new RuleScreen(conditions, compiler.This, slots, compiler.Lists.Count, compiler.Variables);
    }

    /// <summary>Begins with a value.</summary>
    public Screen Enter(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, ScreenMemory memory, int at) => new(utf8, tokens, memory, this, at);

    /// <summary>Whether a rule is seen to hold; false where it has to be evaluated.</summary>
    public bool Holds(int rule, ref Screen screen) => _conditions[rule] is { } condition && condition.Judge(ref screen) == Truth.True && !screen.IsBlind;
}
