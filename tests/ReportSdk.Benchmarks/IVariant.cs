namespace ReportSdk.Benchmarks;

/// <summary>One way of doing something with a document's bytes.</summary>
internal interface IVariant
{
    string Name { get; }

    /// <summary>Does it once; throws where the document is not what the variant expects, so that no figure is of a failure.</summary>
    void Run(Workload workload);
}
