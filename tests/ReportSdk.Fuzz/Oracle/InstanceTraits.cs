using System.Globalization;
using System.Text.Json;

namespace ReportSdk.Fuzz.Oracle;

/// <summary>What instances have in common that oracles and we see differently.</summary>
internal static class InstanceTraits
{
    /// <summary>Decimal digits that every double keeps.</summary>
    private const int DoubleDigits = 15;

    /// <summary>Whether an instance has the trait of that name.</summary>
    public static bool Has(string trait, string instance)
    {
        using JsonDocument document = JsonDocument.Parse(instance, new JsonDocumentOptions { MaxDepth = 1_000 });
        return trait switch
        {
            "infinite-number" => Any(document.RootElement, static element => IsNumber(element) && double.IsInfinity(double.Parse(element.GetRawText(), CultureInfo.InvariantCulture))),
            "long-number" => Any(document.RootElement, static element => IsNumber(element) && element.GetRawText().Count(char.IsAsciiDigit) > DoubleDigits),
            "prototype-name" => Any(document.RootElement, HasPrototypeName),
            _ => throw new ArgumentOutOfRangeException(nameof(trait), trait, "There is no such trait."),
        };
    }

    private static bool Any(JsonElement element, Func<JsonElement, bool> has) => has(element) || element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(member => Any(member.Value, has)),
        JsonValueKind.Array => element.EnumerateArray().Any(item => Any(item, has)),
        _ => false,
    };

    private static bool IsNumber(JsonElement element) => element.ValueKind == JsonValueKind.Number;

    private static bool HasPrototypeName(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.EnumerateObject().Any(static member => member.Name is "__proto__" or "constructor" or "toString");
}
