namespace ReportSdk.Benchmarks.Quick;

/// <summary>What was measured of a variant.</summary>
/// <param name="Ratio">Median of its time as a multiple of the floor's in the same round.</param>
/// <param name="Microseconds">About how long one run takes; moves with the machine and its load.</param>
/// <param name="AllocatedBytes">By one run.</param>
internal sealed record Figure(double Ratio, double Microseconds, long AllocatedBytes);
