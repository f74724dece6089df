using System.Text.Json;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>docs/brokers.md tells a schema author what each broker prints. Its tables are the schemas': between <c>&lt;!-- broker --&gt;</c> and <c>&lt;!-- /broker --&gt;</c>.</summary>
public sealed class BrokersPageTests
{
    private const string Page = "docs/brokers.md";
    private const string CoreReport = "core/report.schema.json#";
    private static readonly string[] NotEntities = ["$schema", "provenance", "absences"];

    public static TheoryData<string> Brokers { get; } =
        [.. Directory.GetDirectories(Repository.PathOf("schemas/brokers")).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Brokers))]
    public void Tables_of_a_broker_are_those_of_its_schemas(string broker) =>
        Assert.Equal(string.Join("\n\n", [Entities(broker), Headers(broker), Scales(broker)]).Split('\n'), Listed(broker));

    [Fact]
    public void What_brokers_share_is_what_core_says() =>
        Assert.Equal(
            Table("| member | title |", Members(Node(CoreReport)).Select(static member => $"| `{member.Name}` | {TitleOf(CoreReport, member.Value)} |")).Split('\n'),
            Listed("core"));

    private static string[] Listed(string name)
    {
        string page = File.ReadAllText(Repository.PathOf(Page));
        string start = $"<!-- {name} -->\n";
        int from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        Assert.True(from >= start.Length, $"{Page} has no tables of {name}");
        return page[from..page.IndexOf($"<!-- /{name} -->", from, StringComparison.Ordinal)].Trim('\n').Split('\n');
    }

    /// <summary>The members that are the broker's own, and the schemas that no document of a report has.</summary>
    private static string Entities(string broker)
    {
        string report = $"brokers/{broker}/report.schema.json#";
        (string Member, string Schema, string Title)[] members =
        [
            .. from member in Members(Node(report))
               let reference = Reference(member.Value)
               where !reference.StartsWith("/core/", StringComparison.Ordinal)
               select ($"`{member.Name}`", reference, TitleOf(report, member.Value)),
        ];
        IEnumerable<(string Member, string Schema, string Title)> others = Repository.Files($"schemas/brokers/{broker}", "*.schema.json")
            .Select(static path => Path.GetFileName(path)[..^".schema.json".Length])
            .Where(name => name != "report" && !members.Any(member => member.Schema == name))
            .Select(name => ("", name, Node($"brokers/{broker}/{name}.schema.json#").Text("title")!));
        return Table(
            "| member | schema | title |",
            members.Concat(others).Select(entity => $"| {entity.Member} | [{entity.Schema}](../schemas/brokers/{broker}/{entity.Schema}.schema.json) | {entity.Title} |"));
    }

    private static string Headers(string broker) => Table(
        "| schema | member | printed as | value |",
        from node in ShippedSchemaNode.All
        where node.Path.StartsWith($"brokers/{broker}/", StringComparison.Ordinal) && node.Has("printedAs")
        let file = node.Path.Split(".schema.json#")
        let headers = node.Schema.GetProperty("printedAs").EnumerateArray()
            .Select(static header => header.ValueKind == JsonValueKind.Array ? string.Join(" / ", header.EnumerateArray().Select(static level => level.GetString())) : header.GetString())
        let path = file[1].Split('/', StringSplitOptions.RemoveEmptyEntries).Where(static segment => segment is not ("$defs" or "properties" or "items"))
        select $"| {file[0].Split('/')[^1]} | `{string.Join('.', path)}` | {string.Join(" · ", headers)} | {Value(node)} |");

    private static string Scales(string broker)
    {
        string[] levels =
        [
            .. from node in ShippedSchemaNode.All
               where node.Path.StartsWith($"brokers/{broker}/", StringComparison.Ordinal) && node.Has("ratingScale")
               from level in node.Schema.GetProperty("ratingScale").GetProperty("levels").EnumerateObject()
               select $"| {node.Text("title")} | {level.Name} | {Bound(level.Value, "min")} | {Bound(level.Value, "max")} |",
        ];
        return levels.Length == 0 ? "No rating scale." : Table("| scale | level | from (%) | to (%) |", levels);
    }

    /// <summary>A bound that the print says to belong to the level has a bracket.</summary>
    private static string Bound(JsonElement level, string side) => !level.TryGetProperty(side, out JsonElement bound) ? ""
        : !level.TryGetProperty(side + "Inclusive", out _) ? bound.GetRawText()
        : side == "min" ? "[" + bound.GetRawText() : bound.GetRawText() + "]";

    private static string Value(ShippedSchemaNode node) =>
        node.Has("enum") ? string.Join(" · ", node.Schema.GetProperty("enum").EnumerateArray().Select(static label => label.GetString()))
        : node.Text("unit") is { } unit ? unit
        : node.Has("unit") ? $"unit in `{node.Schema.GetProperty("unit").GetProperty("member").GetString()}`"
        : node.Text("format") ?? node.Text("type") switch
        {
            "array" => $"list of {Reference(node.Schema).Split('/')[^1]}",
            null => Reference(node.Schema).Split('/')[^1],
            string type => type,
        };

    private static string Table(string header, IEnumerable<string> rows) =>
        string.Join('\n', [header, string.Concat(Enumerable.Repeat("|---", header.Count(static c => c == '|') - 1)) + "|", .. rows]);

    private static ShippedSchemaNode Node(string path) => ShippedSchemaNode.All.Single(node => node.Path == path);

    private static IEnumerable<JsonProperty> Members(ShippedSchemaNode report) =>
        report.Schema.GetProperty("properties").EnumerateObject().Where(static member => !NotEntities.Contains(member.Name));

    /// <summary>What a member refers to, or its items do.</summary>
    private static string Reference(JsonElement schema) => schema.TryGetProperty("$ref", out JsonElement reference) ? reference.GetString()!
        : schema.TryGetProperty("items", out JsonElement items) && items.TryGetProperty("$ref", out reference) ? reference.GetString()!
        : schema.GetProperty("items").GetProperty("type").GetString()!;

    private static string TitleOf(string file, JsonElement schema)
    {
        if (schema.TryGetProperty("title", out JsonElement title))
        {
            return title.GetString()!;
        }

        string reference = Reference(schema);
        string target = reference switch
        {
            ['#', ..] => file[..^1] + reference,
            ['/', 'c', 'o', 'r', 'e', ..] => $"core/{reference.Split('/')[^1]}.schema.json#",
            _ => $"{file[..file.LastIndexOf('/')]}/{reference}.schema.json#",
        };
        return Node(target).Text("title")!;
    }
}
