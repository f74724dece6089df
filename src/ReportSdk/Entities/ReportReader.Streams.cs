using System.Diagnostics.CodeAnalysis;
using ReportSdk.Json;

namespace ReportSdk;

/// <content>Streams.</content>
public static partial class ReportReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="stream">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    /// <exception cref="ReportFormatException">The document is not valid, or a value of it cannot be held exactly.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static T Read<T>(Stream stream, ValidationOptions? options = null)
        where T : class, IReportEntity<T> =>
        TryRead(stream, out T? value, out ViolationList violations, options) ? value : throw new ReportFormatException(T.SchemaId, violations);

    /// <summary>Reads a document: validates it against its schema, then binds every value.</summary>
    /// <param name="stream">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="value">The object.</param>
    /// <param name="violations">Empty when the result is true; else what is wrong: the schema's violations, or <c>BIND_…</c> where the document is valid.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static bool TryRead<T>(
        Stream stream,
        [NotNullWhen(true)] out T? value,
        out ViolationList violations,
        ValidationOptions? options = null)
        where T : class, IReportEntity<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        using JsonInput input = JsonInput.Read(stream, MaxBytes(options));
        return ReportEntity.TryParse(input.Utf8, out value, out violations, options);
    }

    /// <summary>Whether a document is valid.</summary>
    /// <param name="stream">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static bool IsValid<T>(Stream stream, ValidationOptions? options = null)
        where T : class, IReportEntity<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        using JsonInput input = JsonInput.Read(stream, MaxBytes(options));
        return ReportEntity.IsValid<T>(input.Utf8, options);
    }

    /// <summary>What the schema finds wrong with a document, in the order of the document.</summary>
    /// <param name="stream">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ViolationList Validate<T>(Stream stream, ValidationOptions? options = null)
        where T : class, IReportEntity<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        using JsonInput input = JsonInput.Read(stream, MaxBytes(options));
        return ReportEntity.Validate<T>(input.Utf8, options);
    }

    /// <inheritdoc cref="Read{T}(Stream, ValidationOptions?)"/>
    /// <param name="stream">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the reading of the stream.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async ValueTask<T> ReadAsync<T>(Stream stream, ValidationOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IReportEntity<T> =>
        (await TryReadAsync<T>(stream, options, cancellationToken).ConfigureAwait(false)).GetValue();

    /// <summary>Reads a document: validates it against its schema, then binds every value.</summary>
    /// <param name="stream">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the reading of the stream.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async ValueTask<ReportResult<T>> TryReadAsync<T>(
        Stream stream,
        ValidationOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IReportEntity<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        using JsonInput input = await JsonInput.ReadAsync(stream, MaxBytes(options), cancellationToken).ConfigureAwait(false);
        ReportEntity.TryParse(input.Utf8, out T? value, out ViolationList violations, options);
        return new ReportResult<T>(value, violations);
    }

    /// <inheritdoc cref="IsValid{T}(Stream, ValidationOptions?)"/>
    /// <param name="stream">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the reading of the stream.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async ValueTask<bool> IsValidAsync<T>(Stream stream, ValidationOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IReportEntity<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        using JsonInput input = await JsonInput.ReadAsync(stream, MaxBytes(options), cancellationToken).ConfigureAwait(false);
        return ReportEntity.IsValid<T>(input.Utf8, options);
    }

    /// <inheritdoc cref="Validate{T}(Stream, ValidationOptions?)"/>
    /// <param name="stream">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the reading of the stream.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async ValueTask<ViolationList> ValidateAsync<T>(
        Stream stream,
        ValidationOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IReportEntity<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        using JsonInput input = await JsonInput.ReadAsync(stream, MaxBytes(options), cancellationToken).ConfigureAwait(false);
        return ReportEntity.Validate<T>(input.Utf8, options);
    }
}
