using System.Globalization;
using ReportSdk.Generators.Tests.Harness;
using ReportSdk.Tests.Shared;

namespace ReportSdk.Generators.Tests.Snapshots;

/// <summary>
/// Emitted code is what a user's build pays for, so that it has a budget: <c>EmittedSizeTests.budget.tsv</c> lists what each shipped schema was
/// when it was last looked at. A growth of more than 15 % is to be meant; the failure prints the file that would allow it.
/// </summary>
public sealed class EmittedSizeTests
{
    private const int HeadroomPercent = 15;
    private const string Header = "source\tC# bytes\tIL bytes";

    [Fact]
    public void No_shipped_schema_becomes_more_code_than_its_budget_allows()
    {
        var project = new SchemaProject(ShippedSchemas.Items, "ReportSdk.Brokers", tracksSteps: false);
        IReadOnlyList<EmittedSize> sizes = EmittedSize.Measure(project.Compile(project.Run()));
        Assert.Equal(ShippedSchemas.Items.Length + 1, sizes.Count);
        Dictionary<string, (int Bytes, int IlBytes)> budget = File
            .ReadLines(Repository.PathOf("tests/ReportSdk.Generators.Tests/Snapshots/EmittedSizeTests.budget.tsv")).Skip(1).Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => (Number(cells[1]), Number(cells[2])), StringComparer.Ordinal);

        string actual = string.Join('\n', sizes.Select(size => $"{size.Source}\t{size.Bytes}\t{size.IlBytes}").Prepend(Header));
        string[] over =
        [
            .. from size in sizes
               where !budget.TryGetValue(size.Source, out var allowed) || IsOver(size.Bytes, allowed.Bytes) || IsOver(size.IlBytes, allowed.IlBytes)
               select size.Source,
        ];
        string[] stale = [.. budget.Keys.Except(sizes.Select(size => size.Source))];
        Assert.True(over.Length == 0 && stale.Length == 0, $"Over budget or not listed: {string.Join(", ", over)}; stale: {string.Join(", ", stale)}\n{actual}");
    }

    private static bool IsOver(int size, int budget) => size * 100L > budget * (100L + HeadroomPercent);

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
