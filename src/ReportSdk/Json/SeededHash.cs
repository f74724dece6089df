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
        while (bytes.Length > sizeof(ulong))
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        ulong last = 0;
        for (int k = bytes.Length - 1; k >= 0; k--)
        {
            last = (last << 8) | bytes[k];
        }

        return Mix(hash, last);
    }

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
