using System.Text.Json.Serialization;
using ReportSdk.Shared;

namespace ReportSdk;

/// <summary>
/// A fiscal year, half or quarter as a report prints it: the format <c>fiscal-period</c>. Four digits of a year, then nothing, <c>Q1</c> to
/// <c>Q4</c>, <c>H1</c> or <c>H2</c>, then nothing, <c>A</c> or <c>E</c>: <c>2023</c>, <c>2024E</c>, <c>2024Q1A</c>.
/// </summary>
/// <remarks>
/// A period without marker is neither actual nor an estimate. The months that a fiscal year covers are the company's own, so that there is
/// no conversion to dates. The default is no period: it has no text and cannot be written.
/// </remarks>
[JsonConverter(typeof(Utf8TextConverter<FiscalPeriod>))]
public readonly partial struct FiscalPeriod : IEquatable<FiscalPeriod>, IComparable<FiscalPeriod>, IComparable
{
    private readonly ushort _year;

    /// <param name="year">1 to 9999.</param>
    /// <param name="marker">What is printed behind the period.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public FiscalPeriod(int year, FiscalPeriodMarker marker = FiscalPeriodMarker.Unmarked)
        : this(year, FiscalPeriodPart.Year, marker)
    {
    }

    /// <param name="year">1 to 9999.</param>
    /// <param name="part">The part of the year.</param>
    /// <param name="marker">What is printed behind the period.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public FiscalPeriod(int year, FiscalPeriodPart part, FiscalPeriodMarker marker = FiscalPeriodMarker.Unmarked)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)part, (int)FiscalPeriodPart.SecondHalf, nameof(part));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)marker, (int)FiscalPeriodMarker.Estimate, nameof(marker));
        _year = (ushort)year;
        Part = part;
        Marker = marker;
    }

    /// <summary>1 to 9999; 0 for the default, which is no period.</summary>
    public int Year => _year;

    /// <summary>The part of the year.</summary>
    public FiscalPeriodPart Part { get; }

    /// <summary>What is printed behind the period.</summary>
    public FiscalPeriodMarker Marker { get; }

    /// <summary>1 to 4, or null where the period is no quarter.</summary>
    public int? Quarter => Part is >= FiscalPeriodPart.FirstQuarter and <= FiscalPeriodPart.FourthQuarter ? (int)Part : null;

    /// <summary>1 or 2, or null where the period is no half year.</summary>
    public int? Half => Part >= FiscalPeriodPart.FirstHalf ? Part - FiscalPeriodPart.FirstHalf + 1 : null;

    /// <summary>Whether the period is marked as reported: <c>2023A</c>. A bare <c>2023</c> is not.</summary>
    public bool IsActual => Marker == FiscalPeriodMarker.Actual;

    /// <summary>Whether the period is marked as an estimate: <c>2024E</c>.</summary>
    public bool IsEstimate => Marker == FiscalPeriodMarker.Estimate;

    /// <summary>
    /// The order, in one number: year, the quarter that begins the period, the longer of two that begin together, marker. Different periods
    /// differ in it.
    /// </summary>
    private int Rank
    {
        get
        {
            (int firstQuarter, int shortness) = Part switch
            {
                FiscalPeriodPart.Year => (1, 0),
                FiscalPeriodPart.FirstHalf => (1, 1),
                FiscalPeriodPart.SecondHalf => (3, 1),
                _ => ((int)Part, 2),
            };
            return (_year << 8) | (firstQuarter << 4) | (shortness << 2) | (int)Marker;
        }
    }

    /// <summary>Whether year, part and marker are the same: <c>2023</c> is not <c>2023A</c>.</summary>
    public static bool operator ==(FiscalPeriod left, FiscalPeriod right) => left.Rank == right.Rank;

    /// <summary>Whether year, part or marker differ.</summary>
    public static bool operator !=(FiscalPeriod left, FiscalPeriod right) => left.Rank != right.Rank;

    /// <summary>Whether the left period comes first; see <see cref="CompareTo(FiscalPeriod)"/>.</summary>
    public static bool operator <(FiscalPeriod left, FiscalPeriod right) => left.Rank < right.Rank;

    /// <summary>Whether the left period comes last; see <see cref="CompareTo(FiscalPeriod)"/>.</summary>
    public static bool operator >(FiscalPeriod left, FiscalPeriod right) => left.Rank > right.Rank;

    /// <summary>Whether the left period does not come last; see <see cref="CompareTo(FiscalPeriod)"/>.</summary>
    public static bool operator <=(FiscalPeriod left, FiscalPeriod right) => left.Rank <= right.Rank;

    /// <summary>Whether the left period does not come first; see <see cref="CompareTo(FiscalPeriod)"/>.</summary>
    public static bool operator >=(FiscalPeriod left, FiscalPeriod right) => left.Rank >= right.Rank;

    /// <inheritdoc cref="TryParse(string, out FiscalPeriod)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out FiscalPeriod result)
    {
        bool isPeriod = FiscalPeriodSyntax.TryRead(utf8Text, out int year, out FiscalPart part, out FiscalMarker marker);
        result = isPeriod ? new FiscalPeriod(year, (FiscalPeriodPart)part, (FiscalPeriodMarker)marker) : default;
        return isPeriod;
    }

    /// <summary>
    /// Order by the beginning of the period; of two that begin together the longer comes first (2024, 2024H1, 2024Q1), and of two that are the same
    /// period the unmarked, then the actual, then the estimate.
    /// </summary>
    public int CompareTo(FiscalPeriod other) => Rank.CompareTo(other.Rank);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        FiscalPeriod other => CompareTo(other),
        _ => throw new ArgumentException($"The object is not a {nameof(FiscalPeriod)}.", nameof(obj)),
    };

    /// <inheritdoc cref="op_Equality"/>
    public bool Equals(FiscalPeriod other) => Rank == other.Rank;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FiscalPeriod other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Rank;

    /// <summary>Writes the text of <see cref="ToString()"/> as UTF-8, nothing for the default; false when it does not fit.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten)
    {
        Span<byte> text = stackalloc byte[FiscalPeriodSyntax.MaxLength];
        int length = 0;
        if (_year > 0)
        {
            DecimalDigits.Append(text, ref length, _year, 4);
            AppendPart(text, ref length);
            if (Marker != FiscalPeriodMarker.Unmarked)
            {
                text[length++] = IsActual ? (byte)'A' : (byte)'E';
            }
        }

        bool fits = text[..length].TryCopyTo(utf8Destination);
        bytesWritten = fits ? length : 0;
        return fits;
    }

    private void AppendPart(Span<byte> text, ref int length)
    {
        if ((Quarter ?? Half) is { } number)
        {
            text[length++] = Half is null ? (byte)'Q' : (byte)'H';
            text[length++] = (byte)('0' + number);
        }
    }
}
