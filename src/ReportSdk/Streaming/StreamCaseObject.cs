using ReportSdk.Evaluation;

namespace ReportSdk.Streaming;

/// <summary>What parts demand of an object.</summary>
internal sealed class StreamCaseObject
{
    // By ordinal and one more, the beginning first: the member that came next the last time, in the schema's order until one is seen. A guess, so that it does not matter which of
    // several threads wrote it.
    private readonly short[] _after;

    // Where documents have no order in common, threads must not write for ever what others read.
    private int _lessons = 512;

    public StreamCaseObject(TextSet names, StreamChild[] children)
    {
        Names = names;
        Children = children;
        Members = new StreamMember[names.Count + 2];
        Array.Fill(Members, StreamMember.None);
        for (int ordinal = 0; ordinal < names.Count; ordinal++)
        {
            Members[ordinal] = new StreamMember(names[ordinal], ordinal, children[ordinal].Node);
        }

        _after = new short[names.Count + 1];
        for (short ordinal = 0; ordinal < _after.Length; ordinal++)
        {
            _after[ordinal] = ordinal;
        }
    }

    /// <summary>Names that parts know.</summary>
    public TextSet Names { get; }

    /// <summary>By ordinal of <see cref="Names"/>; then two that match nothing.</summary>
    public StreamMember[] Members { get; }

    /// <summary>What is demanded of members: by ordinal of <see cref="Names"/>, then, of others, by the patterns that match, as bits.</summary>
    public StreamChild[] Children { get; }

    /// <summary>The member that is expected after another one, or first of all after -1.</summary>
    public int After(int ordinal) => _after[ordinal + 1];

    /// <summary>Tells that another member came than the one expected.</summary>
    public void Learn(int ordinal, int next)
    {
        if (_lessons > 0)
        {
            _lessons--;
            _after[ordinal + 1] = (short)next;
        }
    }

    /// <summary>Patterns of names that parts do not know.</summary>
    public PatternRule[] Patterns { get; init; } = [];

    /// <summary>What is demanded of names that parts do not know.</summary>
    public (StreamText Text, ulong Parts)[] NameChecks { get; init; } = [];

    /// <summary>Fewest and most members, and the parts that say so.</summary>
    public (long Min, long Max, ulong Parts)[] Counts { get; init; } = [];

    /// <summary>Members that must be there, where another is if there is a trigger, of one word of their set.</summary>
    public (int Trigger, int Word, ulong Names, ulong Parts)[] Required { get; init; } = [];

    /// <summary>Parts that the number of members, and which there are, leave over.</summary>
    public ulong Judge(ulong held, ReadOnlySpan<ulong> seen, int count)
    {
        foreach ((int trigger, int word, ulong names, ulong parts) in Required)
        {
            if ((seen[word] & names) != names && (trigger < 0 || StreamNames.Has(seen, trigger)))
            {
                held &= ~parts;
            }
        }

        foreach ((long min, long max, ulong parts) in Counts)
        {
            held &= count < min || count > max ? ~parts : ulong.MaxValue;
        }

        return held;
    }
}
