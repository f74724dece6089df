using System.Text;
using ReportSdk.Cli.Reporting;

namespace ReportSdk.Cli;

/// <summary>
/// The three streams of a run and what is known about them. Text leaves only through <see cref="WriteLine"/> and <see cref="WriteErrorLine"/>,
/// which make every line safe to print; JSON goes to <see cref="Output"/> through a JSON writer.
/// </summary>
internal sealed class CliConsole : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StreamWriter _out;
    private readonly StreamWriter _error;

    public CliConsole(Stream input, Stream output, Stream error, bool isTerminal, Func<string, string?> environment)
    {
        Input = input;
        Output = output;
        IsTerminal = isTerminal;
        Environment = environment;
        _out = new StreamWriter(output, Utf8, bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        _error = new StreamWriter(error, Utf8, bufferSize: 256, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
    }

    public Stream Input { get; }

    public Stream Output { get; }

    /// <summary>Whether a person reads the output: tables and colour are drawn only then.</summary>
    public bool IsTerminal { get; }

    public Func<string, string?> Environment { get; }

    /// <summary>For text that this program alone composed, such as help; and for the terminal renderer, whose cells are made printable one by one.</summary>
    public TextWriter Out => _out;

    public TextWriter Error => _error;

    public void WriteLine(string line) => _out.WriteLine(Printable.Escape(line));

    public void WriteErrorLine(string line) => _error.WriteLine(Printable.Escape(line));

    public void Flush() => _out.Flush();

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
    }
}
