namespace ReportSdk.Cli.Showing;

/// <summary>A table to be shown, of text as it is: what prints it makes it printable.</summary>
/// <param name="Title">What the table is of.</param>
/// <param name="Headings">One a column.</param>
/// <param name="Rows">Each with a cell for every column.</param>
internal sealed record ShownTable(string Title, IReadOnlyList<string> Headings, IReadOnlyList<string[]> Rows);
