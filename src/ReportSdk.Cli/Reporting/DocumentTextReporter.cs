using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Problems;
using ReportSdk.Cli.Schemas;

namespace ReportSdk.Cli.Reporting;

/// <summary>Documents as text: a line for each problem as it is found, then a table of the valid documents, then a summary.</summary>
internal sealed class DocumentTextReporter(CliConsole console, Messages messages) : IDocumentReporter
{
    private readonly DocumentTable _table = new(messages);
    private readonly HashSet<LoadedSchema> _explained = [];

    public void Add(DocumentReport report)
    {
        AddProblems(report);
        if (report.IsValid)
        {
            _table.Add(report);
        }
    }

    /// <summary>Only what is wrong; a schema's findings once a run.</summary>
    public void AddProblems(DocumentReport report)
    {
        foreach (var schema in report.FaultySchemas)
        {
            if (_explained.Add(schema))
            {
                foreach (var finding in schema.Findings)
                {
                    console.WriteLine(ProblemLine.Of(Problem.From(finding, messages.Language)));
                }
            }
        }

        foreach (var problem in report.Problems)
        {
            foreach (var line in ProblemLine.AllOf(problem, messages))
            {
                console.WriteLine(line);
            }
        }

        if (report.ProblemCount > report.Problems.Count)
        {
            var more = messages.NotListed(report.ProblemCount - report.Problems.Count);
            console.WriteLine(ProblemLine.Note(report.Source.Path, "NOT_LISTED", more));
        }
    }

    public void Add(CorpusReport report)
    {
        foreach (var problem in report.Problems)
        {
            foreach (var line in ProblemLine.AllOf(problem, messages))
            {
                console.WriteLine(line);
            }
        }

        if (report.ProblemCount > report.Problems.Count)
        {
            console.WriteLine(ProblemLine.Note(CorpusReport.Path, "NOT_LISTED", messages.NotListed(report.ProblemCount - report.Problems.Count)));
        }
    }

    public void Complete(DocumentTotals totals)
    {
        if (_table.Count > 0 && console.IsTerminal)
        {
            TerminalTable.Write(console.Out, _table.Headings, _table.Rows);
        }
        else if (_table.Count > 0)
        {
            foreach (var line in PlainTable.Lines(_table.Headings, _table.Rows))
            {
                console.WriteLine(line);
            }
        }

        if (_table.NotShown > 0)
        {
            console.WriteLine(messages.RowsNotShown(_table.NotShown));
        }

        console.WriteLine(messages.DocumentSummary(totals));
    }

    public void Dispose()
    {
    }
}
