using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Showing;

namespace ReportSdk.Cli.Reporting;

/// <summary>Documents as text: their problems as <c>validate</c> prints them, their tables under a title each, the rating scales last.</summary>
internal sealed class ShowTextReporter(CliConsole console, Messages messages) : IShowReporter
{
    private readonly DocumentTextReporter _problems = new(console, messages);
    private bool _isBegun;

    public void Add(DocumentReport report, IReadOnlyList<ShownDocument> documents)
    {
        _problems.AddProblems(report);
        foreach (var document in documents)
        {
            Begin();
            console.WriteLine($"{Printable.Path(report.Source.Path)}: {document.Title}");
            foreach (var table in document.Tables)
            {
                Write(table);
            }
        }
    }

    public void Complete(IReadOnlyList<ShownScale> scales, DocumentTotals totals)
    {
        if (scales.Count > 0)
        {
            Write(RatingScaleTable.Of(scales, messages));
            console.WriteLine("");
            foreach (var line in new RatingAxis(scales).Lines())
            {
                console.WriteLine(line);
            }

            console.WriteLine(messages.AxisLegend);
        }

        if (totals.ExitCode != ExitCode.Valid)
        {
            console.WriteLine(messages.DocumentSummary(totals));
        }
    }

    /// <summary>A blank line between things, none before the first.</summary>
    private void Begin()
    {
        if (_isBegun)
        {
            console.WriteLine("");
        }

        _isBegun = true;
    }

    private void Write(ShownTable table)
    {
        Begin();
        console.WriteLine(table.Title);
        string[] headings = [.. table.Headings.Select(Printable.Escape)];
        string[][] rows = [.. table.Rows.Select(row => Array.ConvertAll(row, Printable.Escape))];
        if (console.IsTerminal)
        {
            TerminalTable.Write(console.Out, headings, rows);
            return;
        }

        foreach (var line in PlainTable.Lines(headings, rows))
        {
            console.WriteLine(line.TrimEnd(' '));
        }
    }
}
