using System.Runtime.ExceptionServices;

namespace ReportSdk.Cli.Documents;

/// <summary>Lines of NDJSON that are not blank and are checked together, copied out of the stream so that it can be read on meanwhile.</summary>
internal sealed class LineBatch : IDisposable
{
    /// <summary>Enough for a batch to be worth the hand-over; a longer line is a batch alone.</summary>
    private const int MaxBytes = 256 * 1024;

    private const int MaxLines = 4096;

    private readonly ByteBuffer _bytes = new();
    private readonly List<Line> _lines = [];

    public int Count => _lines.Count;

    /// <summary>Cuts what is left of a stream into batches, each read when it is asked for.</summary>
    public static IEnumerable<LineBatch> ReadAll(NdjsonReader reader, CancellationToken cancellationToken)
    {
        var batch = new LineBatch();
        ExceptionDispatchInfo? failure = null;
        while (TryRead(reader, ref failure, cancellationToken))
        {
            if (!reader.IsTooLong && NdjsonReader.IsBlank(reader.Line))
            {
                continue;
            }

            batch.Add(reader);
            if (batch._bytes.Length >= MaxBytes || batch._lines.Count == MaxLines)
            {
                yield return batch;
                batch = new LineBatch();
            }
        }

        if (batch._lines.Count > 0)
        {
            yield return batch;
        }
        else
        {
            batch.Dispose();
        }

        failure?.Throw();
    }

    public DocumentPlace PlaceOf(int index) => new(_lines[index].Number, _lines[index].Offset);

    /// <summary>Whether the line was longer than the limit, and is not here.</summary>
    public bool IsTooLong(int index) => _lines[index].IsTooLong;

    public ReadOnlySpan<byte> Utf8Of(int index) => _bytes.Span.Slice(_lines[index].Start, _lines[index].Length);

    public void Dispose() => _bytes.Dispose();

    /// <summary>The lines before a failure are checked before it is told.</summary>
    private static bool TryRead(NdjsonReader reader, ref ExceptionDispatchInfo? failure, CancellationToken cancellationToken)
    {
        try
        {
            return reader.Read(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            failure = ExceptionDispatchInfo.Capture(e);
            return false;
        }
    }

    private void Add(NdjsonReader reader)
    {
        _lines.Add(new Line(_bytes.Length, reader.Line.Length, reader.LineNumber, reader.LineOffset, reader.IsTooLong));
        _bytes.Append(reader.Line);
    }

    private readonly record struct Line(int Start, int Length, long Number, long Offset, bool IsTooLong);
}
