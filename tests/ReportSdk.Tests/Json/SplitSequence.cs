using System.Buffers;

namespace ReportSdk.Tests.Json;

/// <summary>Sequences of several segments.</summary>
internal static class SplitSequence
{
    /// <summary>Two segments: the bytes before an index, and the rest.</summary>
    public static ReadOnlySequence<byte> At(byte[] bytes, int index)
    {
        Segment first = new(bytes.AsMemory(0, index), 0);
        Segment second = first.Append(bytes.AsMemory(index));
        return new ReadOnlySequence<byte>(first, 0, second, second.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long runningIndex)
        {
            Memory = memory;
            RunningIndex = runningIndex;
        }

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            Segment next = new(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
