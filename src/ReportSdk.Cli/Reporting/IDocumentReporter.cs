using ReportSdk.Cli.Documents;

namespace ReportSdk.Cli.Reporting;

/// <summary>Tells the user what became of documents, in the order in which they were named.</summary>
internal interface IDocumentReporter : IDisposable
{
    void Add(DocumentReport report);

    /// <summary>What comes of comparing all of them, once they have all been added.</summary>
    void Add(CorpusReport report);

    void Complete(DocumentTotals totals);
}
