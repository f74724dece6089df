using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace ReportSdk.Brokers.Tests;

/// <summary>What the tests ask of a generated type, whichever it is.</summary>
internal abstract class EntityType
{
    public static IReadOnlyList<EntityType> All { get; } =
    [
        .. ReportTypes.All.Select(static registration => (EntityType)Activator.CreateInstance(typeof(EntityType<>).MakeGenericType(registration.Type))!),
    ];

    public static JsonSerializerOptions Resolving { get; } = new() { TypeInfoResolver = ReportTypes.JsonResolver };

    public abstract string SchemaId { get; }

    public static EntityType? Find(string schemaId) => All.SingleOrDefault(type => type.SchemaId == schemaId);

    public abstract bool IsValid(ReadOnlySpan<byte> utf8);

    public abstract ViolationList Validate(ReadOnlySpan<byte> utf8);

    public abstract bool TryParse(ReadOnlySpan<byte> utf8, out object? value, out ViolationList violations);

    public abstract byte[] ToUtf8(object value);

    public abstract ViolationList ValidateValue(object value);

    /// <summary>Every verdict that the readers of other inputs give.</summary>
    public abstract Task<IReadOnlyList<(string Input, bool IsValid, ViolationList Violations, object? Value)>> ReadAll(byte[] utf8);

    public abstract object? Deserialize(byte[] utf8, JsonSerializerOptions options);

    public abstract byte[] Serialize(object value, JsonSerializerOptions options);

    public override string ToString() => SchemaId;
}

/// <summary>The same of one type.</summary>
internal sealed class EntityType<T> : EntityType
    where T : class, IReportEntity<T>
{
    public override string SchemaId => T.SchemaId;

    public override bool IsValid(ReadOnlySpan<byte> utf8) => ReportEntity.IsValid<T>(utf8);

    public override ViolationList Validate(ReadOnlySpan<byte> utf8) => ReportEntity.Validate<T>(utf8);

    public override bool TryParse(ReadOnlySpan<byte> utf8, out object? value, out ViolationList violations)
    {
        bool isRead = ReportEntity.TryParse(utf8, out T? typed, out violations);
        value = typed;
        return isRead;
    }

    public override byte[] ToUtf8(object value) => ReportEntity.ToUtf8((T)value);

    public override ViolationList ValidateValue(object value) => ((T)value).Validate();

    public override async Task<IReadOnlyList<(string Input, bool IsValid, ViolationList Violations, object? Value)>> ReadAll(byte[] utf8)
    {
        var results = new List<(string, bool, ViolationList, object?)>();
        foreach (ReadOnlySequence<byte> sequence in new[] { new ReadOnlySequence<byte>(utf8), Segments.Of(utf8, 1), Segments.Of(utf8, 7) })
        {
            ReportReader.TryRead(sequence, out T? value, out ViolationList violations);
            Assert.Equal(violations, ReportReader.Validate<T>(sequence));
            results.Add(("sequence", ReportReader.IsValid<T>(sequence), violations, value));
        }

        ReportReader.TryRead(new MemoryStream(utf8), out T? fromStream, out ViolationList ofStream);
        Assert.Equal(ofStream, ReportReader.Validate<T>(new MemoryStream(utf8)));
        results.Add(("stream", ReportReader.IsValid<T>(new MemoryStream(utf8)), ofStream, fromStream));

        ReportResult<T> awaited = await ReportReader.TryReadAsync<T>(new MemoryStream(utf8));
        Assert.Equal(awaited.Violations, await ReportReader.ValidateAsync<T>(new MemoryStream(utf8)));
        results.Add(("stream, awaited", await ReportReader.IsValidAsync<T>(new MemoryStream(utf8)), awaited.Violations, awaited.Value));

        ReportResult<T> piped = await ReportReader.TryReadAsync<T>(PipeOf(utf8));
        Assert.Equal(piped.Violations, await ReportReader.ValidateAsync<T>(PipeOf(utf8)));
        results.Add(("pipe", await ReportReader.IsValidAsync<T>(PipeOf(utf8)), piped.Violations, piped.Value));
        return results;
    }

    public override object? Deserialize(byte[] utf8, JsonSerializerOptions options) => JsonSerializer.Deserialize<T>(utf8, options);

    public override byte[] Serialize(object value, JsonSerializerOptions options) => JsonSerializer.SerializeToUtf8Bytes((T)value, options);

    private static PipeReader PipeOf(byte[] utf8) => PipeReader.Create(Segments.Of(utf8, 3));
}
