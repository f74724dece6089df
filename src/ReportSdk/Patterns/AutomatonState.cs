using System.Buffers;

namespace ReportSdk.Patterns;

/// <summary>
/// What an automaton knows between two code points: the places that the text so far leads to, before anything that depends on the next code point is decided.
/// </summary>
internal sealed class AutomatonState
{
    /// <summary>A match has ended: whatever follows, the verdict stands.</summary>
    public static readonly AutomatonState Matched = new([], false, false, 0) { IsTerminal = true, AcceptsAtEnd = true };

    /// <summary>No match can begin or go on.</summary>
    public static readonly AutomatonState Failed = new([], false, false, 0) { IsTerminal = true };

    public AutomatonState(int[] places, bool isStart, bool isAfterWord, int classes)
    {
        Places = places;
        IsStart = isStart;
        IsAfterWord = isAfterWord;
        Next = new AutomatonState?[classes];
    }

    /// <summary>Ascending.</summary>
    public int[] Places { get; }

    /// <summary>Nothing is read yet.</summary>
    public bool IsStart { get; }

    /// <summary>The code point before is of <c>\w</c>; false where the program does not ask.</summary>
    public bool IsAfterWord { get; }

    public bool IsTerminal { get; private init; }

    /// <summary>The text matches if it ends here.</summary>
    public bool AcceptsAtEnd { get; init; }

    /// <summary>The state after a code point of each class; null until it is needed. A reader sees a state whole or not at all.</summary>
    public AutomatonState?[] Next { get; }

    /// <summary>ASCII bytes that are known to lead from here to here; null until a text stays for long.</summary>
    public SearchValues<byte>? Loops { get; set; }
}
