using ReportSdk.Json;

namespace ReportSdk.Cli.Documents;

/// <summary>Where a document lies in its file: the whole of it, or one line.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Offset">Byte offset of the document's first byte.</param>
internal readonly record struct DocumentPlace(long Line, long Offset)
{
    public static DocumentPlace WholeFile => new(0, 0);

    public bool IsLine => Line > 0;

    /// <summary>Gives a problem, and the places that it speaks of, the place in the file that belongs to an offset in the document.</summary>
    public DocumentProblem Locate(DocumentProblem problem, ReadOnlySpan<byte> utf8, int offset)
    {
        var (line, column) = At(utf8, offset);
        var related = new RelatedPlace[problem.Related.Count];
        for (var i = 0; i < related.Length; i++)
        {
            var inDocument = (int)problem.Related[i].Offset;
            var (relatedLine, relatedColumn) = At(utf8, inDocument);
            related[i] = problem.Related[i] with { Offset = Offset + inDocument, Line = relatedLine, Column = relatedColumn };
        }

        return problem with { Offset = Offset + offset, Line = line, Column = column, Related = related };
    }

    private (long Line, int Column) At(ReadOnlySpan<byte> utf8, int offset)
    {
        if (IsLine)
        {
            return (Line, Utf16Length(utf8[..offset]) + 1);
        }

        var (line, column) = TextPosition.At(utf8, offset);
        return (line, column);
    }

    /// <summary>A line ends at a line feed only, so a lone carriage return in it is a column like any other. Bytes that are not UTF-8 count one each.</summary>
    private static int Utf16Length(ReadOnlySpan<byte> utf8)
    {
        var units = 0;
        while (!utf8.IsEmpty)
        {
            System.Text.Rune.DecodeFromUtf8(utf8, out var rune, out var consumed);
            units += rune.Utf16SequenceLength;
            utf8 = utf8[consumed..];
        }

        return units;
    }
}
