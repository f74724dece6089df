using System.Text;
using System.Text.Json.Nodes;

namespace ReportSdk.Tests.Evaluation;

/// <summary>The schemas of public size and style that the benchmarks measure, with their documents.</summary>
public sealed class PublicStyleTests
{
    private const string Folder = "tests/ReportSdk.Benchmarks/PublicStyle";
    private const string SchemaEnding = ".schema.json";
    private const int SpoiledCopies = 60;
    private const int Seed = 8;

    public static TheoryData<string> Names() =>
        [.. Repository.Files(Folder, "*" + SchemaEnding).Select(static path => Path.GetFileName(path)[..^SchemaEnding.Length])];

    [Fact]
    public void There_are_ten_and_the_composed_one() => Assert.Equal(11, Names().Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_is_valid(string name)
    {
        CompiledSchema schema = Compile(name);
        byte[] utf8 = ReadDocument(name);
        Assert.Empty(schema.Validate(utf8));
        Assert.True(schema.IsValid(utf8));
        Assert.True(schema.IsValid(utf8, ValidationOptions.Default, out _));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Spoiled_copies_get_one_verdict(string name)
    {
        CompiledSchema schema = Compile(name);
        byte[] utf8 = ReadDocument(name);
        var random = new Random(Seed);
        int invalid = 0;
        for (int k = 0; k < SpoiledCopies; k++)
        {
            byte[] spoiled = Spoil(utf8, random, out string place);
            bool isValid = schema.IsValid(spoiled, ValidationOptions.Default, out _);
            Assert.True(isValid == schema.IsValid(spoiled), place);
            Assert.True(isValid != schema.Validate(spoiled).HasErrors, place);
            invalid += isValid ? 0 : 1;
        }

        // Few of the members may be anything.
        Assert.InRange(invalid, SpoiledCopies / 4, SpoiledCopies);
    }

    private static CompiledSchema Compile(string name) => SchemaTexts.Compile(File.ReadAllText(Repository.PathOf($"{Folder}/{name}{SchemaEnding}")));

    private static byte[] ReadDocument(string name) => File.ReadAllBytes(Repository.PathOf($"{Folder}/{name}.json"));

    /// <summary>A copy in which one member or item has become a value of another type.</summary>
    private static byte[] Spoil(byte[] utf8, Random random, out string place)
    {
        JsonNode root = JsonNode.Parse(utf8)!;
        var places = new List<(JsonNode Parent, string? Name, int Index)>();
        AddPlaces(root, places);
        (JsonNode parent, string? name, int index) = places[random.Next(places.Count)];
        JsonNode? value = name is null ? parent[index] : parent[name];
        JsonNode? other = random.Next(3) switch
        {
            0 => value is JsonObject ? new JsonArray() : new JsonObject(),
            1 => value is JsonArray ? JsonValue.Create(-7.5) : new JsonArray(true),
            _ => value is null ? JsonValue.Create(" ") : null,
        };
        place = $"{parent.GetPath()} {name ?? index.ToString(System.Globalization.CultureInfo.InvariantCulture)}: {other?.ToJsonString() ?? "null"}";
        if (name is null)
        {
            parent[index] = other;
        }
        else
        {
            parent[name] = other;
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static void AddPlaces(JsonNode? node, List<(JsonNode Parent, string? Name, int Index)> places)
    {
        if (node is JsonObject members)
        {
            foreach ((string name, JsonNode? value) in members)
            {
                places.Add((node, name, 0));
                AddPlaces(value, places);
            }
        }
        else if (node is JsonArray items)
        {
            for (int k = 0; k < items.Count; k++)
            {
                places.Add((node, null, k));
                AddPlaces(items[k], places);
            }
        }
    }
}
