using System.Text;
using ReportSdk.Cli.Reporting;
using ReportSdk.Cli.Watching;

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
    private readonly SeverityColours? _colours;
    private ProgressLine? _progress;

    public CliConsole(Stream input, Stream output, Stream error, bool isTerminal, Func<string, string?> environment)
    {
        Input = input;
        Output = output;
        IsTerminal = isTerminal;
        Environment = environment;
        _colours = SeverityColours.For(isTerminal, environment);
        _out = new StreamWriter(output, Utf8, bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        _error = new StreamWriter(error, Utf8, bufferSize: 256, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
    }

    public Stream Input { get; }

    public Stream Output { get; }

    /// <summary>Whether a person reads the output: tables and colour are drawn only then.</summary>
    public bool IsTerminal { get; }

    /// <summary>Whether a person reads the error output: the progress of a long run is shown only then.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>When progress is drawn.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public Func<string, string?> Environment { get; }

    /// <summary>How files are watched.</summary>
    public Func<IEnumerable<string>, IFileChanges> WatchFiles { get; init; } = static paths => new FileChanges(paths);

    /// <summary>For text that this program alone composed, such as help; and for the terminal renderer, whose cells are made printable one by one.</summary>
    public TextWriter Out => _out;

    public TextWriter Error => _error;

    public void WriteLine(string line) => WritePrintable(Printable.Escape(line));

    /// <summary>Writes what is wrong where; to somebody who looks, with the severity in colour.</summary>
    public void WriteLine(ProblemLine line) => WritePrintable(_colours is null
        ? Printable.Escape(line.ToString())
        : $"{Printable.Escape(line.Place)}: {_colours.Of(line.Severity)} {Printable.Escape(line.Code)}: {Printable.Escape(line.Text)}");

    public void WriteErrorLine(string line) => _error.WriteLine(Printable.Escape(line));

    /// <summary>Shows how far a run is while it lasts, where somebody is looking. JSON on a terminal is left alone.</summary>
    /// <param name="text">What to show now; called on any thread.</param>
    /// <param name="isJson">Whether the output is JSON.</param>
    /// <param name="run">What takes long.</param>
    public void RunWithProgress(Func<string> text, bool isJson, Action run)
    {
        if (!IsErrorTerminal || (IsTerminal && isJson))
        {
            run();
            return;
        }

        using var progress = _progress = new ProgressLine(_error, text, Time);
        try
        {
            run();
        }
        finally
        {
            _progress = null;
        }
    }

    public void Flush() => _out.Flush();

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
    }

    private void WritePrintable(string line)
    {
        if (_progress is null || !IsTerminal)
        {
            _out.WriteLine(line);
            return;
        }

        // Both streams end on one screen, so the order of what reaches it matters.
        _progress.Interrupt(() =>
        {
            _out.WriteLine(line);
            _out.Flush();
        });
    }
}
