using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportSdk.Benchmarks.Peers;

namespace ReportSdk.Benchmarks.Quick;

/// <summary>All variants; the first of each group is its floor.</summary>
internal static class VariantSet
{
    public static Variant Walk { get; } = new("walk", VariantGroup.Validate, static workload => () =>
    {
        var reader = new Utf8JsonReader(workload.Utf8);
        while (reader.Read())
        {
        }
    });

    /// <summary>Ours, and the platform's document.</summary>
    public static IReadOnlyList<Variant> ValidateWithoutPeers { get; } =
    [
        new("JsonDocument", VariantGroup.Validate, static workload => () => JsonDocument.Parse(workload.Utf8).Dispose()),
        new("IsValid", VariantGroup.Validate, static workload => Expect(workload, workload.Kind.IsValid)),
        new("evaluator", VariantGroup.Validate, static workload => Expect(workload, workload.Kind.Evaluate)),
        new("Validate", VariantGroup.Validate, static workload => Expect(workload, workload.Kind.Validate)),
    ];

    public static IReadOnlyList<Variant> Validate { get; } = [.. ValidateWithoutPeers, .. PeerValidators.All];

    public static IReadOnlyList<Variant> Read { get; } =
    [
        new("TryParse", VariantGroup.Read, static workload => Expect(workload, utf8 => workload.Kind.TryParse(utf8) is not null)),
        new("STJ records", VariantGroup.Read, static workload => SerializerReading.Prepare(workload, isRecord: true)),
        new("STJ classes", VariantGroup.Read, static workload => SerializerReading.Prepare(workload, isRecord: false)),
        new("JsonSerializer", VariantGroup.Read, static workload => workload.IsValid ? Expect(workload, utf8 => workload.Kind.Deserialize(utf8) is not null) : null),
    ];

    /// <summary>System.Text.Json at its fastest, relaxed escaping, one writer for all.</summary>
    public static Variant FastPath { get; } = new("STJ fast path", VariantGroup.Write, static workload => SerializerReading.Read(workload) is { } value
        ? Serialize(workload, writer => JsonSerializer.Serialize(writer, value, value.GetType(), WritingContext.Default))
        : null);

    public static IReadOnlyList<Variant> Write { get; } =
    [
        new("WriteTo", VariantGroup.Write, static workload =>
        {
            if (SerializerReading.Read(workload) is null)
            {
                return null;
            }

            object value = workload.Kind.TryParse(workload.Utf8)!;
            var output = new ArrayBufferWriter<byte>(2 * workload.Utf8.Length);
            workload.Kind.Write(value, output);

            // A figure is worth something only where the bytes are the same.
            Check(output.WrittenSpan.SequenceEqual(workload.Utf8));
            return () =>
            {
                output.ResetWrittenCount();
                workload.Kind.Write(value, output);
            };
        }),
        new("JsonSerializer", VariantGroup.Write, static workload => SerializerReading.Read(workload) is not null && workload.Kind.TryParse(workload.Utf8) is { } value
            ? Serialize(workload, writer => workload.Kind.Serialize(writer, value))
            : null),
    ];

    public static IReadOnlyList<Variant> All => [Walk, .. Validate, .. Read, FastPath, .. Write];

    /// <summary>One writer for all runs; a figure is worth something only where the bytes are the same.</summary>
    private static Action Serialize(Workload workload, Action<Utf8JsonWriter> serialize)
    {
        var output = new ArrayBufferWriter<byte>(2 * workload.Utf8.Length);
        var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Run();
        Check(output.WrittenSpan.SequenceEqual(workload.Utf8));
        return Run;

        void Run()
        {
            output.ResetWrittenCount();
            writer.Reset(output);
            serialize(writer);
            writer.Flush();
            Check(output.WrittenCount == workload.Utf8.Length);
        }
    }

    private static Action Expect(Workload workload, Func<byte[], bool> judge) => () => Check(judge(workload.Utf8) == workload.IsValid);

    private static void Check(bool isAsExpected)
    {
        if (!isAsExpected)
        {
            throw new InvalidOperationException("The outcome is not the expected one.");
        }
    }
}
