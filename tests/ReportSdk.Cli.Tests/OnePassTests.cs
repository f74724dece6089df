using System.Text.Json;

namespace ReportSdk.Cli.Tests;

/// <summary>
/// The first document of a schema is judged over its token tape, later ones in one pass over their bytes where that decides: what is said of a document is the same
/// either way.
/// </summary>
public sealed class OnePassTests
{
    private const string Schema = """
        {
          "$schema": "https://reportsdk.dev/vocab/v1/report",
          "$id": "https://example.com/v1/table",
          "type": "object",
          "required": ["rows"],
          "properties": {
            "$schema": { "type": "string" },
            "title": { "type": "string", "format": "date" },
            "rows": { "type": "array", "items": { "type": "object", "required": ["n"], "properties": { "n": { "type": "integer" }, "m": { "type": "integer" } } } }
          },
          "rules": {
            "ascend": { "severity": "warning", "expression": "rows.adjacent(a, b, b.n > a.n)", "message": { "en": "{b.n} after {a.n}", "zh": "{b.n}" } },
            "sum": { "severity": "error", "expression": "rows.all(r, !has(r.m) || r.m < 100)", "message": { "en": "{r.m} of {r.n}", "zh": "{r.m}" } }
          }
        }
        """;

    private const string Name = "\"$schema\": \"https://example.com/v1/table\"";

    private static readonly string[] Documents =
    [
        $$"""{ {{Name}}, "rows": [{ "n": 1 }, { "n": 2, "m": 5 }] }""",
        $$"""{ {{Name}}, "rows": [] }""",
        $$"""{ {{Name}}, "rows": [{ "n": 2, "m": 1 }, { "n": 1, "m": 2 }], "more": { "a": [1, 2, 3], "b": 1 } }""",
        $$"""{ {{Name}}, "rows": [{ "n": 1, "m": 100 }, { "n": 1, "m": 2 }] }""",
        $$"""{ {{Name}}, "rows": [{ "n": "1" }] }""",
        $$"""{ {{Name}}, "title": "today", "rows": [{ "n": 1 }] }""",
        $$"""{ {{Name}}, "rows": [{ "n": 1 }], "rows": [] }""",
        $$"""{ {{Name}}, "rows": [{ "n": 1 }""",
        $$"""{ {{Name}}, "rows": [[[{ "n": 1 }]]] }""",
        $$"""{ "rows": [{ "n": 1 }], {{Name}} }""",
        """{ "rows": [{ "n": 1 }] }""",
        "7",
    ];

    public static TheoryData<string> Options =>
    [
        "", "--no-warnings", "--warnings-as-errors", "--disable-rule sum", "--explain-rules", "--redact", "--format assert", "--max-depth 3", "--max-bytes 90", "--max-violations 1",
        "--schema https://example.com/v1/table",
    ];

    [Theory]
    [MemberData(nameof(Options))]
    public void A_document_is_told_the_same_as_the_first_and_after_another(string options)
    {
        using var folder = new TemporaryFolder();
        folder.Write("schemas/table.schema.json", Schema);
        var before = folder.Write("before.json", $$"""{ {{Name}}, "rows": [] }""");
        string[] arguments = ["--schemas", folder["schemas"], "--output", "json", "--jobs", "1", "--no-corpus", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var valid = 0;
        foreach (var text in Documents)
        {
            var document = folder.Write("a.json", text);
            var alone = LastDocument(["validate", document, .. arguments]);

            Assert.Equal(alone, LastDocument(["validate", before, document, .. arguments]));
            valid += alone.Contains("\"valid\": true", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.InRange(valid, 1, 6);
    }

    [Theory]
    [InlineData(Name + ",")]
    [InlineData("")]
    public void A_large_document_is_told_the_same_alone_and_after_another(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("schemas/table.schema.json", Schema);
        var before = folder.Write("before.json", $$"""{ {{Name}}, "rows": [] }""");
        var rows = string.Join(",", Enumerable.Range(0, 50_000).Select(static n => $$"""{ "n": {{n}}, "m": 1 }"""));
        var document = folder.Write("a.json", $$"""{ {{name}} "rows": [{{rows}}] }""");
        string[] schema = name.Length == 0 ? ["--schema", "https://example.com/v1/table"] : [];
        string[] arguments = ["--schemas", folder["schemas"], "--output", "json", "--jobs", "1", .. schema];

        var alone = LastDocument(["validate", document, .. arguments]);

        Assert.Contains("50000", alone);
        Assert.Equal(alone, LastDocument(["validate", before, document, .. arguments]));
    }

    private static string LastDocument(string[] arguments)
    {
        JsonElement documents = CliRun.Of(arguments).Json.GetProperty("documents");
        return documents[documents.GetArrayLength() - 1].GetRawText();
    }
}
