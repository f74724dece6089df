using System.Buffers.Binary;
using System.Text;

namespace ReportSdk.Runtime;

/// <summary>
/// Short texts of one reading, so that a label that stands in every row is one string. Bounded: 256 places, a newcomer takes the place of
/// whatever was there.
/// </summary>
/// <remarks>A text of at most 16 bytes is known by its length and its first and last eight bytes exactly: no two texts can be confused.</remarks>
internal sealed class StringCache
{
    private const int Places = 256;
    private const int LongestText = 16;

    private Entry[]? _entries;

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > LongestText)
        {
            return utf8.Length == 0 ? "" : Encoding.UTF8.GetString(utf8);
        }

        (ulong first, ulong last) = Ends(utf8);
        ulong mixed = (first ^ (last * 0x9E3779B97F4A7C15) ^ (ulong)utf8.Length) * 0xD6E8FEB86659FD93;
        ref Entry entry = ref (_entries ??= new Entry[Places])[(int)(mixed >> 56)];
        if (entry.Text is null || entry.First != first || entry.Last != last || entry.Length != utf8.Length)
        {
            entry = new Entry(first, last, utf8.Length, Encoding.UTF8.GetString(utf8));
        }

        return entry.Text;
    }

    private static (ulong First, ulong Last) Ends(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length >= 8)
        {
            return (BinaryPrimitives.ReadUInt64LittleEndian(utf8), BinaryPrimitives.ReadUInt64LittleEndian(utf8[^8..]));
        }

        ulong all = 0;
        foreach (byte b in utf8)
        {
            all = (all << 8) | b;
        }

        return (all, 0);
    }

    private readonly record struct Entry(ulong First, ulong Last, int Length, string Text);
}
