using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReportSdk.Json;
using ReportSdk.Streaming;

namespace ReportSdk.Runtime;

/// <summary>
/// Short texts, so that a label that stands in every row is one string. Bounded: 256 places; a newcomer takes the place of a text that was not asked for since
/// the newcomer before, so that codes, of which each row has its own, do not drive out the labels.
/// </summary>
/// <remarks>A text of at most 16 bytes is compared as a whole, and none is kept that has a zero: no two texts can be confused.</remarks>
internal sealed class StringCache
{
    private const int Places = 256;

    /// <summary>In bytes; longer ones are not kept.</summary>
    private const int LongestText = 16;

    [ThreadStatic]
    private static StringCache? _ofThread;

    private readonly Entry[] _entries = new Entry[Places];

    public static StringCache OfThread => _ofThread ??= new StringCache();

    /// <summary>Whether a text of that length, in bytes, is kept.</summary>
    public static bool Keeps(int length) => (uint)(length - 1) < LongestText;

    /// <summary>The string of a text.</summary>
    public string Get(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > LongestText || text.Contains((byte)0))
        {
            return text.Length == 0 ? "" : Utf8Transcoder.GetString(text);
        }

        Span<byte> padded = stackalloc byte[LongestText];
        padded.Clear();
        text.CopyTo(padded);
        return Get(Vector128.Create<byte>(padded), text, 0, text.Length);
    }

    /// <summary>The string of the text at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string Get(ReadOnlySpan<byte> utf8, int start, int length)
    {
        if (length is 0 or > LongestText || start > utf8.Length - LongestText)
        {
            return Get(utf8.Slice(start, length));
        }

        return Get(TextSet.HeadOf(utf8, start, length), utf8, start, length);
    }

    /// <summary>The string of a text of 1 to 16 bytes, none of them zero.</summary>
    /// <param name="head">The text as one word, zeros behind its end.</param>
    /// <param name="utf8">The document.</param>
    /// <param name="start">Where the text begins.</param>
    /// <param name="length">Its bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string Get(Vector128<byte> head, ReadOnlySpan<byte> utf8, int start, int length)
    {
        ref Entry entry = ref EntryOf(head);
        if (entry.Head == head)
        {
            entry.IsInUse = true;
            return entry.Text;
        }

        return Add(ref entry, head, utf8.Slice(start, length));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Entry EntryOf(Vector128<byte> head)
    {
        Vector128<ulong> words = head.AsUInt64();
        ulong mixed = (words.ToScalar() ^ BitOperations.RotateLeft(words.GetElement(1) * 0x9E3779B97F4A7C15, 29)) * 0xD6E8FEB86659FD93;
        return ref _entries[(int)(mixed >> 56)];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Add(ref Entry entry, Vector128<byte> head, ReadOnlySpan<byte> text)
    {
        string added = head.ExtractMostSignificantBits() == 0 ? OfAscii(head, text.Length) : Utf8Transcoder.GetString(text);
        if (entry.IsInUse)
        {
            entry.IsInUse = false;
        }
        else
        {
            (entry.Head, entry.Text) = (head, added);
        }

        return added;
    }

    /// <summary>The string of a text whose characters are its bytes: codes, of which no two rows have the same.</summary>
    private static string OfAscii(Vector128<byte> head, int length)
    {
        (Vector128<ushort> first, Vector128<ushort> second) = Vector128.Widen(head);
        Vector256<ushort> units = Vector256.Create(first, second);
        return new string(MemoryMarshal.Cast<Vector256<ushort>, char>(new ReadOnlySpan<Vector256<ushort>>(in units))[..length]);
    }

    private struct Entry
    {
        public Vector128<byte> Head;
        public bool IsInUse;
        public string Text;
    }
}
