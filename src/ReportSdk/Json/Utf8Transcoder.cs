using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace ReportSdk.Json;

/// <summary>
/// Strings of text that is known to be UTF-8: a document is checked before anything of it is read, so that only lengths are looked at here. Chinese text, three bytes
/// a character, is what reports are full of: five characters a step, where the platform takes one or two and checks each again.
/// </summary>
internal static class Utf8Transcoder
{
    /// <summary>Where characters of three bytes begin that stand side by side in a vector, a bit for each byte.</summary>
    private const uint ThreeByteStarts = 0b1_0010_0100_1001;

    /// <summary>The string of a text.</summary>
    /// <param name="utf8">Valid UTF-8. Of other bytes the result is of no use, or they are refused; nothing outside of the two is touched.</param>
    public static string GetString(ReadOnlySpan<byte> utf8)
    {
        int length = BitConverter.IsLittleEndian && utf8.Length >= Vector128<byte>.Count ? CountUnits(utf8) : utf8.Length;
        if (length == utf8.Length)
        {
            // Short, or ASCII: the platform is as good at it.
            return Encoding.UTF8.GetString(utf8);
        }

#if NET9_0_OR_GREATER
        return string.Create(length, utf8, static (destination, source) => Transcode(source, destination));
#else
        char[] rented = ArrayPool<char>.Shared.Rent(length);
        Transcode(utf8, rented.AsSpan(0, length));
        string text = new(rented.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(rented);
        return text;
#endif
    }

    /// <summary>Bytes that begin a character, and once more those that begin one of two surrogates, in a text of sixteen bytes or more.</summary>
    private static int CountUnits(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        int i = 0;
        for (; i <= utf8.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            count += BitOperations.PopCount(Units(utf8, i));
        }

        // The last vector, shifted by the bytes that have been counted.
        uint last = Units(utf8, utf8.Length - Vector128<byte>.Count);
        int counted = Vector128<byte>.Count - (utf8.Length - i);
        return count + BitOperations.PopCount((last & 0xFFFF) >> counted) + BitOperations.PopCount(last >> Vector128<byte>.Count >> counted);
    }

    /// <summary>A bit for each byte that begins a character, and in the upper half one for each that begins two surrogates.</summary>
    private static uint Units(ReadOnlySpan<byte> utf8, int at)
    {
        Vector128<byte> bytes = Vector128.Create(utf8.Slice(at, Vector128<byte>.Count));
        uint starts = Vector128.GreaterThanOrEqual(bytes.AsSByte(), Vector128.Create((sbyte)-0x40)).ExtractMostSignificantBits();
        uint pairs = Vector128.GreaterThanOrEqual(bytes, Vector128.Create((byte)0xF0)).ExtractMostSignificantBits();
        return starts | (pairs << Vector128<byte>.Count);
    }

    private static void Transcode(ReadOnlySpan<byte> utf8, Span<char> destination)
    {
        int read = 0;
        int written = 0;
        while (read <= utf8.Length - Vector128<byte>.Count && written <= destination.Length - Vector128<ushort>.Count)
        {
            Vector128<byte> bytes = Vector128.Create(utf8.Slice(read, Vector128<byte>.Count));
            uint starts = Vector128.Equals(bytes & Vector128.Create((byte)0xF0), Vector128.Create((byte)0xE0)).ExtractMostSignificantBits();
            if ((starts & 1) != 0)
            {
                Put(ThreeByteCharacters(bytes), destination[written..]);

                // Asked apart: where a branch is foreseen, the next step need not wait for this one's count.
                int wide = (starts & ThreeByteStarts) == ThreeByteStarts ? 5 : BitOperations.TrailingZeroCount(~starts & ThreeByteStarts) / 3;
                read += 3 * wide;
                written += wide;
                continue;
            }

            uint beyondAscii = bytes.ExtractMostSignificantBits();
            if ((beyondAscii & 1) != 0)
            {
                PutCharacter(utf8, ref read, destination, ref written);
                continue;
            }

            (Vector128<ushort> first, Vector128<ushort> second) = Vector128.Widen(bytes);
            Put(first, destination[written..]);
            int ascii = Vector128<ushort>.Count;
            if ((beyondAscii & 0xFF) != 0)
            {
                ascii = BitOperations.TrailingZeroCount(beyondAscii);
            }
            else if (written <= destination.Length - Vector128<byte>.Count)
            {
                Put(second, destination[(written + Vector128<ushort>.Count)..]);
                ascii = beyondAscii == 0 ? Vector128<byte>.Count : BitOperations.TrailingZeroCount(beyondAscii);
            }

            read += ascii;
            written += ascii;
        }

        while (read < utf8.Length)
        {
            PutCharacter(utf8, ref read, destination, ref written);
        }
    }

    /// <summary>1110xxxx 10yyyyyy 10zzzzzz, five times: the last two bytes of each as one number, the first as another.</summary>
    private static Vector128<ushort> ThreeByteCharacters(Vector128<byte> bytes)
    {
        Vector128<ushort> low = Vector128.Shuffle(bytes, Vector128.Create((byte)2, 1, 5, 4, 8, 7, 11, 10, 14, 13, 255, 255, 255, 255, 255, 255)).AsUInt16();
        Vector128<ushort> high = Vector128.Shuffle(bytes, Vector128.Create((byte)0, 255, 3, 255, 6, 255, 9, 255, 12, 255, 255, 255, 255, 255, 255, 255)).AsUInt16();
        return (low & Vector128.Create((ushort)0x3F)) | ((low >>> 2) & Vector128.Create((ushort)0xFC0)) | (high << 12);
    }

    private static void Put(Vector128<ushort> units, Span<char> destination) => units.CopyTo(MemoryMarshal.Cast<char, ushort>(destination));

    private static void PutCharacter(ReadOnlySpan<byte> utf8, ref int read, Span<char> destination, ref int written)
    {
        uint first = utf8[read];
        if (first < 0x80)
        {
            destination[written++] = (char)first;
            read++;
        }
        else if (first < 0xE0)
        {
            destination[written++] = (char)(((first & 0x1F) << 6) | Low(utf8[read + 1]));
            read += 2;
        }
        else if (first < 0xF0)
        {
            destination[written++] = (char)(((first & 0x0F) << 12) | (Low(utf8[read + 1]) << 6) | Low(utf8[read + 2]));
            read += 3;
        }
        else
        {
            uint scalar = ((first & 0x07) << 18) | (Low(utf8[read + 1]) << 12) | (Low(utf8[read + 2]) << 6) | Low(utf8[read + 3]);
            destination[written++] = (char)(0xD7C0 + (scalar >> 10));
            destination[written++] = (char)(0xDC00 | (scalar & 0x3FF));
            read += 4;
        }
    }

    private static uint Low(byte continuation) => continuation & 0x3Fu;
}
