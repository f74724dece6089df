namespace ReportSdk.Benchmarks.Quick;

/// <summary>A way of writing one and the same document.</summary>
internal enum DocumentForm
{
    Compact,
    Indented,

    /// <summary>Each object has its members in an order of its own.</summary>
    Shuffled,

    /// <summary>Every character beyond ASCII as an escape.</summary>
    Escaped,

    /// <summary>Compact; the document's last number, text or truth value is of a type that no schema of the workloads allows there.</summary>
    BadEnd,
}
