using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace ReportSdk.Json;

/// <summary>
/// The text of strings and member names, given as the raw bytes between the quotes and whether they hold a backslash
/// (<see cref="Token.IsEscaped"/>). The bytes come from a tape that was built without error: every escape is well-formed. A text of a schema has no escapes,
/// whatever backslashes are in it.
/// </summary>
internal static class JsonText
{
    /// <summary>Number of Unicode code points, which is what minLength and maxLength count (JSON Schema 2020-12 Validation §6.3).</summary>
    public static int CountCodePoints(ReadOnlySpan<byte> raw, bool isEscaped)
    {
        int count = CountStarts(raw);
        if (!isEscaped)
        {
            return count;
        }

        // Every escape is ASCII, a code point a byte so far: two bytes too many by one, six by five, a pair of twelve by eleven.
        for (int i = raw.IndexOf((byte)'\\'); i >= 0;)
        {
            int length = EscapeLength(raw, i);
            count -= length - 1;
            i += length;
            int next = raw[i..].IndexOf((byte)'\\');
            i = next < 0 ? -1 : i + next;
        }

        return count;
    }

    /// <summary>Whether two texts are the same, code point by code point: no folding, no normal forms.</summary>
    public static bool Equal(ReadOnlySpan<byte> a, bool isEscapedA, ReadOnlySpan<byte> b, bool isEscapedB)
        => isEscapedA || isEscapedB ? Compare(a, isEscapedA, b, isEscapedB) == 0 : a.SequenceEqual(b);

    /// <summary>Order by the UTF-8 bytes of the texts, which is the order of their code points.</summary>
    public static int Compare(ReadOnlySpan<byte> a, bool isEscapedA, ReadOnlySpan<byte> b, bool isEscapedB)
    {
        if (!isEscapedA && !isEscapedB)
        {
            return a.SequenceCompareTo(b);
        }

        UnescapedBytes left = new(a, isEscapedA);
        UnescapedBytes right = new(b, isEscapedB);
        while (true)
        {
            int x = left.Next();
            int y = right.Next();
            if (x != y || x < 0)
            {
                return x - y;
            }
        }
    }

    /// <summary>Writes the text of an escaped string. The text is never longer than the raw bytes.</summary>
    /// <returns>Bytes written.</returns>
    public static int Unescape(ReadOnlySpan<byte> raw, Span<byte> destination)
    {
        int written = 0;
        int i = 0;
        while ((uint)i < (uint)raw.Length)
        {
            if (raw[i] != (byte)'\\')
            {
                int plain = raw[i..].IndexOf((byte)'\\');
                int length = plain < 0 ? raw.Length - i : plain;
                raw.Slice(i, length).CopyTo(destination[written..]);
                written += length;
                i += length;
                continue;
            }

            // Text of a writer that escapes everything beyond ASCII is a run of these: three bytes each.
            int unit = raw[i + 1] == (byte)'u' ? Utf8Cursor.Hex4(raw, i + 2) : 0;
            if (unit >= 0x800 && (unit & 0xF800) != 0xD800)
            {
                destination[written + 2] = (byte)(0x80 | (unit & 0x3F));
                destination[written + 1] = (byte)(0x80 | ((unit >> 6) & 0x3F));
                destination[written] = (byte)(0xE0 | (unit >> 12));
                written += 3;
                i += 6;
                continue;
            }

            Rune rune = DecodeEscape(raw[i..], out int escape);
            written += rune.EncodeToUtf8(destination[written..]);
            i += escape;
        }

        return written;
    }

    /// <summary>The text as a CLR string.</summary>
    public static string GetString(ReadOnlySpan<byte> raw, bool isEscaped)
    {
        if (!isEscaped)
        {
            return Utf8Transcoder.GetString(raw);
        }

        byte[]? rented = null;
        Span<byte> text = raw.Length <= 256 ? stackalloc byte[256] : rented = ArrayPool<byte>.Shared.Rent(raw.Length);
        string result = Utf8Transcoder.GetString(text[..Unescape(raw, text)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return result;
    }

    /// <summary>A hash of the text that is the same for every way of escaping it and differs from process to process.</summary>
    public static ulong Hash(ReadOnlySpan<byte> raw, bool isEscaped)
    {
        if (!isEscaped)
        {
            return SeededHash.Of(raw);
        }

        byte[]? rented = null;
        Span<byte> text = raw.Length <= 256 ? stackalloc byte[256] : rented = ArrayPool<byte>.Shared.Rent(raw.Length);
        ulong hash = SeededHash.Of(text[..Unescape(raw, text)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return hash;
    }

    /// <summary>What the escape at the start of <paramref name="raw"/> stands for. It is 2, 6 or, for a surrogate pair, 12 bytes long.</summary>
    internal static Rune DecodeEscape(ReadOnlySpan<byte> raw, out int length)
    {
        length = 2;
        switch (raw[1])
        {
            case (byte)'b':
                return new Rune('\b');
            case (byte)'f':
                return new Rune('\f');
            case (byte)'n':
                return new Rune('\n');
            case (byte)'r':
                return new Rune('\r');
            case (byte)'t':
                return new Rune('\t');
            case (byte)'u':
                char unit = (char)Utf8Cursor.Hex4(raw, 2);
                length = char.IsHighSurrogate(unit) ? 12 : 6;
                return length == 6 ? new Rune(unit) : new Rune(unit, (char)Utf8Cursor.Hex4(raw, 8));
            default:
                return new Rune((char)raw[1]);
        }
    }

    private static int EscapeLength(ReadOnlySpan<byte> raw, int i) => raw[i + 1] != (byte)'u' ? 2 : (Utf8Cursor.Hex4(raw, i + 2) & ~0x3FF) == 0xD800 ? 12 : 6;

    /// <summary>Bytes that are not continuation bytes (0x80 to 0xBF): each begins a code point.</summary>
    private static int CountStarts(ReadOnlySpan<byte> utf8)
    {
        int count = utf8.Length;
        int i = 0;
        for (; i <= utf8.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            Vector128<sbyte> bytes = Vector128.Create(utf8.Slice(i, Vector128<byte>.Count)).AsSByte();
            count -= BitOperations.PopCount(Vector128.LessThan(bytes, Vector128.Create((sbyte)-0x40)).ExtractMostSignificantBits());
        }

        for (; i < utf8.Length; i++)
        {
            count -= (sbyte)utf8[i] < -0x40 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Reads raw bytes as the bytes of their text, one by one, without a buffer for the whole.</summary>
    private ref struct UnescapedBytes(ReadOnlySpan<byte> raw, bool isEscaped)
    {
        private readonly bool _isEscaped = isEscaped;
        private ReadOnlySpan<byte> _rest = raw;

        /// <summary>Up to three bytes of the code point under way, the next one lowest.</summary>
        private uint _pending;

        /// <summary>The next byte, or -1 at the end.</summary>
        public int Next()
        {
            if (_pending != 0)
            {
                int pending = (int)(_pending & 0xFF);
                _pending >>= 8;
                return pending;
            }

            if (_rest.IsEmpty)
            {
                return -1;
            }

            byte first = _rest[0];
            if (first != (byte)'\\' || !_isEscaped)
            {
                _rest = _rest[1..];
                return first;
            }

            Rune rune = DecodeEscape(_rest, out int length);
            _rest = _rest[length..];
            Span<byte> encoded = stackalloc byte[4];
            for (int k = rune.EncodeToUtf8(encoded) - 1; k > 0; k--)
            {
                // Continuation bytes are never zero, so that zero can mean "none".
                _pending = (_pending << 8) | encoded[k];
            }

            return encoded[0];
        }
    }
}
