using ReportSdk.Cli.Documents;

namespace ReportSdk.Cli.Reporting;

/// <summary>Tells the user what became of documents, in the order in which they were named.</summary>
internal interface IDocumentReporter : IDisposable
{
    void Add(DocumentReport report);

    void Complete(DocumentTotals totals);
}
