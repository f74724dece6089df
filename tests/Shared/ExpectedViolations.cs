using System.Text.Json;

namespace ReportSdk.Tests.Shared;

/// <summary>Where the example on the page of each violation has it, to the column: the same for every tool that finds it.</summary>
internal static class ExpectedViolations
{
    private static readonly ILookup<string, string> Rows = File.ReadLines(Repository.PathOf("tests/corpus/violations/places.tsv")).Skip(1)
        .Select(static line => line.Split('\t')).ToLookup(static cells => cells[0], static cells => $"{cells[1]} {cells[2]} {cells[3]}".TrimEnd());

    /// <summary>The codes that have a row, in ordinal order.</summary>
    public static IEnumerable<string> Codes => Rows.Select(static rows => rows.Key).Order(StringComparer.Ordinal);

    /// <summary>All that is found in the example of a code, each as place, code and pointer.</summary>
    public static IReadOnlyList<string> Of(string code) => [.. Rows[code]];

    /// <summary>What the JSON output of <c>validate</c> tells, in its order.</summary>
    public static IReadOnlyList<string> In(JsonElement output) =>
    [
        .. from document in output.GetProperty("documents").EnumerateArray()
           from violation in document.GetProperty("violations").EnumerateArray()
           select Text(violation),
        .. output.TryGetProperty("corpus", out var corpus) && corpus.ValueKind == JsonValueKind.Object ? corpus.GetProperty("violations").EnumerateArray().Select(Text) : [],
    ];

    public static string Text(int line, int column, string code, string? pointer) => $"{line}:{column} {code} {pointer}".TrimEnd();

    /// <summary>A limit of the whole run has no place.</summary>
    private static string Text(JsonElement violation) => Text(
        violation.TryGetProperty("line", out var line) ? line.GetInt32() : 0,
        violation.TryGetProperty("column", out var column) ? column.GetInt32() : 0,
        violation.GetProperty("code").GetString()!,
        violation.TryGetProperty("instanceLocation", out var pointer) ? pointer.GetString() : null);
}
