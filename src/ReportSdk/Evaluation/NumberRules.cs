using ReportSdk.Json;

namespace ReportSdk.Evaluation;

/// <summary>What a node demands of a number.</summary>
internal sealed class NumberRules
{
    public NumberLimit? Minimum { get; set; }

    public NumberLimit? ExclusiveMinimum { get; set; }

    public NumberLimit? Maximum { get; set; }

    public NumberLimit? ExclusiveMaximum { get; set; }

    public NumberLimit? MultipleOf { get; set; }

    /// <summary>Whether a number is within the bounds.</summary>
    public bool Accept(ReadOnlySpan<byte> number) =>
        (Minimum is null || Minimum.CompareTo(number) >= 0)
        && (Maximum is null || Maximum.CompareTo(number) <= 0)
        && (ExclusiveMinimum is null || ExclusiveMinimum.CompareTo(number) > 0)
        && (ExclusiveMaximum is null || ExclusiveMaximum.CompareTo(number) < 0)
        && (MultipleOf is null || MultipleOf.Divides(number));
}
