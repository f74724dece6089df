namespace ReportSdk.Patterns;

/// <summary>One way to run a pattern.</summary>
internal abstract class PatternEngine
{
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="maxSteps">Obeyed by engines that are not linear.</param>
    /// <param name="steps">Raised by the work done.</param>
    public abstract PatternResult Match(ReadOnlySpan<byte> text, int maxSteps, ref long steps);
}
