using System.Text.Json;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>A place in documents: a JSON Pointer in which <c>*</c> is any item or member.</summary>
internal static class JsonPlace
{
    /// <summary>Whether a document has something there.</summary>
    public static bool IsIn(JsonElement document, string place) => Any(document, place.Split('/')[1..]);

    /// <summary>The same place in any item of its lists.</summary>
    public static string OfAnyItem(string pointer) => string.Join('/', pointer.Split('/').Select(static step => step.Length > 0 && step.All(char.IsAsciiDigit) ? "*" : step));

    private static bool Any(JsonElement value, string[] steps) => steps switch
    {
        [] or [""] => true,
        ["*", .. string[] rest] when value.ValueKind == JsonValueKind.Array => value.EnumerateArray().Any(item => Any(item, rest)),
        ["*", .. string[] rest] when value.ValueKind == JsonValueKind.Object => value.EnumerateObject().Any(member => Any(member.Value, rest)),
        [string name, .. string[] rest] when value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement member) => Any(member, rest),
        _ => false,
    };
}
