using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using ReportSdk.Brokers;
using ReportSdk.Streaming;

namespace ReportSdk.Fuzz.Mutants;

/// <summary>What the laws ask of a generated type, whichever it is.</summary>
internal abstract class EntityType
{
    /// <summary>The types of the shipped schemas.</summary>
    public static IReadOnlyList<EntityType> All { get; } = Of(ReportTypes.All);

    public static JsonSerializerOptions Resolving { get; } = new() { TypeInfoResolver = ReportTypes.JsonResolver };

    public abstract string SchemaId { get; }

    public abstract Type Type { get; }

    public static IReadOnlyList<EntityType> Of(IEnumerable<ReportTypeRegistration> registrations) =>
    [
        .. registrations.Select(static registration => (EntityType)Activator.CreateInstance(typeof(EntityType<>).MakeGenericType(registration.Type))!),
    ];

    public abstract bool IsValid(ReadOnlySpan<byte> utf8);

    public abstract ViolationList Validate(ReadOnlySpan<byte> utf8);

    /// <summary>Gives a document to a comparison of documents.</summary>
    public abstract bool AddTo(CorpusChecker checker, string document, ReadOnlySpan<byte> utf8);

    public abstract bool TryParse(ReadOnlySpan<byte> utf8, out object? value, out ViolationList violations);

    /// <summary>What is read where the bytes may not be read in one pass, as by default they may: from the tape.</summary>
    public abstract object? ReadFromTape(ReadOnlySpan<byte> utf8);

    public abstract byte[] ToUtf8(object value);

    public abstract ViolationList ValidateValue(object value);

    /// <summary>What sequences and streams say of the bytes: verdict, both lists of violations, value.</summary>
    public abstract IEnumerable<InputReading> ReadWhole(byte[] utf8);

    /// <summary>The same of inputs that come in two parts.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="split">Where the second part begins.</param>
    public abstract IEnumerable<InputReading> ReadParts(byte[] utf8, int split);

    /// <summary>The document as a line of newline-delimited JSON, behind an empty line and before another document.</summary>
    public abstract Task<IReadOnlyList<InputReading>> ReadLines(byte[] line);

    public abstract object? Deserialize(byte[] utf8, JsonSerializerOptions options);

    public abstract byte[] Serialize(object value, JsonSerializerOptions options);

    public override string ToString() => SchemaId;
}

/// <summary>The same of one type.</summary>
internal sealed class EntityType<T> : EntityType
    where T : class, IReportEntity<T>
{
    public override string SchemaId => T.SchemaId;

    public override Type Type => typeof(T);

    public override bool IsValid(ReadOnlySpan<byte> utf8) => ReportEntity.IsValid<T>(utf8);

    public override ViolationList Validate(ReadOnlySpan<byte> utf8) => ReportEntity.Validate<T>(utf8);

    public override bool AddTo(CorpusChecker checker, string document, ReadOnlySpan<byte> utf8) => checker.Add<T>(document, utf8);

    public override bool TryParse(ReadOnlySpan<byte> utf8, out object? value, out ViolationList violations)
    {
        bool isRead = ReportEntity.TryParse(utf8, out T? typed, out violations);
        value = typed;
        return isRead;
    }

    public override object? ReadFromTape(ReadOnlySpan<byte> utf8) =>
        ReportEntity.TryParse(utf8, out T? value, out _, new ValidationOptions { MaxStepsPerNodeAndToken = StreamProgram.EnoughSteps - 1 }) ? value : null;

    public override byte[] ToUtf8(object value) => ReportEntity.ToUtf8((T)value);

    public override ViolationList ValidateValue(object value) => ((T)value).Validate();

    public override IEnumerable<InputReading> ReadWhole(byte[] utf8)
    {
        yield return Read("sequence of one", new ReadOnlySequence<byte>(utf8));
        yield return Read("sequence of bytes", Segments.Of(utf8, 1));

        ReportReader.TryRead(new MemoryStream(utf8), out T? fromStream, out ViolationList ofStream);
        yield return new InputReading("stream", ReportReader.IsValid<T>(new MemoryStream(utf8)), ReportReader.Validate<T>(new MemoryStream(utf8)), ofStream, fromStream);

        // What is in memory is there at once: nothing waits.
        ReportResult<T> awaited = ReportReader.TryReadAsync<T>(new MemoryStream(utf8)).AsTask().GetAwaiter().GetResult();
        yield return new InputReading(
            "stream, awaited",
            ReportReader.IsValidAsync<T>(new MemoryStream(utf8)).AsTask().GetAwaiter().GetResult(),
            ReportReader.ValidateAsync<T>(new MemoryStream(utf8)).AsTask().GetAwaiter().GetResult(),
            awaited.Violations,
            awaited.Value);
    }

    public override IEnumerable<InputReading> ReadParts(byte[] utf8, int split)
    {
        yield return Read("sequence of two", Segments.Split(utf8, split));

        ReportResult<T> piped = ReportReader.TryReadAsync<T>(PipeOf(utf8, split)).AsTask().GetAwaiter().GetResult();
        yield return new InputReading(
            "pipe",
            ReportReader.IsValidAsync<T>(PipeOf(utf8, split)).AsTask().GetAwaiter().GetResult(),
            ReportReader.ValidateAsync<T>(PipeOf(utf8, split)).AsTask().GetAwaiter().GetResult(),
            piped.Violations,
            piped.Value);
    }

    public override async Task<IReadOnlyList<InputReading>> ReadLines(byte[] line)
    {
        var readings = new List<InputReading>();
        byte[] lines = [(byte)'\n', .. line, (byte)'\r', (byte)'\n', .. line];
        await foreach (NdjsonLine<T> read in ReportReader.ReadNdjson<T>(PipeOf(lines, line.Length / 2)).ConfigureAwait(false))
        {
            readings.Add(new InputReading($"line {read.LineNumber}", read.IsValid, read.Violations, read.Violations, read.Value));
        }

        return readings;
    }

    public override object? Deserialize(byte[] utf8, JsonSerializerOptions options) => JsonSerializer.Deserialize<T>(utf8, options);

    public override byte[] Serialize(object value, JsonSerializerOptions options) => JsonSerializer.SerializeToUtf8Bytes((T)value, options);

    private static InputReading Read(string name, in ReadOnlySequence<byte> sequence)
    {
        ReportReader.TryRead(sequence, out T? value, out ViolationList violations);
        return new InputReading(name, ReportReader.IsValid<T>(sequence), ReportReader.Validate<T>(sequence), violations, value);
    }

    /// <summary>A pipe whose writer flushes at the split; it holds all, so that nobody waits.</summary>
    private static PipeReader PipeOf(byte[] utf8, int split)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        foreach (ReadOnlyMemory<byte> part in new[] { utf8.AsMemory(0, split), utf8.AsMemory(split) })
        {
            pipe.Writer.WriteAsync(part).AsTask().GetAwaiter().GetResult();
        }

        pipe.Writer.Complete();
        return pipe.Reader;
    }
}
