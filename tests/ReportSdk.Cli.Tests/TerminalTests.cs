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
}
