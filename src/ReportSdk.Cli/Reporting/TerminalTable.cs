using Spectre.Console;

namespace ReportSdk.Cli.Reporting;

/// <summary>
/// Draws a table on a terminal. The only type that touches Spectre.Console, so that the assembly is not even loaded when the output is a pipe
/// or a file: it costs more than checking a small document.
/// </summary>
internal static class TerminalTable
{
    /// <param name="writer">The terminal.</param>
    /// <param name="headings">One a column.</param>
    /// <param name="rows">Cells that are already printable; markup in them means nothing.</param>
    public static void Write(TextWriter writer, IReadOnlyList<string> headings, IReadOnlyList<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))));
        }

        foreach (var row in rows)
        {
            table.AddRow(Array.ConvertAll(row, static cell => new Text(cell)));
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }).Write(table);
    }
}
