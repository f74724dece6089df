using System.Text;

namespace ReportSdk.Tests.Evaluation;

/// <summary>A number whose unit stands in the member beside it.</summary>
public sealed class UnitMemberTests
{
    private const string Schema = """
        {
          "$schema": "https://reportsdk.dev/vocab/v1/report",
          "type": "array",
          "items": {
            "properties": {
              "market/cap": { "type": ["number", "null"], "unit": { "member": "unit" } },
              "unit": { "type": "string" }
            }
          }
        }
        """;

    [Theory]
    [InlineData("""[{"market/cap": 1689, "unit": "亿人民币"}]""")]
    [InlineData("""[{"unit": "亿美元", "market/cap": 60}]""")]
    [InlineData("""[{"market/cap": 60, "unit": "\u4ebf\u7f8e\u5143"}]""")]
    [InlineData("""[{"market/cap": null}, {}, {"unit": "any text, since it is the unit of nothing"}]""")]
    [InlineData("""["no object"]""")]
    public void Known_unit_beside_the_number_is_valid(string document) => Assert.True(SchemaTexts.Compile(Schema).IsValid(Encoding.UTF8.GetBytes(document)));

    [Theory]
    [InlineData("""[{}, {"market/cap": 60}]""", "UNIT_MISSING", "/1/market~1cap", 1, 21)]
    [InlineData("""[{"market/cap": 60, "unit": "亿圆"}]""", "UNIT_UNKNOWN", "/0/unit", 1, 29)]
    [InlineData("""[{"unit": "", "market/cap": 60}]""", "UNIT_UNKNOWN", "/0/unit", 1, 11)]
    public void Missing_or_unknown_unit_is_a_violation_at_its_place(string document, string code, string pointer, int line, int column)
    {
        CompiledSchema schema = SchemaTexts.Compile(Schema);
        byte[] utf8 = Encoding.UTF8.GetBytes(document);

        Assert.False(schema.IsValid(utf8));
        Violation violation = Assert.Single(schema.Validate(utf8));
        Assert.Equal((code, pointer, line, column), (violation.Code, violation.InstanceLocation, violation.Line, violation.Column));
        Assert.Equal("/items/properties/market~1cap/unit", violation.KeywordLocation);
    }

    [Fact]
    public void Unit_that_is_no_text_is_refused_by_its_type() =>
        Assert.Equal("TYPE", Assert.Single(SchemaTexts.Compile(Schema).Validate("""[{"market/cap": 60, "unit": 8}]"""u8)).Code);

    [Theory]
    [InlineData("https://json-schema.org/draft/2020-12/schema")]
    [InlineData("https://json-schema.org/draft/2019-09/schema")]
    public void In_another_dialect_the_words_mean_nothing(string dialect)
    {
        CompiledSchema schema = SchemaTexts.Compile(Schema.Replace("https://reportsdk.dev/vocab/v1/report", dialect));
        Assert.True(schema.IsValid("""[{"market/cap": 60}]"""u8));
    }

    [Fact]
    public void Dialect_with_the_vocabulary_asserts_it()
    {
        var dialect = new ReportSdk.Schema.SchemaFile("dialect.json", """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$id": "https://example.com/dialect",
              "$vocabulary": {
                "https://json-schema.org/draft/2020-12/vocab/core": true,
                "https://json-schema.org/draft/2020-12/vocab/applicator": true,
                "https://json-schema.org/draft/2020-12/vocab/validation": true,
                "https://reportsdk.dev/vocab/v1/domain": true
              }
            }
            """);
        var file = new ReportSdk.Schema.SchemaFile("test.schema.json", Schema.Replace("https://reportsdk.dev/vocab/v1/report", "https://example.com/dialect"));
        CompiledSchema schema = SchemaTexts.Compile(file, [dialect], new());
        Assert.False(schema.IsValid("""[{"market/cap": 60}]"""u8));
    }
}
