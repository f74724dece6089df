using System.Text.Json;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>A value of a document that has no parts.</summary>
/// <param name="Pointer">Where it is.</param>
/// <param name="Kind">String, number or truth value.</param>
/// <param name="Text">Of a string its characters, else the literal as written, so that 107.60 keeps its zero.</param>
internal sealed record DocumentLeaf(string Pointer, JsonValueKind Kind, string Text)
{
    public static IEnumerable<DocumentLeaf> Below(JsonElement element, string pointer = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Below(member.Value, $"{pointer}/{Escape(member.Name)}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Below(item, $"{pointer}/{index}")),
        JsonValueKind.String => [new DocumentLeaf(pointer, element.ValueKind, element.GetString()!)],
        _ => [new DocumentLeaf(pointer, element.ValueKind, element.GetRawText())],
    };

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
