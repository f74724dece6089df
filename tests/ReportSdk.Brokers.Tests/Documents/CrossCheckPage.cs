using System.Text.RegularExpressions;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>docs/cross-checks.md, table by table.</summary>
internal static partial class CrossCheckPage
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/cross-checks.md"));

    /// <summary>Rules of one document.</summary>
    public static IReadOnlyList<CrossCheck> Rules { get; } =
    [
        .. Rows("rules").Select(static cells => new CrossCheck(
            cells[0], Code(cells[1]), cells[2].Split(", "), [.. cells[3].Split(", ").Select(Code)], cells[4], cells[5].Split(", "), int.Parse(cells[6], System.Globalization.CultureInfo.InvariantCulture))),
    ];

    /// <summary>What the sample documents give.</summary>
    public static IReadOnlyList<(string Document, string Rule, string At)> Warnings { get; } =
        [.. Rows("warnings").Select(static cells => (cells[0], Code(cells[1]), Code(cells[2])))];

    /// <summary>Rules of several documents, with how many of them the sample documents break.</summary>
    public static IReadOnlyList<(string Rule, string Severity, int Found)> Facts { get; } =
        [.. Rows("corpus").Select(static cells => (Code(cells[1]), cells[3], int.Parse(Number().Match(cells[4]).Value, System.Globalization.CultureInfo.InvariantCulture)))];

    private static IEnumerable<string[]> Rows(string table)
    {
        string text = Page[(Page.IndexOf($"<!-- {table} -->", StringComparison.Ordinal) + table.Length)..Page.IndexOf($"<!-- /{table} -->", StringComparison.Ordinal)];
        return text.Split('\n').Where(static line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(static line => line.Trim('|', ' ').Split(" | "));
    }

    private static string Code(string cell) => cell.Trim('`');

    [GeneratedRegex("^[0-9]+")]
    private static partial Regex Number();
}

/// <summary>A row of the table of rules.</summary>
/// <param name="Check">X-1 and so on.</param>
/// <param name="Rule">Its id.</param>
/// <param name="Schemas">Schema files that have it, without folder and ending: guosen/report.</param>
/// <param name="Places">Pointers in the documents, * for each item.</param>
/// <param name="Severity">error or warning.</param>
/// <param name="Reports">Numbers of the reports.</param>
/// <param name="Found">How often the sample documents break it.</param>
internal sealed record CrossCheck(string Check, string Rule, string[] Schemas, string[] Places, string Severity, string[] Reports, int Found);
