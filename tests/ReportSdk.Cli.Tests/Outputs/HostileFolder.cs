using System.Text.Json;

namespace ReportSdk.Cli.Tests.Outputs;

/// <summary>Schemas, documents and tests whose names, titles and values all hold text that somebody might obey.</summary>
internal sealed class HostileFolder : IDisposable
{
    /// <summary>Terminal codes, commands of runners, markup, the start of a formula, a link of SARIF, characters that XML lacks.</summary>
    public const string Text =
        "=\u001B]52;c;x\u0007\u009B31m\u007F\u202Ex\u2066\r\n::error::x\t##vso[task.complete]##[group]%0A::add-mask::a\uFFFE\uFFFF]]><!--&lt;<script>[x](http://evil)\"'|`";

    private readonly TemporaryFolder _folder = new();

    public HostileFolder()
    {
        var text = JsonSerializer.Serialize(Text);
        Schema = _folder.Write("title.schema.json", $$"""
            { "title": {{text}}, "properties": { {{text}}: { "enum": [{{text}}, 1] }, "pattern": { "pattern": "^a$" } }, "required": ["x"] }
            """);
        Document = _folder.Write("::error file=a,line=1::%0A\u001B[31m\n<a>&.json", $$"""{ {{text}}: {{JsonSerializer.Serialize("\u202E" + Text)}}, "pattern": {{text}} }""");
        WrongSchema = _folder.Write("bad\u0007%2C,:.schema.json", $$"""{ "$ref": {{text}}, "type": {{text}}, {{text}}: 1 }""");
        Tests = _folder.Write("tests,%0D::.json", $$"""
            [{ "description": {{text}}, "schema": { "const": {{text}} }, "tests": [{ "description": {{text}}, "data": {{text}}, "valid": false }] }]
            """);
    }

    public string Schema { get; }

    public string Document { get; }

    public string WrongSchema { get; }

    public string Tests { get; }

    /// <summary>Every command that has the outputs, over all of it.</summary>
    public IEnumerable<CliRun> Runs(string output) =>
        from args in (string[][])
        [
            ["validate", Document, "--schema", Schema],
            ["validate", Document, "--schema", Schema, "--lang", "zh"],
            ["validate", Document, "--schema", WrongSchema],
            ["validate", Document, _folder["missing\u001B.json"]],
            ["check", WrongSchema, Schema],
            ["test", Tests, _folder["none\n::error::.json"]],
        ]
        select CliRun.Of([.. args, "--output", output]);

    public void Dispose() => _folder.Dispose();
}
