namespace ReportSdk.Schema.Rules;

/// <summary>An expression of the rule language as written, nothing resolved yet.</summary>
/// <param name="Start">Offset in the expression, UTF-16 units.</param>
/// <param name="Length">UTF-16 units.</param>
internal abstract record RuleSyntax(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>true, false or null.</summary>
internal sealed record WordSyntax(string Word, int Start, int Length) : RuleSyntax(Start, Length);

/// <summary>A number, without sign.</summary>
internal sealed record NumberSyntax(string Number, int Start, int Length) : RuleSyntax(Start, Length);

/// <summary>A text; <paramref name="Text"/> is what it stands for.</summary>
internal sealed record TextSyntax(string Text, int Start, int Length) : RuleSyntax(Start, Length);

/// <summary>A name alone: a variable, a member of what the rule is of, or a word of the language.</summary>
internal sealed record NameSyntax(string Name, int Start, int Length) : RuleSyntax(Start, Length);

/// <summary>A member by name: <c>row.close</c> or <c>row["收盘价"]</c>.</summary>
/// <param name="NameStart">Where the name stands; in brackets with its quotation marks.</param>
internal sealed record MemberSyntax(RuleSyntax Target, string Name, int NameStart, int NameLength, int Start, int Length) : RuleSyntax(Start, Length);

/// <summary>An item by index.</summary>
internal sealed record IndexSyntax(RuleSyntax Target, RuleSyntax Index, int Start, int Length) : RuleSyntax(Start, Length);

/// <summary>A function: <c>size(rows)</c>, or <c>rows.size()</c> with a target.</summary>
/// <param name="NameStart">Where the name stands.</param>
internal sealed record CallSyntax(RuleSyntax? Target, string Function, int NameStart, IReadOnlyList<RuleSyntax> Arguments, int Start, int Length) : RuleSyntax(Start, Length)
{
    public int NameLength => Function.Length;
}

/// <summary><c>!</c> or <c>-</c>.</summary>
internal sealed record UnarySyntax(string Operator, RuleSyntax Operand, int Start, int Length) : RuleSyntax(Start, Length);

/// <summary>Two operands.</summary>
/// <param name="OperatorStart">Where the operator stands.</param>
internal sealed record BinarySyntax(string Operator, int OperatorStart, RuleSyntax Left, RuleSyntax Right, int Start, int Length) : RuleSyntax(Start, Length);

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed record ConditionalSyntax(RuleSyntax Condition, RuleSyntax Then, RuleSyntax Otherwise, int Start, int Length) : RuleSyntax(Start, Length);

/// <summary><c>[a, b]</c>.</summary>
internal sealed record ListSyntax(IReadOnlyList<RuleSyntax> Items, int Start, int Length) : RuleSyntax(Start, Length);
