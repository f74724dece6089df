using System.Buffers;
using System.Text.Unicode;

namespace ReportSdk.Runtime;

public ref partial struct ReportJsonWriter
{
    /// <summary>UTF-16 units up to which a loop over them is faster than the calls that go through long texts in vectors.</summary>
    private const int ShortText = 32;

    /// <summary>A longer run of text is written piece by piece: room for three bytes a unit is not asked for as a whole.</summary>
    private const int LongestPiece = 4096;

    /// <summary>What RFC 8259 §7 demands to be escaped, and nothing else.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>Writes a string. Null and lone surrogates are recorded; see <see cref="UnwritableValue"/>.</summary>
    public void Write(string? value)
    {
        if (value is null)
        {
            Refuse(UnwritableReason.Null);
            return;
        }

        WriteText(value);
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        if (text.Length > ShortText || !BitConverter.IsLittleEndian || !TryWriteShort(text))
        {
            WriteLong(text);
        }
    }

    private void WriteLong(ReadOnlySpan<char> text)
    {
        long start = BytesWritten;
        bool isText = true;
        WriteRaw("\""u8);
        while (!text.IsEmpty)
        {
            int plain = text.IndexOfAny(Escaped);
            isText &= TryWritePlain(plain < 0 ? text : text[..plain]);
            if (plain < 0)
            {
                break;
            }

            WriteEscape(text[plain]);
            text = text[(plain + 1)..];
        }

        WriteRaw("\""u8);
        if (!isText)
        {
            (_unwritable ??= []).Add(new UnwritableValue(UnwritableReason.LoneSurrogate, start));
        }
    }

    /// <summary>Writes text in which nothing needs an escape; U+FFFD for each lone surrogate, and then false.</summary>
    private bool TryWritePlain(ReadOnlySpan<char> text)
    {
        bool isText = true;
        while (!text.IsEmpty)
        {
            Span<byte> room = Room((int)Math.Min(3L * text.Length, LongestPiece));
            OperationStatus status = Utf8.FromUtf16(text, room, out int read, out int written, replaceInvalidSequences: false);
            _position += written;
            text = text[read..];
            if (status == OperationStatus.InvalidData)
            {
                isText = false;
                WriteRaw("\uFFFD"u8);
                text = text[1..];
            }
        }

        return isText;
    }

    /// <summary>The two-character escapes where there are any, else \u and four lower-case digits, as RFC 8785 §3.2.2.2 has it.</summary>
    private void WriteEscape(char c)
    {
        byte letter = c switch
        {
            '"' or '\\' => (byte)c,
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => 0,
        };
        if (letter != 0)
        {
            WriteRaw([(byte)'\\', letter]);
            return;
        }

        WriteRaw("\\u00"u8);
        WriteRaw([(byte)('0' + (c >> 4)), "0123456789abcdef"u8[c & 0xF]]);
    }
}
