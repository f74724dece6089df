namespace ReportSdk;

/// <summary>
/// How long after the report the return of a rating is measured. One scale can print it in two places and differently: 6 in its rows, 6 to 12 in its note.
/// </summary>
public sealed record RatingHorizon
{
    /// <param name="fromMonths">The shortest, 1 at least.</param>
    /// <param name="toMonths">The longest: the same where one number is printed.</param>
    /// <param name="printedIn">Where it is printed, by the schema's name; null where the schema does not say.</param>
    /// <exception cref="ArgumentOutOfRangeException">The months are not 1 at least, or do not ascend.</exception>
    public RatingHorizon(int fromMonths, int toMonths, string? printedIn = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fromMonths, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(toMonths, fromMonths);
        (FromMonths, ToMonths, PrintedIn) = (fromMonths, toMonths, printedIn);
    }

    /// <summary>The shortest, in months.</summary>
    public int FromMonths { get; }

    /// <summary>The longest, in months.</summary>
    public int ToMonths { get; }

    /// <summary>Where it is printed, by the schema's name: <c>printedInNote</c>.</summary>
    public string? PrintedIn { get; }

    /// <summary>Whether both say the same months, wherever they are printed.</summary>
    public bool IsSameTime(RatingHorizon other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return FromMonths == other.FromMonths && ToMonths == other.ToMonths;
    }
}
