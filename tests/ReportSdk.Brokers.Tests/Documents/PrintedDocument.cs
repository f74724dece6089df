using System.Text.Json;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>A sample document beside the text of the report that it was read from.</summary>
internal sealed class PrintedDocument
{
    private static readonly Dictionary<string, string> Reports = new(StringComparer.Ordinal)
    {
        ["guolian-2024-03.json"] = "000_7ed34b042501c35a.txt",
        ["minsheng-2024-06.json"] = "001_0911829f3dd44c83.txt",
        ["guosen-2024-03.json"] = "002_31339e1241dacfe6.txt",
        ["huafu-2024-06.json"] = "004_5445d494b2748d71.txt",
        ["zheshang-2023-02.json"] = "003_7eb2decde2f7c860.txt",
    };

    private PrintedDocument(string name, JsonElement root)
    {
        Name = name;
        Root = root;
        Leaves = [.. root.EnumerateObject().Where(static member => member.Name is not ("provenance" or "absences")).SelectMany(static member => DocumentLeaf.Below(member.Value, "/" + member.Name))];
    }

    public static TheoryData<string> Names { get; } = [.. Reports.Keys];

    public static IEnumerable<PrintedDocument> All => Reports.Keys.Select(Load);

    public string Name { get; }

    public JsonElement Root { get; }

    /// <summary>Every value that has no parts, but for the two sidecars.</summary>
    public IReadOnlyList<DocumentLeaf> Leaves { get; }

    public static PrintedDocument Load(string name) =>
        new(name, JsonElement.Parse(File.ReadAllText(Repository.PathOf("samples/documents/" + name))));

    /// <summary>The report's lines: as in the file, which has no carriage returns.</summary>
    public IReadOnlyList<string> ReadReport() => File.ReadAllText(Path.Combine(SharedFolder.Path!, "reports", Reports[Name])).Split('\n');

    public IReadOnlyList<PrintedPlace> ReadPlaces()
    {
        IReadOnlyList<string> report = ReadReport();
        return [.. Root.GetProperty("provenance").EnumerateArray().Select(entry => PrintedPlace.Read(entry, report))];
    }

    /// <summary>The values whose pointers match, in the order of the document.</summary>
    public IReadOnlyList<string> Values(string pattern)
    {
        var pointers = new PointerPattern(pattern);
        return [.. Leaves.Where(leaf => pointers.IsMatch(leaf.Pointer)).Select(static leaf => leaf.Text)];
    }

    /// <summary>What a JSON Pointer leads to; null when that is nothing.</summary>
    public JsonElement? Find(string pointer)
    {
        JsonElement found = Root;
        foreach (string segment in pointer.Split('/').Skip(1).Select(static segment => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            switch (found.ValueKind)
            {
                case JsonValueKind.Object when found.TryGetProperty(segment, out JsonElement member):
                    found = member;
                    break;
                case JsonValueKind.Array when int.TryParse(segment, out int index) && index < found.GetArrayLength():
                    found = found[index];
                    break;
                default:
                    return null;
            }
        }

        return found;
    }
}
