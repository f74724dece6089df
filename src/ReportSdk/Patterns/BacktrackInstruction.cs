using ReportSdk.Shared;

namespace ReportSdk.Patterns;

/// <summary>What an instruction of the backtracking matcher does. A, B, C … are the operands in order.</summary>
internal enum BacktrackOperation : byte
{
    Match,

    /// <summary>One code point of the set; its backward form reads the one before.</summary>
    Set,
    SetBackward,

    /// <summary>Goes on at A; at B when that fails.</summary>
    Split,

    /// <summary>Goes on at A.</summary>
    Jump,
    Start,
    End,
    WordBoundary,
    NotWordBoundary,

    /// <summary>Register A = position.</summary>
    Save,

    /// <summary>Register A = 0.</summary>
    Reset,

    /// <summary>Decides between the body of <see cref="BacktrackInstruction.Loop"/> and what follows it.</summary>
    LoopHead,

    /// <summary>Begins an iteration: remembers the position, forgets the captures inside (ECMA-262 RepeatMatcher step 4).</summary>
    LoopEnter,

    /// <summary>Ends an iteration; one that consumed nothing is not allowed beyond the needed ones.</summary>
    LoopEnd,

    /// <summary>What one of the groups matched; its backward form reads before the position.</summary>
    BackReference,
    BackReferenceBackward,

    /// <summary>Register A = height of the stack, register B = position.</summary>
    LookStart,

    /// <summary>As <see cref="LookStart"/>; goes on at C when what is between fails.</summary>
    NegativeLookStart,

    /// <summary>Back to the position of register B, and no way back into what was between.</summary>
    LookEnd,

    /// <summary>What was between matched: fails.</summary>
    NegativeLookEnd,
}

/// <summary>One instruction of the backtracking matcher.</summary>
internal readonly struct BacktrackInstruction(
    BacktrackOperation operation, int a = 0, int b = 0, int c = 0, CodePointSet? set = null, BacktrackLoop? loop = null, int[]? groups = null)
{
    public BacktrackOperation Operation { get; } = operation;

    public int A { get; } = a;

    public int B { get; } = b;

    public int C { get; } = c;

    public CodePointSet? Set { get; } = set;

    public BacktrackLoop? Loop { get; } = loop;

    public int[]? Groups { get; } = groups;
}
