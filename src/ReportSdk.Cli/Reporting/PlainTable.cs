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
            widths[column] = Width(headings[column]);
            foreach (var row in rows)
            {
                widths[column] = Math.Max(widths[column], Width(row[column]));
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
                builder.Append(' ', widths[column] - Width(cells[column]) + 2);
            }
        }

        return builder.ToString();
    }

    /// <summary>Cells of a terminal: East Asian wide characters take two.</summary>
    private static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += IsWide(rune.Value) ? 2 : 1;
        }

        return width;
    }

    private static bool IsWide(int c) =>
        c is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
