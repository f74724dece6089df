namespace ReportSdk.Benchmarks.Quick;

/// <summary>The tables of figures.</summary>
internal enum VariantGroup
{
    /// <summary>Bytes to a verdict.</summary>
    Validate,

    /// <summary>Bytes to objects.</summary>
    Read,

    /// <summary>Objects to bytes; the floor is System.Text.Json's source-generated fast path.</summary>
    Write,
}
