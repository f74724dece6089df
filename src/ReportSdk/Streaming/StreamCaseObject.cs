using ReportSdk.Evaluation;

namespace ReportSdk.Streaming;

/// <summary>What parts demand of an object.</summary>
internal sealed class StreamCaseObject
{
    public StreamCaseObject(TextSet names, StreamChild[] known)
    {
        Names = names;
        Known = known;
        Members = new StreamMember[known.Length + 2];
        Array.Fill(Members, StreamMember.None);
        for (int ordinal = 0; ordinal < known.Length; ordinal++)
        {
            Members[ordinal] = new StreamMember(names[ordinal], known[ordinal].Node);
        }
    }

    /// <summary>Names that parts know.</summary>
    public TextSet Names { get; }

    /// <summary>By ordinal of <see cref="Names"/>; then two that match nothing.</summary>
    public StreamMember[] Members { get; }

    /// <summary>By ordinal of <see cref="Names"/>.</summary>
    public StreamChild[] Known { get; }

    /// <summary>Patterns of names that parts do not know.</summary>
    public PatternRule[] Patterns { get; init; } = [];

    /// <summary>What is demanded of members that parts do not know: by the patterns that match, as bits.</summary>
    public StreamChild[] Others { get; init; } = [];

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
