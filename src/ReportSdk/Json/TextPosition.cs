using System.Text;

namespace ReportSdk.Json;

/// <summary>A place in a document as people and editors count it.</summary>
internal readonly struct TextPosition(int line, int column)
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>From 1. LF, CR LF and CR alone each end a line.</summary>
    public int Line { get; } = line;

    /// <summary>From 1, in UTF-16 code units; a byte order mark at the start has no width.</summary>
    public int Column { get; } = column;

    /// <summary>The place of a byte. One within a character has the place of the next character.</summary>
    /// <param name="utf8">The document; only what comes before <paramref name="offset"/> is read, and need not be valid UTF-8.</param>
    /// <param name="offset">Byte offset; the length and more mean the end.</param>
    public static TextPosition At(ReadOnlySpan<byte> utf8, int offset)
    {
        offset = Math.Clamp(offset, 0, utf8.Length);
        int line = 1;
        int start = utf8[..offset].StartsWith(Utf8Mark) ? Utf8Mark.Length : 0;
        for (int i = start; i < offset;)
        {
            int length = utf8[i..offset].IndexOfAny((byte)'\n', (byte)'\r');
            if (length < 0)
            {
                break;
            }

            i += length + 1;
            bool isPair = utf8[i - 1] == (byte)'\r' && i < utf8.Length && utf8[i] == (byte)'\n';
            if (isPair && i < offset)
            {
                i++;
            }
            else if (isPair)
            {
                // The LF of a CR LF belongs to the line that it ends.
                break;
            }

            line++;
            start = i;
        }

        return new TextPosition(line, 1 + Encoding.UTF8.GetCharCount(utf8[start..offset]));
    }
}
