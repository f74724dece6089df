using ReportSdk.Runtime;

namespace ReportSdk.Streaming;

/// <summary>How the members of a generated type lie among those of an object's rules.</summary>
internal sealed class MemberLayout
{
    private MemberLayout(MemberNames names, int[] ordinals, StreamMember[] line, TightMember[] tightLine)
    {
        Names = names;
        Ordinals = ordinals;
        Line = line;
        TightLine = tightLine;
    }

    /// <summary>The type's names.</summary>
    public MemberNames Names { get; }

    /// <summary>By ordinal of the rules: that of the same name in the type, -1 where it has none.</summary>
    public int[] Ordinals { get; }

    /// <summary>The members of the rules, where the type has the same ones in the same order and no value is to be noted for a rule; else none.</summary>
    public StreamMember[] Line { get; }

    /// <summary>Those of <see cref="Line"/>.</summary>
    public TightMember[] TightLine { get; }

    public static MemberLayout Create(StreamObject rules, MemberNames names)
    {
        int[] ordinals = new int[rules.Names.Count];
        bool isSame = rules.Notes is null && names.Known.Count == ordinals.Length;
        for (int ordinal = 0; ordinal < ordinals.Length; ordinal++)
        {
            ordinals[ordinal] = names.Known.Find(rules.Names[ordinal]);
            isSame &= ordinals[ordinal] == ordinal;
        }

        return isSame ? new MemberLayout(names, ordinals, rules.Members, rules.TightMembers) : new MemberLayout(names, ordinals, [], []);
    }
}
