using ReportSdk.Json;

namespace ReportSdk.Cli.Documents;

/// <summary>Where a document lies in its file: the whole of it, or one line.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Offset">Byte offset of the document's first byte.</param>
internal readonly record struct DocumentPlace(long Line, long Offset)
{
    public static DocumentPlace WholeFile => new(0, 0);

    public bool IsLine => Line > 0;

    /// <summary>Gives a problem the place in the file that belongs to an offset in the document.</summary>
    public DocumentProblem Locate(DocumentProblem problem, ReadOnlySpan<byte> utf8, int offset)
    {
        if (!IsLine)
        {
            var (line, column) = TextPosition.At(utf8, offset);
            return problem with { Offset = offset, Line = line, Column = column };
        }

        return problem with { Offset = Offset + offset, Line = Line, Column = Utf16Length(utf8[..offset]) + 1 };
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
