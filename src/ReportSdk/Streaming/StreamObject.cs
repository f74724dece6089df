using System.Runtime.CompilerServices;
using ReportSdk.Rules.Screening;
using ReportSdk.Runtime;

namespace ReportSdk.Streaming;

/// <summary>What is demanded of an object.</summary>
internal sealed class StreamObject
{
    /// <summary>Members that schemas name, at most as many as a word has bits.</summary>
    public const int MostNames = 64;

    private readonly (ulong Trigger, ulong Needed)[] _dependencies = [];
    private readonly long _minProperties;
    private readonly long _maxProperties = long.MaxValue;

    /// <summary>More than <see cref="Required"/>.</summary>
    private readonly bool _demandsMore;

    private MemberLayout? _layout;

    public StreamObject(TextSet names, StreamMember[] members)
    {
        Names = names;
        Noted = new ScreenNames(names);

        // Two more, so that the next two can be compared behind the last one, too.
        Members = [.. members, StreamMember.None, StreamMember.None];
        TightMembers = Array.ConvertAll(Members, static member => new TightMember(in member));
    }

    public TextSet Names { get; }

    /// <summary>By ordinal of <see cref="Names"/>; then two that match nothing.</summary>
    public StreamMember[] Members { get; }

    /// <summary>The same.</summary>
    public TightMember[] TightMembers { get; }

    /// <summary>A bit for each member that must be there.</summary>
    public ulong Required { get; init; }

    /// <summary>Where the bit of the first is there, all bits of the second must be.</summary>
    public (ulong Trigger, ulong Needed)[] Dependencies
    {
        get => _dependencies;
        init => (_dependencies, _demandsMore) = (value, _demandsMore || value.Length > 0);
    }

    public long MinProperties
    {
        get => _minProperties;
        init => (_minProperties, _demandsMore) = (value, _demandsMore || value > 0);
    }

    public long MaxProperties
    {
        get => _maxProperties;
        init => (_maxProperties, _demandsMore) = (value, _demandsMore || value < long.MaxValue);
    }

    /// <summary>What is demanded of members that no schema names.</summary>
    public StreamNode Additional { get; init; } = null!;

    /// <summary>Members that rules ask for: their values are noted when they go by.</summary>
    public ScreenNames Noted { get; }

    /// <summary>By ordinal of <see cref="Names"/>: index in <see cref="Noted"/>, or -1; null where there is nothing to note, and nothing to judge.</summary>
    public sbyte[]? Notes { get; private set; }

    /// <summary>Rules that are judged when the object is over.</summary>
    public StreamRuleSet? Rules { get; set; }

    /// <summary>What is demanded of a member's value.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public StreamNode MemberOf(ReadOnlySpan<byte> name) => Members[Names.Find(name)].Node;

    /// <summary>All rules have said what they ask for.</summary>
    public void SealNotes()
    {
        if (Noted.Count == 0 && Rules is null)
        {
            return;
        }

        Notes = new sbyte[Names.Count];
        Array.Fill(Notes, (sbyte)-1);
        for (int i = 0; i < Noted.Count; i++)
        {
            Notes[Names.Find(Noted[i])] = (sbyte)i;
        }
    }

    /// <summary>How the members of a generated type lie among these.</summary>
    public MemberLayout LayoutFor(MemberNames names)
    {
        // One type reads such objects, but for a few that several do.
        MemberLayout? known = Volatile.Read(ref _layout);
        if (known is null || known.Names != names)
        {
            known = MemberLayout.Create(this, names);
            Volatile.Write(ref _layout, known);
        }

        return known;
    }

    /// <summary>Whether the members seen are all that is demanded: true of nearly all objects that are right.</summary>
    public bool AreEnough(ulong seen) => (seen & Required) == Required && !_demandsMore;

    /// <summary>Whether the members seen, and their number, are as demanded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Accepts(ulong seen, int count) => AreEnough(seen) || AcceptsMore(seen, count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool AcceptsMore(ulong seen, int count)
    {
        if ((seen & Required) != Required || count < MinProperties || count > MaxProperties)
        {
            return false;
        }

        foreach ((ulong trigger, ulong needed) in Dependencies)
        {
            if ((seen & trigger) != 0 && (seen & needed) != needed)
            {
                return false;
            }
        }

        return true;
    }
}
