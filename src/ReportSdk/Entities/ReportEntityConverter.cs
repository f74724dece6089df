using System.Text.Json;
using System.Text.Json.Serialization;
using ReportSdk.Runtime;

namespace ReportSdk;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a generated type as the type itself does: validated, in schema order.</summary>
/// <remarks>JSON null is C# null to <see cref="JsonSerializer"/>, also where the schema has null among its values.</remarks>
public sealed class ReportEntityConverter<T> : JsonConverter<T>
    where T : class, IReportEntity<T>
{
    /// <summary>How deep a document may be is for the caller's serializer options to say.</summary>
    private static readonly ValidationOptions Limits = new() { MaxDepth = 1000 };

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not valid; the inner exception lists the violations.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonFragment fragment = Fragments.Read(ref reader, typeof(JsonFragment), options);
        if (ReportEntity.TryParse(fragment.Utf8, out T? value, out ViolationList violations, Limits))
        {
            return value;
        }

        var inner = new ReportFormatException(T.SchemaId, violations);
        throw new JsonException(inner.Message, inner);
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
}
