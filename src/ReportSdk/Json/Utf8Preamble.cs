using System.Buffers;
using System.Text.Unicode;

namespace ReportSdk.Json;

/// <summary>What is decided about a document before its first token: its size, its encoding and whether it says anything at all.</summary>
internal static class Utf8Preamble
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Checks the document as a whole, in this order: size, other encodings, UTF-8, emptiness. <paramref name="start"/> becomes the
    /// offset of the first byte that is neither byte order mark nor white space.</summary>
    public static JsonError Check(ReadOnlySpan<byte> utf8, int maxBytes, out int start)
    {
        start = 0;
        if (utf8.Length > maxBytes)
        {
            return new JsonError(ViolationCode.LimitDocumentSize, Math.Max(maxBytes, 0));
        }

        if (IsOtherEncoding(utf8))
        {
            return new JsonError(ViolationCode.UnsupportedEncoding, 0);
        }

        if (!Utf8Validity.IsValid(utf8))
        {
            return new JsonError(ViolationCode.InvalidUtf8, FirstInvalid(utf8));
        }

        // RFC 8259 §8.1 lets a parser ignore a mark; a second one is a character that no JSON text starts with.
        start = utf8.StartsWith(Utf8Mark) ? Utf8Mark.Length : 0;
        start = Utf8Cursor.SkipWhiteSpace(utf8, start);
        return start == utf8.Length ? new JsonError(ViolationCode.EmptyInput, start) : default;
    }

    /// <summary>
    /// UTF-16 or UTF-32, by byte order mark or by where the zero bytes of an ASCII first character are (the pattern of RFC 4627 §3,
    /// restricted to whole code units so that a stray NUL in UTF-8 keeps its own message).
    /// </summary>
    private static bool IsOtherEncoding(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length < 2)
        {
            return false;
        }

        if (utf8[..2] is [0xFE, 0xFF] or [0xFF, 0xFE])
        {
            return true;
        }

        if (utf8.Length % 4 == 0 && utf8[..4] is [0, 0, 0xFE, 0xFF] or [0, 0, 0, not 0] or [not 0, 0, 0, 0])
        {
            return true;
        }

        return utf8.Length % 2 == 0 && utf8[..2] is [0, not 0] or [not 0, 0];
    }

    /// <summary>Offset of the first byte of the first ill-formed sequence (Unicode 16.0 §3.9, maximal subpart).</summary>
    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        Span<char> sink = stackalloc char[512];
        int at = 0;
        while (true)
        {
            OperationStatus status = Utf8.ToUtf16(utf8[at..], sink, out int read, out _, replaceInvalidSequences: false);
            at += read;
            if (status != OperationStatus.DestinationTooSmall)
            {
                return at;
            }
        }
    }
}
