using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ReportSdk.Runtime;

/// <content>Texts of a few characters: names, codes, labels. Four characters at a time, which are nearly always of one kind, ASCII or Chinese; the first of them in the
/// lowest bits of a word, which is the first of its vector where the machine has the lowest byte first.</content>
public ref partial struct ReportJsonWriter
{
    private const int BlockChars = 4;

    /// <summary>What a block may be stored as, however few of its bytes count.</summary>
    private const int BlockBytes = 16;

    private const ulong EveryChar = 0x0001_0001_0001_0001;

    /// <summary>Writes a short text in which nothing needs an escape; false, with nothing written, when something does or a surrogate appears.</summary>
    private bool TryWriteShort(ReadOnlySpan<char> text)
    {
        const int Longest = (3 * ShortText) + 2 + BlockBytes;
        Span<byte> utf8 = Room(Longest)[..Longest];
        utf8[0] = (byte)'"';
        int length = 1;
        int at = 0;
        for (; text.Length - at > BlockChars; at += BlockChars)
        {
            if (!TryWriteBlock(utf8, ref length, Block(text[at], text[at + 1], text[at + 2], text[at + 3]), BlockChars))
            {
                return false;
            }
        }

        // One to four are left of any text but the empty one. A block has its first character again in place of those that it lacks: they are of its kind.
        int last = text.Length - 1;
        if (at <= last)
        {
            char first = text[at];
            ulong block = Block(first, text[Math.Min(at + 1, last)], text[Math.Min(at + 2, last)], text[last]);
            int count = last - at + 1;
            ulong known = ulong.MaxValue >> (16 * (BlockChars - count));
            if (!TryWriteBlock(utf8, ref length, (block & known) | ((first * EveryChar) & ~known), count))
            {
                return false;
            }
        }

        utf8[length] = (byte)'"';
        _position += length + 1;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Block(char a, char b, char c, char d) => a | ((ulong)b << 16) | ((ulong)c << 32) | ((ulong)d << 48);

    /// <summary>Writes the first characters of a block of four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryWriteBlock(Span<byte> utf8, ref int length, ulong block, int count)
    {
        Vector128<ushort> chars = Vector128.CreateScalar(block).AsUInt16();
        Vector128<uint> wide = Vector128.WidenLower(chars);
        Vector128<byte> bytes;
        int bytesPerChar;
        if ((block & (EveryChar * 0xFF80)) == 0)
        {
            if (NeedsEscape(block))
            {
                return false;
            }

            bytes = Vector128.Shuffle(wide.AsByte(), Vector128.Create((byte)0, 4, 8, 12, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16));
            bytesPerChar = 1;
        }
        else if (AreThreeBytes(wide))
        {
            Vector128<uint> encoded = (wide >> 12)
                | (((wide >> 6) & Vector128.Create(0x3Fu)) << 8)
                | ((wide & Vector128.Create(0x3Fu)) << 16)
                | Vector128.Create(0x80_80_E0u);
            bytes = Vector128.Shuffle(encoded.AsByte(), Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 16, 16, 16, 16));
            bytesPerChar = 3;
        }
        else
        {
            return TryWriteEach(utf8, ref length, block, count);
        }

        bytes.CopyTo(utf8[length..]);
        length += count * bytesPerChar;
        return true;
    }

    /// <summary>Whether one of four ASCII characters is a control character, a quote or a backslash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool NeedsEscape(ulong block)
    {
        // Each sum sets the highest bit of a character's sixteen where it is not below a space, not the one, not the other.
        ulong quote = block ^ (EveryChar * '"');
        ulong backslash = block ^ (EveryChar * '\\');
        ulong found = (block + (EveryChar * (0x8000 - ' '))) & (quote + (EveryChar * 0x7FFF)) & (backslash + (EveryChar * 0x7FFF));
        return (found & (EveryChar * 0x8000)) != EveryChar * 0x8000;
    }

    /// <summary>Whether each of four characters is from U+0800 on, and no surrogate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreThreeBytes(Vector128<uint> chars)
    {
        Vector128<uint> plane = chars & Vector128.Create(0xF800u);
        return !Vector128.EqualsAny(plane, Vector128<uint>.Zero) && !Vector128.EqualsAny(plane, Vector128.Create(0xD800u));
    }

    private static bool TryWriteEach(Span<byte> utf8, ref int length, ulong block, int count)
    {
        for (int k = 0; k < count; k++)
        {
            char c = (char)(block >> (16 * k));
            if (c < 0x80)
            {
                if (c < ' ' || c is '"' or '\\')
                {
                    return false;
                }

                utf8[length++] = (byte)c;
            }
            else if (c < 0x800)
            {
                utf8[length] = (byte)(0xC0 | (c >> 6));
                utf8[length + 1] = (byte)(0x80 | (c & 0x3F));
                length += 2;
            }
            else if (!char.IsSurrogate(c))
            {
                utf8[length + 2] = (byte)(0x80 | (c & 0x3F));
                utf8[length + 1] = (byte)(0x80 | ((c >> 6) & 0x3F));
                utf8[length] = (byte)(0xE0 | (c >> 12));
                length += 3;
            }
            else
            {
                return false;
            }
        }

        return true;
    }
}
