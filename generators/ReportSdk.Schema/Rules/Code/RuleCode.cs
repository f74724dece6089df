using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <summary>An operation of a compiled rule, as <see cref="RuleOperator"/> describes it. Immutable.</summary>
internal sealed class RuleCode
{
    private RuleCode(RuleOperator operation, IReadOnlyList<RuleCode> operands)
    {
        Operator = operation;
        Operands = operands;
    }

    public RuleOperator Operator { get; }

    public IReadOnlyList<RuleCode> Operands { get; }

    /// <summary>Texts among the operands: names, constants, units.</summary>
    public IReadOnlyList<string> Texts { get; private init; } = [];

    /// <summary>Variables that it binds, or the one that it is.</summary>
    public IReadOnlyList<int> Slots { get; private init; } = [];

    /// <summary>A number among the operands that is neither index nor count: days, months, a power of ten, the flags of an order, a function.</summary>
    public long Number { get; private init; }

    /// <summary>Where the expression stands that it was made of; negative where it was not.</summary>
    public int Start { get; private init; } = -1;

    public int Length { get; private init; }

    /// <summary>Whether its last operand is computed for each item of a list.</summary>
    public bool IsLoop => Operator is >= RuleOperator.All and <= RuleOperator.Distinct;

    public static RuleCode True { get; } = new(RuleOperator.True, []);

    public static RuleCode False { get; } = new(RuleOperator.False, []);

    public static RuleCode This { get; } = new(RuleOperator.This, []);

    public static RuleCode Of(RuleOperator operation, params RuleCode[] operands) => new(operation, operands);

    public static RuleCode Of(RuleOperator operation, IReadOnlyList<RuleCode> operands) => new(operation, operands);

    public static RuleCode WithText(RuleOperator operation, string text, params RuleCode[] operands) => new(operation, operands) { Texts = [text] };

    public static RuleCode WithTexts(RuleOperator operation, string first, string second, RuleCode operand) => new(operation, [operand]) { Texts = [first, second] };

    public static RuleCode WithNumber(RuleOperator operation, long number, params RuleCode[] operands) => new(operation, operands) { Number = number };

    public static RuleCode Variable(int slot) => new(RuleOperator.Variable, []) { Slots = [slot] };

    public static RuleCode Loop(RuleOperator operation, int slot, RuleCode list, RuleCode body, long flags = 0) =>
        new(operation, [list, body]) { Slots = [slot], Number = flags };

    public static RuleCode Adjacent(int first, int second, RuleCode list, RuleCode body) => new(RuleOperator.Adjacent, [list, body]) { Slots = [first, second] };

    public static RuleCode Bind(int slot, RuleCode value, RuleCode body) => new(RuleOperator.Bind, [value, body]) { Slots = [slot] };

    public static RuleCode Within(int slot, RuleCode value, RuleCode body) => new(RuleOperator.Within, [value, body]) { Slots = [slot] };

    public static RuleCode Call(RuleFunction function, params RuleCode[] arguments) => new(RuleOperator.Call, arguments) { Number = (long)function };

    public static RuleCode Once(int slot, RuleCode value) => new(RuleOperator.Once, [value]) { Slots = [slot] };

    /// <summary>The same operation on other operands.</summary>
    public RuleCode WithOperands(IReadOnlyList<RuleCode> operands) =>
        new(Operator, operands) { Texts = Texts, Slots = Slots, Number = Number, Start = Start, Length = Length };

    /// <summary>The same operation, made of an expression.</summary>
    public RuleCode At(int start, int length) => new(Operator, Operands) { Texts = Texts, Slots = Slots, Number = Number, Start = start, Length = length };
}
