using System.Buffers;

namespace ReportSdk.Fuzz.Mutants;

/// <summary>Bytes as a sequence of many segments.</summary>
internal static class Segments
{
    public static ReadOnlySequence<byte> Of(byte[] bytes, int length)
    {
        var first = new Segment(bytes.AsMemory(0, Math.Min(length, bytes.Length)));
        Segment last = first;
        for (int at = length; at < bytes.Length; at += length)
        {
            last = last.Append(bytes.AsMemory(at, Math.Min(length, bytes.Length - at)));
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    /// <summary>Two segments; one of them empty where the split is at an end.</summary>
    public static ReadOnlySequence<byte> Split(byte[] bytes, int at)
    {
        var first = new Segment(bytes.AsMemory(0, at));
        Segment last = first.Append(bytes.AsMemory(at));
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory) => Memory = memory;

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
