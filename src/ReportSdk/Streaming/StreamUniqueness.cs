using System.Buffers;
using System.Runtime.CompilerServices;
using ReportSdk.Json;

namespace ReportSdk.Streaming;

/// <summary>Whether no two items of an array that has been read are the same: seen from hashes, so that it is never wrong about it, and not always sure.</summary>
internal static class StreamUniqueness
{
    /// <summary>Items that are compared each with each.</summary>
    private const int Few = 16;

    private const ulong Unsure = 0;

    /// <summary>Whether the items surely differ.</summary>
    /// <param name="utf8">The document; the array in it is well formed.</param>
    /// <param name="start">At the array's bracket.</param>
    /// <param name="end">At its other bracket.</param>
    /// <param name="count">Its items.</param>
    /// <param name="read">Bytes that were read more than once so far: nesting cannot make them more than the document has.</param>
    public static bool IsSure(ReadOnlySpan<byte> utf8, int start, int end, int count, ref int read)
    {
        read += end - start;
        if (read > utf8.Length)
        {
            return false;
        }

        ulong[]? rented = count > Few ? ArrayPool<ulong>.Shared.Rent(count) : null;
        Span<ulong> hashes = rented is null ? stackalloc ulong[Few] : rented;
        bool isSure = TryHash(utf8, start + 1, hashes[..count]) && AreDistinct(hashes[..count]);
        if (rented is not null)
        {
            ArrayPool<ulong>.Shared.Return(rented);
        }

        return isSure;
    }

    private static bool TryHash(ReadOnlySpan<byte> utf8, int i, Span<ulong> hashes)
    {
        for (int k = 0; k < hashes.Length; k++)
        {
            hashes[k] = Hash(utf8, ref i);
            if (hashes[k] == Unsure)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreDistinct(Span<ulong> hashes)
    {
        if (hashes.Length > Few)
        {
            hashes.Sort();
            for (int k = 1; k < hashes.Length; k++)
            {
                if (hashes[k] == hashes[k - 1])
                {
                    return false;
                }
            }

            return true;
        }

        for (int k = 1; k < hashes.Length; k++)
        {
            if (hashes[..k].Contains(hashes[k]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Hashes the value at a place or behind a comma or blanks, and goes to its end. Values that are the same have one hash, or <see cref="Unsure"/>.</summary>
    private static ulong Hash(ReadOnlySpan<byte> utf8, ref int i)
    {
        i = SkipSeparator(utf8, i);
        switch (utf8[i])
        {
            case (byte)'"':
                return HashText(utf8, ref i);
            case (byte)'[':
                return HashItems(utf8, ref i);
            case (byte)'{':
                return HashMembers(utf8, ref i);
            default:
                return HashLiteral(utf8, ref i);
        }
    }

    private static ulong HashText(ReadOnlySpan<byte> utf8, ref int i)
    {
        int start = i;
        long end = Utf8Cursor.StringEnd(utf8, i + 1);
        i = (int)end + 1;
        return (end >> 32) != 0 ? Unsure : Kept(SeededHash.Of(utf8[start..(int)end]));
    }

    private static ulong HashLiteral(ReadOnlySpan<byte> utf8, ref int i)
    {
        int start = i;
        bool isCanonical = utf8[i] != (byte)'-' || utf8[i + 1] != (byte)'0';
        while (utf8[i] is not ((byte)',' or (byte)']' or (byte)'}' or <= (byte)' '))
        {
            // A number with a fraction or an exponent can be written in other ways.
            isCanonical &= utf8[i] is not ((byte)'.' or (byte)'E' or (byte)'e') || utf8[start] is (byte)'t' or (byte)'f';
            i++;
        }

        return isCanonical ? Kept(SeededHash.Of(utf8[start..i])) : Unsure;
    }

    private static ulong HashItems(ReadOnlySpan<byte> utf8, ref int i)
    {
        ulong hash = 1;
        i++;
        while (!IsAt(utf8, ref i, (byte)']'))
        {
            ulong item = Hash(utf8, ref i);
            if (item == Unsure)
            {
                return Unsure;
            }

            hash = SeededHash.Mix(hash, item);
        }

        return Kept(hash);
    }

    /// <summary>The order of members does not count.</summary>
    private static ulong HashMembers(ReadOnlySpan<byte> utf8, ref int i)
    {
        ulong sum = 2;
        i++;
        while (!IsAt(utf8, ref i, (byte)'}'))
        {
            ulong name = Hash(utf8, ref i);
            ulong value = name == Unsure ? Unsure : Hash(utf8, ref i);
            if (value == Unsure)
            {
                return Unsure;
            }

            sum += SeededHash.Mix(name, value);
        }

        return Kept(SeededHash.Mix(2, sum));
    }

    /// <summary>Whether the container ends here; then the index is behind it.</summary>
    private static bool IsAt(ReadOnlySpan<byte> utf8, ref int i, byte bracket)
    {
        i = SkipSeparator(utf8, i);
        bool isIt = utf8[i] == bracket;
        i += isIt ? 1 : 0;
        return isIt;
    }

    /// <summary>Passes over blanks, and a comma or colon among them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipSeparator(ReadOnlySpan<byte> utf8, int i)
    {
        i = Utf8Cursor.SkipWhiteSpace(utf8, i);
        return utf8[i] is (byte)',' or (byte)':' ? Utf8Cursor.SkipWhiteSpace(utf8, i + 1) : i;
    }

    private static ulong Kept(ulong hash) => hash == Unsure ? 1 : hash;
}
