using BenchmarkDotNet.Attributes;
using ReportSdk.Benchmarks.Quick;

namespace ReportSdk.Benchmarks.Long;

/// <summary>Variants of the quick form, over the documents with which all of them can be done.</summary>
public abstract class DocumentBenchmarks
{
    private readonly Variant[] _variants;
    private readonly Action[] _actions;

    private protected DocumentBenchmarks(params Variant[] variants)
    {
        _variants = variants;
        _actions = new Action[variants.Length];
    }

    /// <summary>Which one: <c>stock table, 30 rows, indented</c>.</summary>
    [ParamsSource(nameof(Documents))]
    public string Document { get; set; } = "";

    /// <summary>Names of the documents.</summary>
    public IEnumerable<string> Documents =>
        from workload in WorkloadSet.All()
        where Array.TrueForAll(_variants, variant => variant.Prepare(workload) is not null)
        select workload.Name;

    /// <summary>Makes what is measured.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        Workload workload = WorkloadSet.All().Single(workload => workload.Name == Document);
        for (int k = 0; k < _variants.Length; k++)
        {
            _actions[k] = _variants[k].Prepare(workload)!;
        }
    }

    /// <summary>Runs a variant, in the order given.</summary>
    private protected void Run(int variant) => _actions[variant]();
}
