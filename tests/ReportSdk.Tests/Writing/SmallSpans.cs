using System.Buffers;

namespace ReportSdk.Tests.Writing;

/// <summary>A buffer writer that gives exactly what is asked for, each time other memory, as a pipe near the end of its segments does.</summary>
internal sealed class SmallSpans : IBufferWriter<byte>
{
    private readonly List<byte> _written = [];
    private byte[] _given = [];

    public byte[] Written => [.. _written];

    public void Advance(int count)
    {
        _written.AddRange(_given.AsSpan(0, count));
        _given.AsSpan().Fill(0xEE);
        _given = [];
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => _given = new byte[Math.Max(sizeHint, 1)];

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
