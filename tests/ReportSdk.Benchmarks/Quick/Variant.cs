namespace ReportSdk.Benchmarks.Quick;

/// <summary>Something that can be done with a document's bytes.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Group">The table that it belongs to.</param>
/// <param name="Prepare">Makes what is measured, for one workload; null where it cannot be done with such documents. What is made throws where the outcome
/// is not the expected one, so that no figure is of a failure.</param>
internal sealed record Variant(string Name, VariantGroup Group, Func<Workload, Action?> Prepare)
{
    /// <summary>A peer that takes so long that few rounds must do.</summary>
    public bool IsSlow { get; init; }
}
