namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>A list that lies beside the tests: an entry a line, its cells parted by tabs.</summary>
internal static class TabbedList
{
    private const string Folder = "tests/ReportSdk.Brokers.Tests/Documents/";

    public static IReadOnlyList<string[]> Read(string name) => [.. File.ReadAllLines(Repository.PathOf(Folder + name)).Select(static line => line.Split('\t'))];
}
