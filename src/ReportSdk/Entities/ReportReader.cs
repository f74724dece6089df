using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using ReportSdk.Json;

namespace ReportSdk;

/// <summary>
/// Reads generated types from inputs that are not one span: sequences, streams, pipes. The bytes decide and not what they came from: each
/// method gives the verdict, the violations and the places that the type's own <c>Parse</c>, <c>TryParse</c>, <c>IsValid</c> and
/// <c>Validate</c> give for the same bytes in a span.
/// </summary>
/// <remarks>
/// <para>A stream is read from where it stands to its end and stays open. No more than
/// <see cref="ValidationOptions.MaxDocumentBytes"/> and one byte are read: that byte is what makes the document too large.</para>
/// <para>Pipes (<c>System.IO.Pipelines</c>) are part of .NET from version 9 on; there the same methods take a <c>PipeReader</c>. For .NET 8 they
/// would cost a dependency: <c>reader.AsStream(leaveOpen: true)</c> does the same.</para>
/// </remarks>
public static partial class ReportReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="utf8">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    /// <exception cref="ReportFormatException">The document is not valid, or a value of it cannot be held exactly.</exception>
    public static T Read<T>(in ReadOnlySequence<byte> utf8, ValidationOptions? options = null)
        where T : class, IReportEntity<T> =>
        TryRead(utf8, out T? value, out ViolationList violations, options) ? value : throw new ReportFormatException(T.SchemaId, violations);

    /// <summary>Reads a document: validates it against its schema, then binds every value.</summary>
    /// <param name="utf8">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="value">The object.</param>
    /// <param name="violations">Empty when the result is true; else what is wrong: the schema's violations, or <c>BIND_…</c> where the document is valid.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    public static bool TryRead<T>(
        in ReadOnlySequence<byte> utf8,
        [NotNullWhen(true)] out T? value,
        out ViolationList violations,
        ValidationOptions? options = null)
        where T : class, IReportEntity<T>
    {
        if (utf8.IsSingleSegment)
        {
            return ReportEntity.TryParse(utf8.FirstSpan, out value, out violations, options);
        }

        using JsonInput input = JsonInput.Copy(utf8, MaxBytes(options));
        return ReportEntity.TryParse(input.Utf8, out value, out violations, options);
    }

    /// <summary>Whether a document is valid. Stops at the first violation and allocates nothing.</summary>
    /// <param name="utf8">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    public static bool IsValid<T>(in ReadOnlySequence<byte> utf8, ValidationOptions? options = null)
        where T : class, IReportEntity<T>
    {
        if (utf8.IsSingleSegment)
        {
            return ReportEntity.IsValid<T>(utf8.FirstSpan, options);
        }

        using JsonInput input = JsonInput.Copy(utf8, MaxBytes(options));
        return ReportEntity.IsValid<T>(input.Utf8, options);
    }

    /// <summary>What the schema finds wrong with a document, in the order of the document.</summary>
    /// <param name="utf8">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    public static ViolationList Validate<T>(in ReadOnlySequence<byte> utf8, ValidationOptions? options = null)
        where T : class, IReportEntity<T>
    {
        if (utf8.IsSingleSegment)
        {
            return ReportEntity.Validate<T>(utf8.FirstSpan, options);
        }

        using JsonInput input = JsonInput.Copy(utf8, MaxBytes(options));
        return ReportEntity.Validate<T>(input.Utf8, options);
    }

    private static int MaxBytes(ValidationOptions? options) => TapeLimits.From(options ?? ValidationOptions.Default).MaxDocumentBytes;
}
