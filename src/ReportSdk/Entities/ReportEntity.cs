using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using ReportSdk.Evaluation;
using ReportSdk.Json;
using ReportSdk.Runtime;
using ReportSdk.Streaming;
using ReportSdk.Violations;

namespace ReportSdk;

/// <summary>What every generated type can do, for any of them.</summary>
public static class ReportEntity
{
    /// <summary>Reads a document.</summary>
    /// <param name="utf8">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    /// <exception cref="ReportFormatException">The document is not valid, or a value of it cannot be held exactly.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8, ValidationOptions? options = null)
        where T : class, IReportEntity<T> =>
        TryParse(utf8, out T? value, out ViolationList violations, options) ? value : throw new ReportFormatException(T.SchemaId, violations);

    /// <summary>Reads a document: validates it against its schema, then binds every value.</summary>
    /// <param name="utf8">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="value">The object.</param>
    /// <param name="violations">Empty when the result is true; else what is wrong: the schema's violations, or <c>BIND_…</c> where the document is valid.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    public static bool TryParse<T>(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out T? value,
        out ViolationList violations,
        ValidationOptions? options = null)
        where T : class, IReportEntity<T>
    {
        return TryReadWhole(utf8, out value, out violations, options ?? ValidationOptions.Default, out _);
    }

    /// <summary>The same, and whether the object depends on more than what its text means.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="value">The object.</param>
    /// <param name="violations">What is wrong.</param>
    /// <param name="options">Limits and choices.</param>
    /// <param name="hasFragments">Whether parts of the document were kept as they are written.</param>
    internal static bool TryReadWhole<T>(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out T? value, out ViolationList violations, ValidationOptions options, out bool hasFragments)
        where T : class, IReportEntity<T>
    {
        if (SchemaOf<T>().FindProgram(options, out ulong[]? disabledRules) is { CanRead: true } program
            && TryStream(program, utf8, options, disabledRules, out value, out hasFragments))
        {
            violations = ViolationList.Empty;
            return true;
        }

        return TryParseTape(utf8, out value, out violations, options, out hasFragments);
    }

    /// <summary>Reads a document in one pass over its bytes; false where it is not valid, cannot be held, or has what only the tape is read for.</summary>
    private static bool TryStream<T>(
        StreamProgram program, ReadOnlySpan<byte> utf8, ValidationOptions options, ulong[]? disabledRules, [NotNullWhen(true)] out T? value, out bool hasFragments)
        where T : class, IReportEntity<T>
    {
        value = null;
        hasFragments = false;
        TapeLimits limits = TapeLimits.From(options);
        if (Utf8Preamble.Check(utf8, limits.MaxDocumentBytes, out int start).IsError)
        {
            return false;
        }

        var stream = new StreamValidator(utf8, stackalloc uint[StreamValidator.NameRoom], options, in limits, program.RentNotes(utf8.Length, disabledRules));
        var context = new BindingContext(options);
        var reader = new EntityReader(in stream, program.Root, start, context);
        bool isRead = T.TryRead(ref reader, out value);
        hasFragments = context.HasFragments;
        if (reader.TryFinish() && isRead && value is not null)
        {
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>Reads a document from a tape of its tokens.</summary>
    internal static bool TryParseTape<T>(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out T? value, out ViolationList violations, ValidationOptions options, out bool hasFragments)
        where T : class, IReportEntity<T>
    {
        value = null;
        hasFragments = false;
        using TokenTape tape = TokenTape.Rent();
        if (tape.Build(utf8, TapeLimits.From(options)).IsError || !SchemaOf<T>().Decide(utf8, tape, options))
        {
            violations = Validate<T>(utf8, options);
            return false;
        }

        var context = new BindingContext(options);
        var reader = new EntityReader(utf8, tape.Tokens, 0, context);
        bool isRead = T.TryRead(ref reader, out value);
        hasFragments = context.HasFragments;
        violations = context.ToList(utf8);
        if (isRead && value is not null && !violations.HasErrors)
        {
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>Whether a document is valid. Stops at the first violation and allocates nothing.</summary>
    /// <param name="utf8">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    public static bool IsValid<T>(ReadOnlySpan<byte> utf8, ValidationOptions? options = null)
        where T : class, IReportEntity<T> => SchemaOf<T>().IsValid(utf8, options);

    /// <summary>What the schema finds wrong with a document, in the order of the document.</summary>
    /// <param name="utf8">A JSON document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    public static ViolationList Validate<T>(ReadOnlySpan<byte> utf8, ValidationOptions? options = null)
        where T : class, IReportEntity<T> => SchemaOf<T>().Validate(utf8, options);

    /// <summary>What is wrong with an object in memory: what cannot be written as JSON, else what the schema finds in it as written.</summary>
    /// <param name="entity">The object.</param>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    /// <returns>Violations with JSON Pointers; offsets, lines and columns are 0, since there is no text.</returns>
    public static ViolationList Validate<T>(T entity, ValidationOptions? options = null)
        where T : class, IReportEntity<T>
    {
        ArgumentNullException.ThrowIfNull(entity);
        options ??= ValidationOptions.Default;
        using PooledOutput output = PooledOutput.Rent();
        var writer = new ReportJsonWriter(output);
        entity.Write(ref writer);
        writer.Flush();
        ViolationList violations = writer.IsComplete
            ? SchemaOf<T>().Validate(output.Written, options)
            : UnwritableViolations.ToList(writer.Unwritable, output.Written, options);
        return violations.WithoutPositions();
    }

    /// <summary>Writes an object as JSON in UTF-8, members in schema order.</summary>
    /// <param name="entity">The object; that it is valid is not checked.</param>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ReportFormatException">A value has no JSON text: NaN, a lone surrogate, a null that may not be.</exception>
    public static void WriteTo<T>(T entity, IBufferWriter<byte> writer)
        where T : class, IReportEntity<T>
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(writer);
        using PooledOutput output = PooledOutput.Rent();

        // What the caller's writer has room for is written in place, but not advanced over before it is whole.
        var json = new ReportJsonWriter(writer.GetSpan(), output);
        entity.Write(ref json);
        if (json.IsComplete && json.IsWithinRoom(out int length))
        {
            writer.Advance(length);
            return;
        }

        Finish<T>(ref json, output);
        writer.Write(output.Written);
    }

    /// <summary>The object as JSON in UTF-8.</summary>
    /// <exception cref="ReportFormatException">A value has no JSON text.</exception>
    public static byte[] ToUtf8<T>(T entity)
        where T : class, IReportEntity<T>
    {
        using PooledOutput output = PooledOutput.Rent();
        Write(entity, output);
        return output.ToArray();
    }

    /// <summary>The object as JSON.</summary>
    /// <exception cref="ReportFormatException">A value has no JSON text.</exception>
    public static string ToJson<T>(T entity)
        where T : class, IReportEntity<T>
    {
        using PooledOutput output = PooledOutput.Rent();
        Write(entity, output);
        return output.ToString();
    }

    /// <summary>What the schema says of the type and its members: titles, descriptions, examples.</summary>
    public static EntityDescriptor DescriptorOf<T>()
        where T : class, IReportEntity<T> => Cache<T>.Descriptor;

    internal static CompiledSchema SchemaOf<T>()
        where T : class, IReportEntity<T> => Cache<T>.Schema;

    private static void Write<T>(T entity, PooledOutput output)
        where T : class, IReportEntity<T>
    {
        ArgumentNullException.ThrowIfNull(entity);
        var writer = new ReportJsonWriter(output);
        entity.Write(ref writer);
        Finish<T>(ref writer, output);
    }

    /// <summary>All or nothing: nobody sees a byte of an object that cannot be written.</summary>
    private static void Finish<T>(ref ReportJsonWriter writer, PooledOutput output)
        where T : class, IReportEntity<T>
    {
        writer.Flush();
        if (!writer.IsComplete)
        {
            ViolationList violations = UnwritableViolations.ToList(writer.Unwritable, output.Written, ValidationOptions.Default);
            throw new ReportFormatException(T.SchemaId, violations.WithoutPositions());
        }
    }

    private static class Cache<T>
        where T : class, IReportEntity<T>
    {
        public static readonly CompiledSchema Schema = T.Plan.Catalog.GetSchema(T.SchemaId);

        public static readonly EntityDescriptor Descriptor = EntityDescriptor.Of(T.Plan.Plan, T.SchemaId, SchemaOf<T>);
    }
}
