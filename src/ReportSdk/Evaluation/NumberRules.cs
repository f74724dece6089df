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

    /// <summary>All bounds are short, and there is no divisor: <see cref="AcceptSmall"/> may be asked.</summary>
    public bool AreSmall =>
        MultipleOf is null && Minimum?.Bound.IsSmall != false && Maximum?.Bound.IsSmall != false
        && ExclusiveMinimum?.Bound.IsSmall != false && ExclusiveMaximum?.Bound.IsSmall != false;

    /// <summary>Whether a number of at most 18 digits, mantissa / 10^scale, is within the bounds, all of which are as short.</summary>
    public bool AcceptSmall(long mantissa, int scale) =>
        (Minimum is null || Minimum.Bound.CompareToSmall(mantissa, scale) >= 0)
        && (Maximum is null || Maximum.Bound.CompareToSmall(mantissa, scale) <= 0)
        && (ExclusiveMinimum is null || ExclusiveMinimum.Bound.CompareToSmall(mantissa, scale) > 0)
        && (ExclusiveMaximum is null || ExclusiveMaximum.Bound.CompareToSmall(mantissa, scale) < 0);

    /// <summary>Narrows a range of integers until every number strictly between them is accepted; to nothing where a number is asked for more than bounds.</summary>
    public void Narrow(ref long above, ref long below)
    {
        if (!AreSmall)
        {
            below = above;
            return;
        }

        above = Math.Max(above, Math.Max(Minimum?.Bound.Ceiling ?? above, ExclusiveMinimum?.Bound.Ceiling ?? above));
        below = Math.Min(below, Math.Min(Maximum?.Bound.Floor ?? below, ExclusiveMaximum?.Bound.Floor ?? below));
    }
}
