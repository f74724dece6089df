using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ReportSdk.Json;

/// <summary>
/// A 64-bit hash under keys drawn once a process: values that collide cannot be prepared. Only ever used to find candidates, which are then
/// compared; never stored or sent.
/// </summary>
internal static class SeededHash
{
    private static readonly ulong KeyA = NewKey();
    private static readonly ulong KeyB = NewKey();

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (ulong)bytes.Length ^ KeyA;
        if (bytes.Length < sizeof(ulong))
        {
            return Mix(hash, FewBytes(bytes));
        }

        for (int k = 0; k < bytes.Length - sizeof(ulong); k += sizeof(ulong))
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes[k..]));
        }

        // Some bytes twice rather than the last ones one by one; the length is in the hash.
        return Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]));
    }

    /// <summary>Fewer than eight bytes as a word; different ones, of those with one length.</summary>
    public static ulong FewBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= sizeof(uint)
            ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]) << 32)
            : bytes.Length == 0 ? 0 : bytes[0] | ((uint)bytes[bytes.Length / 2] << 8) | ((uint)bytes[^1] << 16);

    /// <summary>Adds a word to a hash; the order of words counts.</summary>
    public static ulong Mix(ulong hash, ulong word)
    {
        ulong high = Math.BigMul(hash ^ KeyB, word ^ KeyA ^ (hash << 32 | hash >> 32), out ulong low);
        return high ^ low ^ (hash * 0x9E3779B97F4A7C15);
    }

    private static ulong NewKey()
    {
        Span<byte> key = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(key);
        return BinaryPrimitives.ReadUInt64LittleEndian(key);
    }
}
