using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReportSdk.Brokers.Guosen.V1;
using ReportSdk.Fuzz.Mutants;

namespace ReportSdk.Brokers.Tests;

/// <summary>The same types through System.Text.Json.</summary>
public sealed partial class SerializerTests
{
    private static readonly JsonSerializerOptions Combined = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(Brokers.ReportTypes.JsonResolver, HolderContext.Default),
    };

    [Theory]
    [MemberData(nameof(Samples.AllPaths), MemberType = typeof(Samples))]
    public void Serializer_reads_and_writes_as_the_type_does(string path)
    {
        Sample sample = Samples.Get(path);
        bool isRead = sample.Type.TryParse(sample.Utf8, out object? value, out _);
        foreach (JsonSerializerOptions options in new[] { JsonSerializerOptions.Default, EntityType.Resolving })
        {
            if (isRead)
            {
                Assert.Equal(value, sample.Type.Deserialize(sample.Utf8, options));
                Assert.Equal(sample.Type.ToUtf8(value!), sample.Type.Serialize(value!, options));
            }
            else
            {
                Assert.Throws<JsonException>(() => sample.Type.Deserialize(sample.Utf8, options));
            }
        }
    }

    [Fact]
    public void Generated_types_stand_inside_other_types()
    {
        StockTable table = StockTable.Parse(Samples.Get("schemas/brokers/guosen/samples/valid/stock-table.loss-without-pe.json").Utf8);
        var holder = new Holder([table, table], new() { [RatingScaleStock.买入] = 3 }, table.Rows[0].Rating, null);

        foreach (JsonSerializerOptions options in new[] { JsonSerializerOptions.Default, Combined })
        {
            string json = JsonSerializer.Serialize(holder, options);
            Holder? again = JsonSerializer.Deserialize<Holder>(json, options);

            using JsonDocument document = JsonDocument.Parse(json);
            Assert.Equal(table.ToJson(), document.RootElement.GetProperty("Tables")[1].GetRawText());
            Assert.Equal(holder.Tables, again!.Tables);
            Assert.Equal(holder.Counts, again.Counts);
            Assert.Equal((holder.Rating, holder.None), (again.Rating, again.None));
        }
    }

    [Fact]
    public void Enum_is_a_name_of_members_by_its_text()
    {
        string json = JsonSerializer.Serialize(new Dictionary<RatingScaleStock, int> { [RatingScaleStock.买入] = 1 }, Unescaped);

        Assert.Equal("""{"买入":1}""", json);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<RatingScaleStock, int>>("""{"推荐":1}"""));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((RatingScaleStock)99));
    }

    [Fact]
    public void Refusal_lists_the_violations()
    {
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<StockTable>("""{"rows":[]}"""));

        var inner = Assert.IsType<ReportFormatException>(refusal.InnerException);
        Assert.Equal("MIN_ITEMS", Assert.Single(inner.Violations).Code);
    }

    [Fact]
    public void Violations_have_their_place_in_the_text_as_it_is()
    {
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<StockTable>("{\n  \"rows\" :\n    []\n}"));

        Violation violation = Assert.Single(Assert.IsType<ReportFormatException>(refusal.InnerException).Violations);
        Assert.Equal((3, 5), (violation.Line, violation.Column));
    }

    [Fact]
    public void What_the_options_allow_besides_JSON_is_no_part_of_the_value()
    {
        byte[] utf8 = Samples.Get("schemas/brokers/guosen/samples/valid/stock-table.loss-without-pe.json").Utf8;
        string text = System.Text.Encoding.UTF8.GetString(utf8).Replace("[", "[ // rows, or what is in them\n", StringComparison.Ordinal).Replace("}", ", /* the last */ }", StringComparison.Ordinal);
        var lenient = new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

        Assert.Equal(StockTable.Parse(utf8), JsonSerializer.Deserialize<StockTable>(text, lenient));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<StockTable>(text));
    }

    [Theory]
    [MemberData(nameof(Samples.ValidPaths), MemberType = typeof(Samples))]
    public async Task Values_that_lie_in_pieces_are_read_as_if_in_one(string path)
    {
        Sample sample = Samples.Get(path);
        Assert.True(sample.Type.TryParse(sample.Utf8, out object? value, out _));

        var reader = new Utf8JsonReader(Segments.Of(sample.Utf8, 7));
        Assert.Equal(value, JsonSerializer.Deserialize(ref reader, value!.GetType()));
        await using var stream = new MemoryStream(sample.Utf8);
        Assert.Equal(value, await JsonSerializer.DeserializeAsync(stream, value.GetType(), new JsonSerializerOptions { DefaultBufferSize = 16 }));
    }

    [Fact]
    public void What_cannot_be_written_is_refused()
    {
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new StockTable { Rows = null! }));

        Assert.IsType<ReportFormatException>(refusal.InnerException);
    }

    [Fact]
    public void Resolver_leaves_other_types_to_the_next()
    {
        Assert.Null(Brokers.ReportTypes.JsonResolver.GetTypeInfo(typeof(string), new JsonSerializerOptions()));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(1, EntityType.Resolving));
    }

    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal sealed record Holder(List<StockTable> Tables, Dictionary<RatingScaleStock, int> Counts, RatingScaleStock Rating, StockTable? None);

    [JsonSerializable(typeof(Holder))]
    private sealed partial class HolderContext : JsonSerializerContext;
}
