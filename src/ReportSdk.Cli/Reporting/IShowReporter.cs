using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Showing;

namespace ReportSdk.Cli.Reporting;

/// <summary>Shows documents in the order in which they were named.</summary>
internal interface IShowReporter
{
    /// <param name="report">The verdict, and what is wrong.</param>
    /// <param name="documents">What is valid, as tables.</param>
    void Add(DocumentReport report, IReadOnlyList<ShownDocument> documents);

    void Complete(IReadOnlyList<ShownScale> scales, DocumentTotals totals);
}
