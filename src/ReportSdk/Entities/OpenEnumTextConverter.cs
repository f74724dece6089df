using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportSdk.Runtime;

/// <summary>Reads and writes a generated open enum for <see cref="JsonSerializer"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OpenEnumTextConverter<T> : JsonConverter<T>
    where T : struct
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">Not a string.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? FromText(reader.GetString()!) : throw new JsonException("Expected a string.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(ToText(value));
    }

    /// <summary>The value of a text.</summary>
    protected abstract T FromText(string text);

    /// <summary>The text of a value.</summary>
    protected abstract string ToText(T value);
}
