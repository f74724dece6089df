using System.Text;
using System.Text.Json;
using ReportSdk.Cli.Documents;

namespace ReportSdk.Cli.Tests;

/// <summary>How many entities a document holds, counted by its brackets: as one who reads all of it would count.</summary>
public sealed class EntityCounterTests
{
    [Theory]
    [InlineData("7", "")]
    [InlineData("[]", "=0")]
    [InlineData(" [ 1 , [2, 3], {\"a\": [4, 5]} ] ", "=3")]
    [InlineData("{}", "")]
    [InlineData("{\"a\": 1, \"b\": \"[,\", \"c\": null}", "")]
    [InlineData("{\"a\": [ ], \"b\": [[1, 2], [3]], \"c\": {\"d\": 1}}", "a=0 b=2 c=1")]
    [InlineData("{\"t\": {\"unit\": \"x\", \"rows\": [1, {\"y\": [2, 3]}, 3], \"n\": 4}}", "t=3")]
    [InlineData("{\"t\": {\"rows\": [ ]}, \"u\": {\"a\": [1, 2], \"b\": [3]}, \"v\": {\"o\": {\"a\": [1, 2]}}}", "t=0 u=1 v=1")]
    [InlineData("\uFEFF{ \"a\\\"\\u005d\" : [ \"\\\\\" , \"\\\\\\\"\" ] }", "a\"]=2")]
    public void Entities_of_a_document(string json, string counts) => Assert.Equal(counts, Count(json));

    [Fact]
    public void It_counts_what_a_reader_counts()
    {
        var random = new Random(20261128);
        var counted = 0;
        for (var i = 0; i < 3000; i++)
        {
            var json = new StringBuilder();
            AppendValue(json, random, 0);
            var expected = CountByReading(json.ToString());

            Assert.Equal(expected, Count(json.ToString()));
            counted += expected.Length > 0 ? 1 : 0;
        }

        Assert.InRange(counted, 1000, 2900);
    }

    private static string Count(string json)
    {
        var counts = new EntityCounts();
        EntityCounter.CountInto(counts, Encoding.UTF8.GetBytes(json));
        return string.Join(' ', counts.Items.ToArray().Select(static item => $"{item.Name}={item.Count}"));
    }

    private static string CountByReading(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return root.ValueKind switch
        {
            JsonValueKind.Array => $"={root.GetArrayLength()}",
            JsonValueKind.Object => string.Join(' ', root.EnumerateObject()
                .Where(static member => member.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                .Select(static member => $"{member.Name}={CountItems(member.Value)}")),
            _ => "",
        };
    }

    private static int CountItems(JsonElement entity)
    {
        if (entity.ValueKind == JsonValueKind.Array)
        {
            return entity.GetArrayLength();
        }

        var arrays = entity.EnumerateObject().Where(static member => member.Value.ValueKind == JsonValueKind.Array).ToArray();
        return arrays.Length == 1 ? arrays[0].Value.GetArrayLength() : 1;
    }

    private static void AppendValue(StringBuilder json, Random random, int depth)
    {
        var kind = random.Next(depth == 0 ? 3 : 0, depth > 5 ? 5 : 8);
        if (kind < 3)
        {
            AppendText(json, random);
        }
        else if (kind == 3)
        {
            json.Append(random.Next(100_000));
        }
        else
        {
            var isArray = kind is 4 or 5;
            AppendSpace(json, random).Append(isArray ? '[' : '{');
            for (int i = 0, count = random.Next(6); i < count; i++)
            {
                AppendSpace(json.Append(i > 0 ? "," : ""), random);
                if (!isArray)
                {
                    AppendSpace(json.Append('"').Append((char)('a' + i)).Append(random.Next(5) == 0 ? "\\u002C" : "").Append('"'), random).Append(':');
                }

                AppendValue(json, random, depth + 1);
                AppendSpace(json, random);
            }

            json.Append(isArray ? ']' : '}');
        }
    }

    private static StringBuilder AppendSpace(StringBuilder json, Random random) => json.Append(' ', random.Next(4) == 0 ? random.Next(70) : 0);

    /// <summary>Text of what would mislead one who does not see where it begins and ends.</summary>
    private static void AppendText(StringBuilder json, Random random)
    {
        json.Append('"');
        for (var length = random.Next(random.Next(3) == 0 ? 90 : 8); length > 0; length--)
        {
            json.Append(random.Next(8) switch { 0 => "\\\"", 1 => "\\\\", 2 => "[", 3 => "]}", 4 => ",{", 5 => "\\u0022", 6 => "表", _ => "x" });
        }

        json.Append('"');
    }
}
