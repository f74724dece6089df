using ReportSdk.Cli.Problems;
using ReportSdk.Json;

namespace ReportSdk.Cli.Documents;

/// <summary>Where a document lies in its file: the whole of it, or one line.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Offset">Byte offset of the document's first byte.</param>
internal readonly record struct DocumentPlace(long Line, long Offset)
{
    private static readonly System.Buffers.SearchValues<byte> Delimiters = System.Buffers.SearchValues.Create(" \t\r\n,]}:"u8);

    public static DocumentPlace WholeFile => new(0, 0);

    public bool IsLine => Line > 0;

    /// <summary>Gives a problem, and the places that it speaks of, the place in the file that belongs to an offset in the document.</summary>
    public Problem Locate(Problem problem, ReadOnlySpan<byte> utf8, int offset)
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

    /// <summary>
    /// Length in UTF-16 units of the string, number or literal at an offset; 1 of anything else, such as the bracket of a container or what is no JSON.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<byte> utf8, int offset)
    {
        var rest = utf8[Math.Min(offset, utf8.Length)..];
        var length = 1;
        if (rest is [(byte)'"', ..])
        {
            while (length < rest.Length && rest[length] != (byte)'"')
            {
                if (rest[length] < ' ')
                {
                    return 1;
                }

                length += rest[length] == (byte)'\\' ? 2 : 1;
            }

            length = Math.Min(length + 1, rest.Length);
        }
        else if (rest is [>= (byte)'0' and <= (byte)'9' or >= (byte)'a' and <= (byte)'z' or (byte)'-', ..])
        {
            length = rest.IndexOfAny(Delimiters);
            length = length < 0 ? rest.Length : length;
        }

        return Math.Max(Utf16Length(rest[..Math.Min(length, rest.Length)]), 1);
    }

    private (long Line, int Column) At(ReadOnlySpan<byte> utf8, int offset)
    {
        if (IsLine)
        {
            return (Line, Utf16Length(utf8[..offset]) + 1);
        }

        var position = TextPosition.At(utf8, offset);
        return (position.Line, position.Column);
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
