using System.Text;
using ReportSdk.Schema;
using ReportSdk.Streaming;

namespace ReportSdk.Tests.Streaming;

/// <summary>Numbers whose unit stands beside them, judged while a document goes by.</summary>
public sealed class StreamedUnitsTests
{
    private const string Cells = """
        {"$schema": "https://reportsdk.dev/vocab/v1/report", "$id": "https://x.test/cells", "type": "array", "items": {"$ref": "#/$defs/cell"},
         "$defs": {"cell": {"type": ["object", "null"],
           "properties": {
             "size": {"unit": {"member": "unit"}},
             "unit": true,
             "price": {"type": "number", "unit": {"member": "currency"}},
             "currency": {"enum": ["元", "亿元", null]},
             "more": {"$ref": "#/$defs/cell"}}}}}
        """;

    [Fact]
    public void A_schema_with_units_and_no_rules_is_decided_in_one_pass()
    {
        StreamProgram program = SchemaTexts.Compile(Cells).FindProgram(ValidationOptions.Default, out _)!;
        Assert.True(program.HasUnits);
        Assert.Empty(program.OwnRules);
        Assert.Empty(program.ForeignRules);
    }

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""[null, {}]""")]
    [InlineData("""[{"size": 1.5, "unit": "亿元"}]""")]
    [InlineData("""[{"unit": "%", "size": 12345678901234567890}]""")]
    [InlineData("""[{"unit": "ducats"}]""")]
    [InlineData("""[{"size": null}, {"size": null, "unit": "ducats"}, {"size": "many", "unit": null}, {"size": 1, "unit": 2}]""")]
    [InlineData("""[{"price": 1e3, "currency": "元", "more": {"price": 2, "currency": "亿元", "more": {"size": 0, "unit": "倍"}}}]""")]
    [InlineData("""[{"more": {"size": null}, "price": 1, "currency": "元"}]""")]
    public void What_has_its_unit_is_decided_at_once(string document) => Assert.Equal(StreamVerdict.Valid, Run(document, isValid: true));

    [Theory]
    [InlineData("""[{"size": 1}]""")]
    [InlineData("""[{"size": 1, "unit": null}]""")]
    [InlineData("""[{"size": 1, "unit": "ducats"}]""")]
    [InlineData("""[{"unit": "", "size": 1}]""")]
    [InlineData("""[{"price": 1, "currency": null}]""")]
    [InlineData("""[{"price": 1, "unit": "元"}]""")]
    [InlineData("""[{"price": 1, "currency": "元", "more": {"price": 1}}]""")]
    [InlineData("""[{"more": {"price": 1, "currency": "元"}, "price": 1}]""")]
    public void What_lacks_it_is_told_from_the_tape(string document) => Assert.Equal(StreamVerdict.Undecided, Run(document, isValid: false));

    [Fact]
    public void A_unit_with_escapes_is_left_to_the_tape() =>
        Assert.Equal(StreamVerdict.Undecided, Run("""[{"size": 1, "unit": "\u5143"}]""", isValid: true));

    [Fact]
    public void Without_rules_every_shipped_schema_is_decided_in_one_pass()
    {
        string folder = Repository.PathOf("schemas");
        SchemaFile[] files = [.. Directory.EnumerateFiles(folder, "*.schema.json", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).StartsWith("vocab", StringComparison.Ordinal))
            .Select(path => new SchemaFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))];
        SchemaCompilation compilation = SchemaCompiler.Compile(files);
        SchemaCatalog catalog = SchemaCatalog.Link(compilation.Files.Select(static file => SchemaPlan.Read(file.Plan!)));
        Assert.NotEmpty(files);
        Assert.All(compilation.Files, file =>
        {
            CompiledSchema schema = catalog.GetSchema(file.Id);
            Assert.NotNull(schema.FindProgram(new ValidationOptions { DisabledRules = [.. schema.Rules.Select(static rule => rule.Id).Distinct()] }, out _));
        });
    }

    private static StreamVerdict Run(string document, bool isValid)
    {
        CompiledSchema schema = SchemaTexts.Compile(Cells);
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        Assert.Equal(isValid, schema.IsValid(utf8, ValidationOptions.Default, out _));
        Assert.Equal(isValid, schema.IsValid(utf8));
        return StreamValidator.Run(schema.FindProgram(ValidationOptions.Default, out _)!, utf8, ValidationOptions.Default, null);
    }
}
