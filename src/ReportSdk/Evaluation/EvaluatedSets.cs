namespace ReportSdk.Evaluation;

/// <summary>
/// Sets of evaluated members or items as bits in one growing array, used as a stack: a set is the number of its first word. That word holds
/// "all of them", the others a bit for each ordinal.
/// </summary>
internal sealed class EvaluatedSets
{
    /// <summary>Stands for: nobody asks what is evaluated.</summary>
    public const int None = -1;

    private const int KeptWords = 1 << 14;

    private ulong[] _words = new ulong[64];
    private int _top;

    /// <summary>Words of a set of so many members.</summary>
    public static int WordsFor(int count) => 1 + ((count + 63) >> 6);

    /// <summary>A new, empty set on top.</summary>
    public int Push(int words)
    {
        int set = _top;
        if (_words.Length - set < words)
        {
            Array.Resize(ref _words, Math.Max(_words.Length * 2, set + words));
        }

        // Cleared when taken, not when given back: bits left by the last user must not pass for ours. Most sets have two words.
        Span<ulong> cleared = _words.AsSpan(set, words);
        if (cleared.Length == 2)
        {
            cleared[0] = 0;
            cleared[1] = 0;
        }
        else
        {
            cleared.Clear();
        }

        _top = set + words;
        return set;
    }

    /// <summary>Gives back a set and all above it.</summary>
    public void Pop(int set) => _top = set;

    public void Mark(int set, int ordinal) => _words[set + 1 + (ordinal >> 6)] |= 1UL << ordinal;

    /// <summary>Marks some of the first 64 ordinals, at least one of which there is.</summary>
    public void MarkFirst(int set, ulong marks) => _words[set + 1] |= marks;

    public void MarkAll(int set) => _words[set] = 1;

    public bool HasAll(int set) => _words[set] != 0;

    public bool Has(int set, int ordinal) => _words[set] != 0 || (_words[set + 1 + (ordinal >> 6)] & (1UL << ordinal)) != 0;

    /// <summary>Adds the members of one set to another of the same size.</summary>
    public void Merge(int from, int into, int words)
    {
        for (int i = 0; i < words; i++)
        {
            _words[into + i] |= _words[from + i];
        }
    }

    /// <summary>A raw word of bits, for sets that hold something else than members.</summary>
    public ref ulong Word(int set, int index) => ref _words[set + index];

    public ReadOnlySpan<ulong> Words(int set, int words) => _words.AsSpan(set, words);

    public void MergeFrom(ReadOnlySpan<ulong> from, int into)
    {
        for (int i = 0; i < from.Length; i++)
        {
            _words[into + i] |= from[i];
        }
    }

    public void Clear()
    {
        _top = 0;
        if (_words.Length > KeptWords)
        {
            _words = new ulong[64];
        }
    }
}
