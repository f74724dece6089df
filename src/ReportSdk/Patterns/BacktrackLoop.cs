namespace ReportSdk.Patterns;

/// <summary>A counted repetition in the backtracking matcher.</summary>
internal sealed class BacktrackLoop
{
    public required int Min { get; init; }

    public required int Max { get; init; }

    public required bool IsGreedy { get; init; }

    /// <summary>Register with the iterations done.</summary>
    public required int Counter { get; init; }

    /// <summary>Register with the position where the iteration began.</summary>
    public required int Begin { get; init; }

    /// <summary>First register of the captures inside.</summary>
    public required int FirstCapture { get; init; }

    public required int EndCapture { get; init; }

    /// <summary>
    /// Whether an iteration that consumes nothing could as well come last, since nothing inside looks around: then one stands for all that are still needed, and
    /// a count of a billion costs nothing.
    /// </summary>
    public required bool IsEmptyIterationFree { get; init; }

    public int Head { get; set; }

    public int Exit { get; set; }
}
