using System.Text;

namespace ReportSdk.Cli.Reporting;

/// <summary>A table as lines of text: columns padded with spaces, two between them, the last one not padded.</summary>
internal static class PlainTable
{
    public static IEnumerable<string> Lines(IReadOnlyList<string> headings, IReadOnlyList<string[]> rows)
    {
        var widths = new int[headings.Count];
        for (var column = 0; column < widths.Length; column++)
        {
            widths[column] = TextWidth.Of(headings[column]);
            foreach (var row in rows)
            {
                widths[column] = Math.Max(widths[column], TextWidth.Of(row[column]));
            }
        }

        yield return Line(headings, widths);
        foreach (var row in rows)
        {
            yield return Line(row, widths);
        }
    }

    private static string Line(IReadOnlyList<string> cells, int[] widths)
    {
        var builder = new StringBuilder();
        for (var column = 0; column < cells.Count; column++)
        {
            builder.Append(cells[column]);
            if (column < cells.Count - 1)
            {
                builder.Append(' ', widths[column] - TextWidth.Of(cells[column]) + 2);
            }
        }

        return builder.ToString();
    }
}
