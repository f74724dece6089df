#if !NET9_0_OR_GREATER
using System.Text;
#endif
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportSdk;

/// <summary>
/// Reads and writes a <see cref="JsonFragment"/> for <see cref="JsonSerializer"/>. What this library refuses and <see cref="JsonSerializer"/> may not (names
/// that repeat, unpaired surrogates) is a <see cref="JsonException"/>. JSON <c>null</c> becomes a fragment, not null.
/// </summary>
public sealed class JsonFragmentConverter : JsonConverter<JsonFragment>
{
    /// <summary>How deep a document may be is for the caller's serializer options to say.</summary>
    private static readonly ValidationOptions Limits = new() { MaxDepth = int.MaxValue };

    /// <summary>True: <c>null</c> is a JSON value like others.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not acceptable JSON.</exception>
    public override JsonFragment Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return JsonFragment.TryParse(RawText(document.RootElement), out JsonFragment? fragment, Limits)
            ? fragment
            : throw new JsonException("The value is not acceptable JSON.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JsonFragment value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteRawValue(value.Utf8, skipInputValidation: true);
    }

#if NET9_0_OR_GREATER
    internal static ReadOnlySpan<byte> RawText(JsonElement element) => System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(element);
#else
    internal static ReadOnlySpan<byte> RawText(JsonElement element)
    {
        try
        {
            return Encoding.UTF8.GetBytes(element.GetRawText());
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("The value is not UTF-8.", e);
        }
    }
#endif
}
