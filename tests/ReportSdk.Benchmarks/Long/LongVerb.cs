using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace ReportSdk.Benchmarks.Long;

/// <summary>The variants of the quick form, each measured by BenchmarkDotNet until its confidence interval is small.</summary>
internal static class LongVerb
{
    private const int LongestDocumentName = 40;

    /// <param name="args">Options of BenchmarkDotNet: <c>--filter</c>, <c>--list</c>, <c>--job</c> and its like; all benchmarks without any.</param>
    public static int Run(string[] args)
    {
        ManualConfig config = ManualConfig.CreateEmpty()
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddExporter(MarkdownExporter.GitHub)
            .AddLogger(ConsoleLogger.Default)
            .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(LongestDocumentName));

        // In this process: a project of its own would be built without the schemas.
        IEnumerable<Summary> summaries = BenchmarkSwitcher
            .FromTypes([typeof(ValidateBenchmarks), typeof(ReadBenchmarks), typeof(WriteBenchmarks)])
            .Run([.. args.Length == 0 ? ["--filter", "*"] : args, "--inProcess"], config);
        return summaries.Any(static summary => summary.HasCriticalValidationErrors || summary.Reports.Any(static report => !report.Success)) ? 1 : 0;
    }
}
