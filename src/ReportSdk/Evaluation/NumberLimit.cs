using ReportSdk.Json;

namespace ReportSdk.Evaluation;

/// <summary>A bound or divisor, with the text the schema wrote it as.</summary>
internal sealed class NumberLimit(string text, NumberBound bound)
{
    public string Text { get; } = text;

    public NumberBound Bound { get; } = bound;

    /// <summary>Sign of (number − bound).</summary>
    public int CompareTo(ReadOnlySpan<byte> number) => Bound.CompareTo(number);

    public bool Divides(ReadOnlySpan<byte> number) => Bound.Divides(number);
}
