using Microsoft.CodeAnalysis;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Incrementality;

/// <summary>Which rules are compiled again: those of the edited file, and those that look into it.</summary>
public sealed class RuleEditTests
{
    private const string Row = """
        {"$schema": "https://reportsdk.dev/vocab/v1/report", "$id": "https://x.test/row", "title": "A file", "type": "object", "required": ["close"],
         "properties": {"close": {"type": "number", "unit": "元", "maximum": 9000}, "note": {"type": "string"}},
         "rules": {"positive": {"expression": "close > 1", "message": {"en": "too low", "zh": "过低"}}}}
        """;

    private const string Table = """
        {"$schema": "https://reportsdk.dev/vocab/v1/report", "$id": "https://x.test/table", "title": "A file", "type": "object", "required": ["rows"],
         "properties": {"rows": {"type": "array", "items": {"$ref": "row"}}},
         "rules": {"rising": {"expression": "rows.isAscending(r, r.close)", "message": {"en": "{r.close} is less", "zh": "{r.close} 更低"}},
                   "again": {"$ref": "loner#/rules/positive"}}}
        """;

    private const string Loner = """
        {"$schema": "https://reportsdk.dev/vocab/v1/report", "$id": "https://x.test/loner", "title": "A file", "type": "object", "required": ["rows"],
         "properties": {"rows": {"type": "array", "items": {"type": "number"}}, "x": {"type": "integer"}},
         "rules": {"positive": {"expression": "size(rows) > 1", "message": {"en": "too few", "zh": "过少"}}}}
        """;

    private const string Without = """{"$id": "https://x.test/without", "type": "object", "properties": {"x": {"type": "integer", "maximum": 9}}}""";

    private static readonly SchemaItem[] Items = [new("row.json", Row), new("table.json", Table), new("loner.json", Loner), new("without.json", Without)];

    /// <summary>File, text, its replacement; files whose rules are looked at again, compiled to something else, and whose code is written.</summary>
    public static TheoryData<string, string, string, (int Inputs, int Rules, int Sources)> Edits => new()
    {
        { "row.json", ",", " ,\r\n", (0, 0, 0) },
        { "without.json", "9", "8", (0, 0, 1) },
        { "row.json", "too low", "low", (2, 1, 1) },
        { "row.json", "close > 1", "close > 2", (2, 1, 1) },
        { "row.json", "9000", "8000", (2, 0, 1) },
        { "table.json", "isAscending", "isDescending", (1, 1, 1) },
        { "loner.json", "size(rows) > 1", "size(rows) > 2", (2, 2, 2) },
        { "loner.json", "\"x\": {\"type\": \"integer\"}", "\"x\": {\"type\": \"string\"}", (2, 0, 1) },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_compiles_the_rules_that_it_concerns(string file, string text, string replacement, (int Inputs, int Rules, int Sources) expected)
    {
        var project = new SchemaProject(Items);
        GeneratorRunResult before = project.Run();
        Assert.Empty(before.Diagnostics);

        GeneratorRunResult after = project.Edit(file, content => content.Replace(text, replacement)).Run();

        Assert.Empty(after.Diagnostics);
        Assert.Equal(expected, (RunReasons.CountChanged(after, StepNames.RuleInput), RunReasons.CountChanged(after, StepNames.Rules), RunReasons.CountEmitted(before, after)));
    }

    [Fact]
    public void A_rule_of_another_file_that_breaks_is_told_where_it_breaks()
    {
        var project = new SchemaProject(Items);
        project.Run();

        GeneratorRunResult after = project.Edit("row.json", text => text.Replace("\"close\"", "\"open\"").Replace("close > 1", "open > 1")).Run();

        Diagnostic finding = Assert.Single(after.Diagnostics);
        Assert.Equal(("RSDK0101", "/project/table.json"), (finding.Id, finding.Location.GetLineSpan().Path));
    }
}
