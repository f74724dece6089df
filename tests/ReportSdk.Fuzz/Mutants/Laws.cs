using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ReportSdk.Fuzz.Mutants;

/// <summary>What holds of any bytes read as any generated type, and of any value of it.</summary>
internal static class Laws
{
    private static readonly ConditionalWeakTable<CompiledSchema, ValidationOptions> WithoutRules = [];

    /// <summary>The laws of a document.</summary>
    /// <param name="type">The type.</param>
    /// <param name="schemas">Its schema and those around it, compiled without generated code.</param>
    /// <param name="utf8">The document.</param>
    /// <returns>The schema's violations and the value read, or what is wrong.</returns>
    public static LawResult Check(EntityType type, SchemaFolder schemas, byte[] utf8)
    {
        ViolationList expected = schemas.SchemaOf(type.SchemaId).ValidateOnTape(utf8, ValidationOptions.Default);
        bool isRead = type.TryParse(utf8, out object? value, out ViolationList violations);
        string? wrong =
            type.IsValid(utf8) == expected.HasErrors ? "IsValid has another verdict than the evaluator"
            : !type.Validate(utf8).SequenceEqual(expected) ? "Validate lists something else than the evaluator"
            : isRead != value is not null ? "TryParse is true exactly where there is a value"
            : !Equals(value, type.ReadFromTape(utf8)) ? "reading in one pass gives something else than reading the tape"
            : isRead != violations.IsEmpty ? "TryParse is false exactly where it lists a violation"
            : expected.HasErrors && !violations.SequenceEqual(expected) ? "TryParse lists something else than the evaluator"
            : !expected.HasErrors && !violations.All(static violation => violation.Code.StartsWith("BIND_", StringComparison.Ordinal)) ? "TryParse refuses a valid document, but not for a value"
            : CheckWithoutRules(schemas.SchemaOf(type.SchemaId), utf8) ?? (isRead ? CheckRead(type, schemas, utf8, value!) : null);
        return new LawResult(wrong, expected, violations, value);
    }

    /// <summary>Sequences and pipes split at each of some places, streams: one verdict, one list, one value.</summary>
    public static string? CheckInputs(EntityType type, byte[] utf8, params ReadOnlySpan<int> splits)
    {
        bool isRead = type.TryParse(utf8, out object? value, out ViolationList violations);
        ViolationList listed = type.Validate(utf8);
        var span = new InputReading("span", !listed.HasErrors, listed, violations, value);
        if (isRead != value is not null)
        {
            return "TryParse is true exactly where there is a value";
        }

        string? wrong = CheckReadings(span, type.ReadWhole(utf8));
        foreach (int split in splits)
        {
            wrong ??= CheckReadings(span, type.ReadParts(utf8, split)) is { } inParts ? $"split at {split}: {inParts}" : null;
        }

        return wrong;
    }

    /// <summary>A document on a line of its own: the value, or the codes and pointers, of the same document in a span.</summary>
    public static string? CheckLines(EntityType type, byte[] line)
    {
        bool isRead = type.TryParse(line, out object? value, out ViolationList violations);
        IReadOnlyList<InputReading> readings = type.ReadLines(line).GetAwaiter().GetResult();
        bool isSame = readings.Count == 2 && readings.All(reading =>
            reading.IsValid == isRead && Equals(reading.Value, value) && reading.Violations.Select(WithoutPlace).SequenceEqual(violations.Select(WithoutPlace)));
        return isSame ? null : "a line of NDJSON reads something else than a span";
    }

    /// <summary>System.Text.Json reads what the type reads, refuses with the type's violations, and writes what the type writes.</summary>
    public static string? CheckSerializer(EntityType type, byte[] utf8, JsonSerializerOptions options)
    {
        bool isRead = type.TryParse(utf8, out object? value, out ViolationList violations);
        try
        {
            object? deserialized = type.Deserialize(utf8, options);
            bool isNull = utf8.AsSpan().SequenceEqual("null"u8);
            return isNull ? (deserialized is null ? null : "JsonSerializer makes a value of null")
                : !isRead ? "JsonSerializer reads what the type refuses"
                : !Equals(value, deserialized) ? "JsonSerializer reads another value"
                : !type.Serialize(deserialized!, options).AsSpan().SequenceEqual(type.ToUtf8(value!)) ? "JsonSerializer writes something else"
                : null;
        }
        catch (JsonException exception)
        {
            // Of bytes that are no JSON as a whole a converter sees a part at most.
            bool isJudged = violations.Any(static violation => violation.KeywordLocation.Length > 0 || violation.Code.StartsWith("BIND_", StringComparison.Ordinal));
            var inner = exception.InnerException as ReportFormatException;
            return isRead ? $"JsonSerializer refuses what the type reads: {exception.Message}"
                : isJudged && inner is null ? $"JsonSerializer does not list the violations: {exception.Message}"
                : isJudged && !inner!.Violations.Select(CodeAndPlace).SequenceEqual(violations.Select(CodeAndPlace)) ? "JsonSerializer lists other violations"
                : null;
        }
    }

    /// <summary>The laws of a value in memory, whatever stands in it.</summary>
    public static string? CheckValue(EntityType type, object value)
    {
        ViolationList inMemory = type.ValidateValue(value);
        if (inMemory.Any(static violation => (violation.Offset, violation.Line, violation.Column) != (0, 0, 0)))
        {
            return "a violation of a value in memory has a place";
        }

        byte[] written;
        try
        {
            written = type.ToUtf8(value);
        }
        catch (ReportFormatException exception)
        {
            return !inMemory.HasErrors ? "a value that is valid cannot be written"
                : !exception.Violations.SequenceEqual(inMemory) ? "writing lists something else than Validate"
                : inMemory.All(static violation => violation.Code.StartsWith("UNWRITABLE_", StringComparison.Ordinal)) ? null
                : "a value that can be written is not";
        }

        if (!type.Validate(written).Select(CodeAndPlace).SequenceEqual(inMemory.Select(CodeAndPlace)))
        {
            return "Validate of the value is not Validate of what it is written as";
        }

        return inMemory.HasErrors ? null : CheckAgain(type, value, written);
    }

    /// <summary>Without its rules nearly every schema is decided in one pass over the bytes; the list comes from the evaluator.</summary>
    private static string? CheckWithoutRules(CompiledSchema schema, byte[] utf8)
    {
        if (schema.Rules.Count == 0)
        {
            return null;
        }

        ValidationOptions options = WithoutRules.GetValue(schema, static schema => new ValidationOptions { DisabledRules = [.. schema.Rules.Select(static rule => rule.SchemaLocation)] });
        return schema.IsValid(utf8, options) == schema.ValidateOnTape(utf8, options).HasErrors ? "without rules IsValid has another verdict than the evaluator" : null;
    }

    private static string? CheckReadings(InputReading span, IEnumerable<InputReading> readings)
    {
        foreach (InputReading reading in readings)
        {
            bool isSame = reading.IsValid == span.IsValid && reading.Listed.SequenceEqual(span.Listed) && reading.Violations.SequenceEqual(span.Violations)
                && Equals(reading.Value, span.Value);
            if (!isSame)
            {
                return $"{reading.Input} reads something else than a span";
            }
        }

        return null;
    }

    private static string? CheckRead(EntityType type, SchemaFolder schemas, byte[] utf8, object value)
    {
        byte[] written = type.ToUtf8(value);
        return DocumentComparison.Compare(utf8, written, schemas.RestatedMembers) ?? CheckAgain(type, value, written) ?? (type.ValidateValue(value).HasErrors ? "a value that was read is not valid" : null);
    }

    private static string? CheckAgain(EntityType type, object value, byte[] written) =>
        !type.TryParse(written, out object? again, out ViolationList violations) ? $"what is written is not read: {string.Join("; ", violations)}"
        : !value.Equals(again) ? "what is read after writing is not equal"
        : value.GetHashCode() != again!.GetHashCode() ? "equal values have other hash codes"
        : !type.ToUtf8(again).AsSpan().SequenceEqual(written) ? "what is written again is something else"
        : null;

    private static (string Code, string Pointer) CodeAndPlace(Violation violation) => (violation.Code, violation.InstanceLocation);

    private static (string Code, string Pointer, string Keyword) WithoutPlace(Violation violation) => (violation.Code, violation.InstanceLocation, violation.KeywordLocation);
}
