namespace ReportSdk.Schema.Rules;

/// <summary>A checked expression: its type, its code and what is known of its value.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Code">What computes it.</param>
internal sealed record TypedRule(RuleType Type, RuleCode Code)
{
    public static TypedRule Wrong { get; } = new(WrongType.Instance, RuleCode.False);

    /// <summary>Of a condition.</summary>
    public Truth Truth { get; init; }

    /// <summary>Of a number.</summary>
    public NumberRange Range { get; init; }

    /// <summary>What is known of members when the condition is true.</summary>
    public KnownMembers WhenTrue { get; init; } = KnownMembers.None;

    /// <summary>What is known of members when the condition is false.</summary>
    public KnownMembers WhenFalse { get; init; } = KnownMembers.None;

    /// <summary>The way to a value of the document, from a variable or from what the rule is of; null for what is computed.</summary>
    public string? Path { get; init; }

    /// <summary>The text of a constant.</summary>
    public string? Constant { get; init; }

    /// <summary>It may be unknown though nothing on the way to it is absent: an item beyond a list, a choice that cannot be made.</summary>
    public bool MayFail { get; init; }

    public bool IsWrong => Type.IsWrong;

    public static TypedRule Condition(RuleCode code, Truth truth = Truth.Sometimes) => new(BooleanType.Instance, code) { Truth = truth };
}
