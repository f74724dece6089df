using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ReportSdk;

/// <summary>
/// Tells <see cref="JsonSerializer"/> of generated types without reflection, as native AOT and trimmed programs need it. Combine it with the
/// resolver of the program's own types: <c>JsonTypeInfoResolver.Combine(AppJsonContext.Default, ReportTypes.JsonResolver)</c>.
/// </summary>
public sealed class ReportJsonTypes : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, ReportTypeRegistration> _types;

    /// <param name="types">The types to serve; one that comes twice counts once.</param>
    public ReportJsonTypes(IEnumerable<ReportTypeRegistration> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        var byType = new Dictionary<Type, ReportTypeRegistration>();
        foreach (ReportTypeRegistration registration in types)
        {
            byType.TryAdd(registration.Type, registration);
        }

        _types = byType;
    }

    /// <summary>How to read and write a registered type; null for any other, which leaves it to the next resolver.</summary>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(options);
        return _types.TryGetValue(type, out ReportTypeRegistration? registration) ? registration.CreateTypeInfo(options) : null;
    }
}
