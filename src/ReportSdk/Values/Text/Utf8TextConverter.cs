using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportSdk;

/// <summary>
/// Reads and writes a value type of this library as a JSON string for <see cref="JsonSerializer"/>, as a value and as a property name.
/// Named by the types' own <see cref="JsonConverterAttribute"/>; uses no reflection.
/// </summary>
/// <typeparam name="T">A type whose text form is UTF-8.</typeparam>
public sealed class Utf8TextConverter<T> : JsonConverter<T>
    where T : struct, IUtf8SpanParsable<T>, IUtf8SpanFormattable
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a string, or not one of this type.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? ReadText(ref reader) : throw new JsonException($"A {typeof(T).Name} is a JSON string.");

    /// <inheritdoc/>
    /// <exception cref="JsonException">The name is not one of this type.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadText(ref reader);

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is the type's <c>default</c> and has no text.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> utf8 = stackalloc byte[AsciiText.StackBytes];
        writer.WriteStringValue(Format(value, utf8));
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is the type's <c>default</c> and has no text.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> utf8 = stackalloc byte[AsciiText.StackBytes];
        writer.WritePropertyName(Format(value, utf8));
    }

    private static T ReadText(ref Utf8JsonReader reader)
    {
        long length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        byte[]? rented = null;
        Span<byte> utf8 = length <= AsciiText.StackBytes ? stackalloc byte[AsciiText.StackBytes] : rented = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            utf8 = utf8[..reader.CopyString(utf8)];
            return T.TryParse(utf8, null, out T value) ? value : throw new JsonException($"The string is not a {typeof(T).Name}.");
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    private static ReadOnlySpan<byte> Format(T value, Span<byte> utf8)
    {
        bool isFormatted = value.TryFormat(utf8, out int length, default, null);
        return isFormatted && length > 0 ? utf8[..length] : throw new JsonException($"The {typeof(T).Name} has no value.");
    }
}
