using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ReportSdk.Generators.Tests.Conformance;

/// <summary>The generated type of a schema of the suite.</summary>
public abstract class SuiteEntity
{
    public static SuiteEntity Of(Type type) => (SuiteEntity)Activator.CreateInstance(typeof(SuiteEntity<>).MakeGenericType(type))!;

    /// <summary>Whether this is the type of a file's root.</summary>
    public abstract bool IsRoot { get; }

    /// <summary>Everything that the type says of a document against the verdict it should have.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="expected">Its verdict.</param>
    /// <param name="options">Whether formats assert.</param>
    /// <returns>What is wrong, a line each.</returns>
    public abstract IEnumerable<string> Check(byte[] utf8, bool expected, ValidationOptions options);

    /// <summary>Whether the document binds.</summary>
    public abstract bool Binds(byte[] utf8, ValidationOptions options);
}

internal sealed class SuiteEntity<T> : SuiteEntity
    where T : class, IReportEntity<T>
{
    public override bool IsRoot => T.SchemaId == T.Plan.Plan.Id;

    public override bool Binds(byte[] utf8, ValidationOptions options) => ReportEntity.TryParse<T>(utf8, out _, out _, options);

    public override IEnumerable<string> Check(byte[] utf8, bool expected, ValidationOptions options)
    {
        ViolationList listed = ReportEntity.Validate<T>(utf8, options);
        bool isRead = ReportEntity.TryParse(utf8, out T? value, out ViolationList violations, options);
        (bool Holds, string Law)[] laws =
        [
            (ReportEntity.IsValid<T>(utf8, options) == expected, "IsValid has another verdict"),
            (listed.IsEmpty == expected, $"Validate has another verdict: {string.Join("; ", listed)}"),
            (isRead == violations.IsEmpty && isRead == value is not null, "a reading that fails lists a violation, one that succeeds a value"),
            (expected || violations.SequenceEqual(listed), "TryParse lists other violations than Validate"),
            (!expected || isRead || violations.All(violation => violation.Code.StartsWith("BIND_", StringComparison.Ordinal)), $"a valid document is refused: {string.Join("; ", violations)}"),
        ];
        return laws.Where(law => !law.Holds).Select(law => law.Law).Concat(value is null ? [] : CheckValue(utf8, value));
    }

    /// <summary>JSON null is C# null to JsonSerializer, whatever a converter says of it.</summary>
    private static IEnumerable<string> CheckValue(byte[] utf8, T value)
    {
        byte[] written = ReportEntity.ToUtf8(value);
        var output = new ArrayBufferWriter<byte>();
        ReportEntity.WriteTo(value, output);
        bool isReadAgain = ReportEntity.TryParse(written, out T? again, out ViolationList violations);
        T? deserialized = JsonSerializer.Deserialize<T>(utf8);
        (bool Holds, string Law)[] laws =
        [
            (JsonSame(utf8, written), $"what is written is something else: {Encoding.UTF8.GetString(written)}"),
            (output.WrittenSpan.SequenceEqual(written), "WriteTo writes something else"),
            (isReadAgain, $"what is written is not read: {string.Join("; ", violations)}"),
            (value.Equals(again), "what is read again is not equal"),
            (value.Validate().IsEmpty, $"the value is not valid: {string.Join("; ", value.Validate())}"),
            (utf8.AsSpan().SequenceEqual("null"u8) ? deserialized is null : value.Equals(deserialized), "JsonSerializer reads another value"),
            (JsonSerializer.SerializeToUtf8Bytes(value).AsSpan().SequenceEqual(written), "JsonSerializer writes something else"),
        ];
        return laws.Where(law => !law.Holds).Select(law => law.Law);
    }

    /// <summary>Numbers of the suite that bind are within double's reach or equal as text.</summary>
    private static bool JsonSame(byte[] read, byte[] written)
    {
        using JsonDocument expected = JsonDocument.Parse(read);
        using JsonDocument actual = JsonDocument.Parse(written);
        return JsonElement.DeepEquals(expected.RootElement, actual.RootElement);
    }
}
