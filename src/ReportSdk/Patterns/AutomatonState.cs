using System.Buffers;

namespace ReportSdk.Patterns;

/// <summary>
/// What an automaton knows between two code points: the places that the text so far leads to, before anything that depends on the next code point is decided.
/// </summary>
internal sealed class AutomatonState
{
    public AutomatonState(int[] places, bool isStart, bool isAfterWord, int row)
    {
        Places = places;
        IsStart = isStart;
        IsAfterWord = isAfterWord;
        Row = row;
    }

    /// <summary>Where its row of the automaton's table begins.</summary>
    public int Row { get; }

    /// <summary>Ascending.</summary>
    public int[] Places { get; }

    /// <summary>Nothing is read yet.</summary>
    public bool IsStart { get; }

    /// <summary>The code point before is of <c>\w</c>; false where the program does not ask.</summary>
    public bool IsAfterWord { get; }

    /// <summary>ASCII bytes that are known to lead from here to here; null until a text stays for long.</summary>
    public SearchValues<byte>? Loops { get; set; }
}
