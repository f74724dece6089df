using ReportSdk.Shared;

namespace ReportSdk.Patterns;

/// <summary>What a place of an automaton's program does.</summary>
internal enum AutomatonOperation : byte
{
    Match,

    /// <summary>Reads one code point of the set.</summary>
    Set,

    /// <summary>Goes on at both places.</summary>
    Split,
    Start,
    End,
    WordBoundary,
    NotWordBoundary,

    /// <summary>Notes the position in the register <c>Other</c>. Likewise <see cref="Forget"/>: notes that there is none. Only where groups are kept.</summary>
    Save,
    Forget,
}

/// <summary>One place of an automaton's program.</summary>
internal readonly struct AutomatonInstruction(AutomatonOperation operation, int next = 0, int other = 0, CodePointSet? set = null)
{
    public AutomatonOperation Operation { get; } = operation;

    public int Next { get; } = next;

    public int Other { get; } = other;

    public CodePointSet? Set { get; } = set;
}
