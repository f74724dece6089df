using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ReportSdk.Tests.Shared;

namespace ReportSdk.Benchmarks.Quick;

/// <summary>What a generated type, and the evaluator, do with documents of one schema.</summary>
internal abstract class DocumentKind
{
    public static DocumentKind StockTable { get; } = new DocumentKind<Documents.StockTable>("tests/ReportSdk.Benchmarks/Schemas/stock-table.schema.json");

    public static DocumentKind EventLog { get; } = new DocumentKind<Documents.EventLog>("tests/ReportSdk.Benchmarks/Schemas/event-log.schema.json");

    public static DocumentKind BenchmarkTable { get; } = new DocumentKind<Brokers.Core.V1.BenchmarkTable>(null);

    /// <summary>A whole report, with rules of the domain that are errors.</summary>
    public static DocumentKind Report { get; } = new DocumentKind<Brokers.Zheshang.V1.Report>(null);

    /// <summary>The schema's text, for peers; null where they cannot read it.</summary>
    public required string? SchemaText { get; init; }

    public required Func<byte[], bool> IsValid { get; init; }

    /// <summary>The verdict of the evaluator on a tape, whatever else the type could do.</summary>
    public required Func<byte[], bool> Evaluate { get; init; }

    /// <summary>All violations.</summary>
    public required Func<byte[], bool> Validate { get; init; }

    public required Func<byte[], object?> TryParse { get; init; }

    public required Action<object, IBufferWriter<byte>> Write { get; init; }

    /// <summary>By <see cref="JsonSerializer"/>, which asks the type's converter.</summary>
    public required Func<byte[], object?> Deserialize { get; init; }

    /// <summary>The same the other way.</summary>
    public required Action<Utf8JsonWriter, object> Serialize { get; init; }
}

/// <summary>The same, of one type.</summary>
internal sealed class DocumentKind<T> : DocumentKind
    where T : class, IReportEntity<T>
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public DocumentKind(string? schemaPath)
    {
        CompiledSchema schema = T.Plan.Catalog.GetSchema(T.SchemaId);
        SchemaText = schemaPath is null ? null : File.ReadAllText(Repository.PathOf(schemaPath));
        IsValid = static utf8 => ReportEntity.IsValid<T>(utf8);
        Evaluate = utf8 => schema.IsValid(utf8, ValidationOptions.Default, out _);
        Validate = static utf8 => !ReportEntity.Validate<T>(utf8).HasErrors;
        TryParse = static utf8 => ReportEntity.TryParse(utf8, out T? value, out _) ? value : null;
        Write = static (value, output) => ReportEntity.WriteTo((T)value, output);
        var type = (JsonTypeInfo<T>)JsonSerializerOptions.Default.GetTypeInfo(typeof(T));
        Deserialize = utf8 => JsonSerializer.Deserialize(utf8, type);
        Serialize = (writer, value) => JsonSerializer.Serialize(writer, (T)value, type);
    }
}
