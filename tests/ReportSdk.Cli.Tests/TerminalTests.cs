using System.Text;

namespace ReportSdk.Cli.Tests;

public class TerminalTests
{
    [Fact]
    public void On_a_terminal_the_valid_documents_are_drawn_as_a_table()
    {
        using var output = new MemoryStream();
        using (var console = new CliConsole(Stream.Null, output, Stream.Null, isTerminal: true, static _ => null))
        {
            var exitCode = CliApplication.Run(["validate", Repository.PathOf("samples/documents/huafu-2024-06.json")], console, CancellationToken.None);
            Assert.Equal(0, exitCode);
        }

        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.Contains("│", text);
        Assert.Contains("priceReview", text);
        Assert.EndsWith("1 document: 1 valid, 0 invalid; 6 warnings\n", text);
    }

    [Theory]
    [InlineData(true, "xterm-256color", null, true)]
    [InlineData(true, "xterm-256color", "", true)]
    [InlineData(true, "xterm-256color", "1", false)]
    [InlineData(true, "dumb", null, false)]
    [InlineData(true, null, null, false)]
    [InlineData(false, "xterm-256color", null, false)]
    public void Severities_are_in_colour_for_who_looks_and_wants_it(bool isTerminal, string? terminal, string? noColor, bool isColoured)
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", """{ "properties": { "a": { "type": "string" } } }""");
        var document = folder.Write("a\u001B[31m.json", """{ "a": ["\u001b[5m\u009b31m"] }""");
        using var output = new MemoryStream();
        using (var console = new CliConsole(Stream.Null, output, Stream.Null, isTerminal, name => name == "TERM" ? terminal : name == "NO_COLOR" ? noColor : null))
        {
            Assert.Equal(1, CliApplication.Run(["validate", document, "--schema", schema], console, CancellationToken.None));
        }

        var line = Encoding.UTF8.GetString(output.ToArray()).Split('\n')[0];
        var plain = CliRun.Of("validate", document, "--schema", schema).Lines[0];
        Assert.Equal(isColoured ? plain.Replace(": error ", ": \u001B[1;31merror\u001B[0m ", StringComparison.Ordinal) : plain, line);
        Assert.DoesNotContain('\u001B', plain);
    }
}
