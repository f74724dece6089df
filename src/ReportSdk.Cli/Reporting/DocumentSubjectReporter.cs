using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Problems;
using ReportSdk.Cli.Schemas;

namespace ReportSdk.Cli.Reporting;

/// <summary>Documents in an output for machines: their problems, and once a run the findings of schemas that they name in vain.</summary>
internal sealed class DocumentSubjectReporter(ISubjectReporter reporter, Messages messages) : IDocumentReporter
{
    private readonly HashSet<LoadedSchema> _explained = [];

    public void Add(DocumentReport report)
    {
        var problems = new List<Problem>();
        foreach (var schema in report.FaultySchemas)
        {
            if (_explained.Add(schema))
            {
                problems.AddRange(schema.Findings.Select(finding => Problem.From(finding, messages.Language)));
            }
        }

        var findings = problems.Count;
        problems.AddRange(report.Problems);
        reporter.Add(new Subject(report.Source.Path, problems) { ProblemCount = findings + report.ProblemCount });
    }

    public void Add(CorpusReport report) => reporter.Add(new Subject(CorpusReport.Path, report.Problems) { ProblemCount = report.ProblemCount });

    public void Complete(DocumentTotals totals) => reporter.Complete(totals.ExitCode, messages.DocumentSummary(totals));

    public void Dispose() => reporter.Dispose();
}
