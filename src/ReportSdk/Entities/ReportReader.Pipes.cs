#if NET9_0_OR_GREATER
using System.IO.Pipelines;

namespace ReportSdk;

/// <content>Pipes: part of the framework from .NET 9 on, so that they cost no dependency.</content>
public static partial class ReportReader
{
    /// <inheritdoc cref="ReadAsync{T}(Stream, ValidationOptions?, CancellationToken)"/>
    /// <param name="pipe">A JSON document in UTF-8, to the pipe's end. What is read is consumed; the caller completes the reader.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the reading of the pipe, as <see cref="PipeReader.CancelPendingRead"/> does.</param>
    public static ValueTask<T> ReadAsync<T>(PipeReader pipe, ValidationOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IReportEntity<T> => ReadAsync<T>(StreamOf(pipe), options, cancellationToken);

    /// <inheritdoc cref="TryReadAsync{T}(Stream, ValidationOptions?, CancellationToken)"/>
    /// <param name="pipe">A JSON document in UTF-8, to the pipe's end. What is read is consumed; the caller completes the reader.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the reading of the pipe, as <see cref="PipeReader.CancelPendingRead"/> does.</param>
    public static ValueTask<ReportResult<T>> TryReadAsync<T>(
        PipeReader pipe,
        ValidationOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IReportEntity<T> => TryReadAsync<T>(StreamOf(pipe), options, cancellationToken);

    /// <inheritdoc cref="IsValidAsync{T}(Stream, ValidationOptions?, CancellationToken)"/>
    /// <param name="pipe">A JSON document in UTF-8, to the pipe's end. What is read is consumed; the caller completes the reader.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the reading of the pipe, as <see cref="PipeReader.CancelPendingRead"/> does.</param>
    public static ValueTask<bool> IsValidAsync<T>(PipeReader pipe, ValidationOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IReportEntity<T> => IsValidAsync<T>(StreamOf(pipe), options, cancellationToken);

    /// <inheritdoc cref="ValidateAsync{T}(Stream, ValidationOptions?, CancellationToken)"/>
    /// <param name="pipe">A JSON document in UTF-8, to the pipe's end. What is read is consumed; the caller completes the reader.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the reading of the pipe, as <see cref="PipeReader.CancelPendingRead"/> does.</param>
    public static ValueTask<ViolationList> ValidateAsync<T>(
        PipeReader pipe,
        ValidationOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IReportEntity<T> => ValidateAsync<T>(StreamOf(pipe), options, cancellationToken);

    /// <inheritdoc cref="ReadNdjson{T}(Stream, NdjsonOptions?, CancellationToken)"/>
    /// <param name="pipe">Lines of JSON in UTF-8, to the pipe's end. What is read is consumed; the caller completes the reader.</param>
    /// <param name="options">Limits and choices; <see cref="NdjsonOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the reading of the pipe, as <see cref="PipeReader.CancelPendingRead"/> does.</param>
    public static IAsyncEnumerable<NdjsonLine<T>> ReadNdjson<T>(
        PipeReader pipe,
        NdjsonOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IReportEntity<T> => ReadNdjson<T>(StreamOf(pipe), options, cancellationToken);

    private static Stream StreamOf(PipeReader pipe)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        return pipe.AsStream(leaveOpen: true);
    }
}
#endif
