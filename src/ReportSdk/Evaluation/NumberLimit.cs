using ReportSdk.Json;

namespace ReportSdk.Evaluation;

/// <summary>A bound or divisor, with the text the schema wrote it as.</summary>
internal sealed record NumberLimit(string Text, NumberBound Bound)
{
    /// <summary>Sign of (number − bound).</summary>
    public int CompareTo(ReadOnlySpan<byte> number) => Bound.CompareTo(number);

    public bool Divides(ReadOnlySpan<byte> number) => Bound.Divides(number);
}
