using System.Buffers;

namespace ReportSdk.Runtime;

/// <summary>Some lines that are read together on one processor: enough of them that handing them over costs little beside reading them.</summary>
internal sealed class NdjsonBatch
{
    /// <summary>Bytes from which on a batch is full; it holds one line more than fits, however long that is.</summary>
    private const int FullBytes = 128 * 1024;

    private readonly List<Line> _lines = [];
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FullBytes);
    private int _length;

    public bool IsFull => _length >= FullBytes;

    public bool IsEmpty => _lines.Count == 0;

    /// <summary>Copies the line that a buffer holds.</summary>
    public void Add(NdjsonLineBuffer buffer)
    {
        ReadOnlySpan<byte> utf8 = buffer.Line;
        if (utf8.Length > _bytes.Length - _length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(_length + utf8.Length);
            _bytes.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        utf8.CopyTo(_bytes.AsSpan(_length));
        _lines.Add(new Line(buffer.LineNumber, buffer.Offset, _length, utf8.Length));
        _length += utf8.Length;
    }

    /// <summary>Reads all lines, and gives the memory back.</summary>
    public NdjsonLine<T>[] Read<T>(ValidationOptions options)
        where T : class, IReportEntity<T>
    {
        var read = new NdjsonLine<T>[_lines.Count];
        for (int k = 0; k < read.Length; k++)
        {
            Line line = _lines[k];
            read[k] = ReportReader.ReadLine<T>(_bytes.AsSpan(line.Start, line.Length), line.Number, line.Offset, options);
        }

        Return();
        return read;
    }

    /// <summary>Gives the memory back, where nobody reads the lines.</summary>
    public void Return()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _lines.Clear();
    }

    private readonly record struct Line(long Number, long Offset, int Start, int Length);
}
