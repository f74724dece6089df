using ReportSdk.Shared;

namespace ReportSdk.Patterns;

/// <summary>
/// Runs what an automaton cannot: back references, lookaround, counts too large to be written out. Tries one way after the other, as ECMA-262 describes it, on an
/// explicit stack; every instruction is a step, and the allowed number of steps bounds time and stack alike.
/// </summary>
internal sealed class BacktrackEngine : PatternEngine
{
    private readonly BacktrackProgram _program;
    private BacktrackRun? _idleRun;

    public BacktrackEngine(PatternSyntax syntax) => _program = new BacktrackProgram(syntax);

    public override PatternResult Match(ReadOnlySpan<byte> text, int maxSteps, ref long steps)
    {
        var run = Interlocked.Exchange(ref _idleRun, null) ?? new BacktrackRun(_program);
        var result = run.Search(text, maxSteps);
        steps += run.Steps;
        Volatile.Write(ref _idleRun, run);
        return result;
    }
}
