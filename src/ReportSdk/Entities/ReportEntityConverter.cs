using System.Text.Json;
using System.Text.Json.Serialization;
using ReportSdk.Runtime;

namespace ReportSdk;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a generated type as the type itself does: validated, in schema order.</summary>
/// <remarks>Comments, and commas behind a last item, are passed over where the serializer's options allow them; then places of violations are those in compact JSON. JSON null is C# null to <see cref="JsonSerializer"/>, also where the schema has null among its values.</remarks>
public sealed class ReportEntityConverter<T> : JsonConverter<T>
    where T : class, IReportEntity<T>
{
    /// <summary>How deep a document may be is for the caller's serializer options to say.</summary>
    private static readonly ValidationOptions Limits = new() { MaxDepth = 1000 };

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not valid; the inner exception lists the violations.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Utf8JsonReader start = reader;
        using PooledOutput text = PooledOutput.Rent();
        SerializerText.Copy(ref reader, text);
        bool isRead = ReportEntity.TryReadWhole(text.Written, out T? value, out ViolationList violations, Limits, out bool hasFragments);

        // Places of violations, and what is kept as it is written, are of the text as it is: if that is not the copy, and JSON without the caller's leave.
        bool isExact = reader.BytesConsumed - start.TokenStartIndex == text.Written.Length;
        bool isLenient = options.AllowTrailingCommas || options.ReadCommentHandling != JsonCommentHandling.Disallow;
        if (!isExact && !isLenient && (!isRead || hasFragments))
        {
            JsonFragment fragment = Fragments.Read(ref start, typeof(JsonFragment), options);
            isRead = ReportEntity.TryParse(fragment.Utf8, out value, out violations, Limits);
        }

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

    private static JsonFragmentConverter Fragments { get; } = new();

    private static JsonException Refusal(ViolationList violations)
    {
        var inner = new ReportFormatException(T.SchemaId, violations);
        return new JsonException(inner.Message, inner);
    }
}
