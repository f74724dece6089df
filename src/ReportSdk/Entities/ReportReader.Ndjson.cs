using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using ReportSdk.Json;
using ReportSdk.Runtime;
using ReportSdk.Violations;

namespace ReportSdk;

/// <content>Lines of JSON.</content>
public static partial class ReportReader
{
    private const int ChunkBytes = 64 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads newline-delimited JSON: one document a line, lines ending in LF or CR LF, blank lines passed over.</summary>
    /// <param name="stream">Lines of JSON in UTF-8; a byte order mark at the start of the first line is passed over. The stream stays open.</param>
    /// <param name="options">Limits and choices; <see cref="NdjsonOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the reading; so does the token of <c>WithCancellation</c>.</param>
    /// <returns>
    /// One result a line that is not blank, in order, as it is read: what is wrong with a line is said there and does not concern the lines
    /// after it. Memory is that of one line; with <see cref="NdjsonOptions.MaxDegreeOfParallelism"/>, of some batches of lines.
    /// </returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IAsyncEnumerable<NdjsonLine<T>> ReadNdjson<T>(
        Stream stream,
        NdjsonOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IReportEntity<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= NdjsonOptions.Default;
        return options.ProcessorCount == 1 ? ReadLines<T>(stream, options, cancellationToken) : ReadBatches<T>(stream, options, cancellationToken);
    }

    private static async IAsyncEnumerable<NdjsonLine<T>> ReadLines<T>(
        Stream stream,
        NdjsonOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IReportEntity<T>
    {
        byte[] chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        using var buffer = new NdjsonLineBuffer(MaxBytes(options.Validation));
        try
        {
            ReadOnlyMemory<byte> rest = default;
            for (bool isAtEnd = false; !isAtEnd; buffer.Advance())
            {
                while (!isAtEnd && !TryComplete(buffer, ref rest))
                {
                    int read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false);
                    isAtEnd = read == 0;
                    rest = chunk.AsMemory(0, read);
                }

                // A chunk holds many lines: cancellation must not wait for the next one.
                cancellationToken.ThrowIfCancellationRequested();
                if (buffer.IsBlank)
                {
                    continue;
                }

                NdjsonLine<T> line = ReadLine<T>(buffer.Line, buffer.LineNumber, buffer.Offset, options.Validation);
                yield return line;
                if (options.StopsAtInvalidLine && !line.IsValid)
                {
                    yield break;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private static bool TryComplete(NdjsonLineBuffer buffer, ref ReadOnlyMemory<byte> rest)
    {
        ReadOnlySpan<byte> bytes = rest.Span;
        bool isComplete = buffer.TryComplete(ref bytes);
        rest = rest[^bytes.Length..];
        return isComplete;
    }

    internal static NdjsonLine<T> ReadLine<T>(ReadOnlySpan<byte> utf8, long lineNumber, long offset, ValidationOptions options)
        where T : class, IReportEntity<T>
    {
        T? value = null;
        ViolationList violations;
        if (utf8.StartsWith(ByteOrderMark))
        {
            // Only the input's start may have one, and the buffer has taken that away: inside, it is a character that no JSON text starts with.
            violations = ByteViolation.ToList(new JsonError(ViolationCode.InvalidJson, 0), utf8, options);
        }
        else
        {
            ReportEntity.TryParse(utf8, out value, out violations, options);
        }

        return new NdjsonLine<T>(lineNumber, offset, value, AtLine(violations, utf8, lineNumber));
    }

    /// <summary>Lines of the input instead of those of the text. A lone carriage return ends a line of a text, but not one of the input.</summary>
    private static ViolationList AtLine(ViolationList violations, ReadOnlySpan<byte> utf8, long lineNumber)
    {
        if (violations.IsEmpty)
        {
            return violations;
        }

        var placed = new Violation[violations.Count];
        int line = (int)Math.Min(lineNumber, int.MaxValue);
        for (int i = 0; i < placed.Length; i++)
        {
            Violation violation = violations[i];
            var related = new ViolationPlace[violation.Related.Count];
            for (int k = 0; k < related.Length; k++)
            {
                ViolationPlace place = violation.Related[k];
                related[k] = place with { Line = line, Column = ColumnOf(place.Line, place.Column, place.Offset, utf8) };
            }

            placed[i] = violation with { Line = line, Column = ColumnOf(violation.Line, violation.Column, violation.Offset, utf8), Related = related };
        }

        return new ViolationList(placed, violations.ErrorCount, violations.WarningCount, violations.InformationCount);

        static int ColumnOf(int line, int column, int offset, ReadOnlySpan<byte> utf8) =>
            line == 1 ? column : 1 + Encoding.UTF8.GetCharCount(utf8[..offset]);
    }
}
