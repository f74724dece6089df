using System.Text.Json;
using System.Text.Json.Serialization;
using ReportSdk.Runtime;

namespace ReportSdk;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a generated type as the type itself does: validated, in schema order.</summary>
/// <remarks>
/// Comments, and commas behind a last item, are passed over where the caller's options allow them; of a value that has such, places of violations are those in
/// compact JSON. JSON null is C# null to <see cref="JsonSerializer"/>, also where the schema has null among its values.
/// </remarks>
public sealed class ReportEntityConverter<T> : JsonConverter<T>
    where T : class, IReportEntity<T>
{
    /// <summary>How deep a document may be is for the caller's serializer options to say.</summary>
    private static readonly ValidationOptions Limits = new() { MaxDepth = 1000 };

    /// <summary>A value of the type has kept parts of its text: what is written with white space is read from the text itself, no longer from a copy.</summary>
    private static bool _keepsText;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not valid; the inner exception lists the violations.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.None or JsonTokenType.PropertyName)
        {
            reader.Read();
        }

        Utf8JsonReader start = reader;
        using PooledOutput copy = PooledOutput.Rent();
        SerializerText.Copy(ref reader, copy);
        bool isExact = reader.BytesConsumed - start.TokenStartIndex == copy.Written.Length;
        if (isExact || !_keepsText)
        {
            bool isRead = ReportEntity.TryReadWhole(copy.Written, out T? value, out ViolationList violations, Limits, out bool hasFragments);
            _keepsText |= hasFragments;
            if (isExact || (isRead && !hasFragments))
            {
                return isRead ? value! : throw Refusal(violations);
            }
        }

        return ReadAsWritten(ref start, copy.Written);
    }

    /// <summary>Reads the text itself, for violations with their places in it, and for what the type keeps as it is written.</summary>
    /// <param name="reader">At the value's first token.</param>
    /// <param name="copy">The same without white space, comments and commas behind a last item.</param>
    private static T ReadAsWritten(ref Utf8JsonReader reader, ReadOnlySpan<byte> copy)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        if (ReportEntity.TryParse(JsonFragmentConverter.RawText(document.RootElement), out T? value, out ViolationList violations, Limits))
        {
            return value;
        }

        // What is JSON to the caller alone has comments or such commas.
        bool isRead = violations[0].Id == ViolationCode.InvalidJson && ReportEntity.TryParse(copy, out value, out violations, Limits);
        return isRead ? value! : throw Refusal(violations);
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">A value has no JSON text.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using PooledOutput output = PooledOutput.Rent();
        try
        {
            ReportEntity.WriteTo(value, output);
        }
        catch (ReportFormatException e)
        {
            throw new JsonException(e.Message, e);
        }

        writer.WriteRawValue(output.Written, skipInputValidation: true);
    }

    private static JsonException Refusal(ViolationList violations)
    {
        var inner = new ReportFormatException(T.SchemaId, violations);
        return new JsonException(inner.Message, inner);
    }
}
