using System.Buffers.Binary;

namespace ReportSdk.Rules.Screening;

/// <summary>A member's name, with its first bytes at hand: most names differ there.</summary>
internal readonly struct ScreenName(byte[] utf8)
{
    private const int HeadLength = sizeof(ulong);

    public ulong Head { get; } = HeadAt(utf8, 0, utf8.Length);

    /// <summary>The first bytes of a name.</summary>
    public static ulong HeadAt(ReadOnlySpan<byte> utf8, int position, int length)
    {
        if (utf8.Length - position >= HeadLength)
        {
            ulong head = BinaryPrimitives.ReadUInt64LittleEndian(utf8[position..]);
            return length >= HeadLength ? head : head & ((1UL << (8 * length)) - 1);
        }

        ulong last = 0;
        for (int i = Math.Min(length, HeadLength) - 1; i >= 0; i--)
        {
            last = (last << 8) | utf8[position + i];
        }

        return last;
    }

    /// <summary>Whether this is the name, given that it begins like it.</summary>
    public bool Is(ReadOnlySpan<byte> name) => name.Length == utf8.Length && (name.Length <= HeadLength || name.SequenceEqual(utf8));
}
