using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportSdk.Runtime;

/// <summary>Reads and writes a generated enum for <see cref="JsonSerializer"/>, as values and as names of members.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EnumTextConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    /// <summary>The enum's texts.</summary>
    protected abstract EnumTexts EnumTexts { get; }

    /// <inheritdoc/>
    /// <exception cref="JsonException">Not a string, or not one of the texts.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? text = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : null;
        return text is not null && EnumTexts.TryFind(Encoding.UTF8.GetBytes(text), out int index)
            ? FromIndex(index)
            : throw new JsonException($"The value is none of the texts of {typeof(T).Name}.");
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not defined by the schema.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(TextOf(value));
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(TextOf(value));
    }

    /// <summary>The value of an index.</summary>
    protected abstract T FromIndex(int index);

    /// <summary>The index of a value.</summary>
    protected abstract int ToIndex(T value);

    private string TextOf(T value)
    {
        int index = ToIndex(value);
        return (uint)index < (uint)EnumTexts.Count ? EnumTexts[index] : throw new JsonException($"{typeof(T).Name} has no value {index}.");
    }
}
