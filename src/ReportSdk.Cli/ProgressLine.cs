namespace ReportSdk.Cli;

/// <summary>
/// Says on the terminal how far a long run is: one line of standard error that appears after half a second, is drawn again in place, and is gone
/// before anything else is printed. A run shorter than that never shows it.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private const string Erase = "\r\e[K";

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly TextWriter _terminal;
    private readonly Func<string> _text;
    private readonly ITimer _timer;
    private bool _isShown;
    private bool _isDisposed;

    /// <param name="terminal">Where a person sees it.</param>
    /// <param name="text">What to show now; called on any thread.</param>
    /// <param name="time">When to draw.</param>
    public ProgressLine(TextWriter terminal, Func<string> text, TimeProvider time)
    {
        _terminal = terminal;
        _text = text;
        _timer = time.CreateTimer(static state => ((ProgressLine)state!).Draw(), this, Patience, Period);
    }

    /// <summary>Prints something that the line must not run into.</summary>
    public void Interrupt(Action print)
    {
        lock (_lock)
        {
            Clear();
            print();
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            // A callback that is already under way comes after this one, and draws nothing.
            _isDisposed = true;
            Clear();
        }
    }

    private void Draw()
    {
        lock (_lock)
        {
            if (!_isDisposed)
            {
                _terminal.Write(Erase + _text());
                _isShown = true;
            }
        }
    }

    private void Clear()
    {
        if (_isShown)
        {
            _terminal.Write(Erase);
            _isShown = false;
        }
    }
}
