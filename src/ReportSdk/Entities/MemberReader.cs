using System.ComponentModel;
using ReportSdk.Evaluation;
using ReportSdk.Json;
using ReportSdk.Streaming;

namespace ReportSdk.Runtime;

/// <summary>Walks the members of an object in the order of the document. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MemberReader
{
    internal const int NoSlot = -1;

    internal MemberReader(KnownNames names, int index, int end)
    {
        Names = names;
        Next = index + 1;
        End = end;
        Separator = (byte)'{';
        Ordinals = [];
        Known = [];
        Line = [];
        TightLine = [];
    }

    /// <summary>Stands before the first member of an object whose bytes are read; of one that has just been cleared, so that nothing is copied.</summary>
    internal void Open(StreamObject rules, MemberLayout layout, int outerUnknown, int area, bool isTight)
    {
        Area = area;
        Slot = NoSlot;
        Rules = rules;
        Known = rules.Members;
        Separator = (byte)'{';
        Ordinals = layout.Ordinals;
        Line = layout.Line;
        TightLine = isTight ? layout.TightLine : [];
        OuterUnknown = outerUnknown;
    }

    /// <summary>Index of the member among the names of the schema, -1 when it is not one of them. Before the first member, 0: that one is likely to come.</summary>
    public int Ordinal { readonly get; internal set; }

    /// <summary>What is demanded of the object, where its bytes are read; null on a tape.</summary>
    internal StreamObject? Rules { readonly get; private set; }

    /// <summary>Those of <see cref="Rules"/>.</summary>
    internal StreamMember[] Known { readonly get; private set; }

    /// <summary>By ordinal of <see cref="Rules"/>: that of the generated type.</summary>
    internal int[] Ordinals { readonly get; private set; }

    internal int OuterUnknown { readonly get; private set; }

    /// <summary>First slot of what is noted of the object; <see cref="NoSlot"/> where there is nothing to note.</summary>
    internal int Area { readonly get; private set; }

    /// <summary>Where the member's value is to be noted, and where that begins.</summary>
    internal int Slot { get; set; }

    internal int Start { get; set; }

    internal ulong Seen { get; set; }

    /// <summary>Members so far that no schema names.</summary>
    internal int UnknownCount { get; set; }

    /// <summary>What stands before the next member: the object's brace, or a comma.</summary>
    internal byte Separator { get; set; }

    /// <summary>No member has been stepped to yet.</summary>
    internal readonly bool IsAtFirst => Separator == (byte)'{';

    internal int Expected { get; set; }

    /// <summary>The member's name: its token, or where its first byte is.</summary>
    internal int Name { get; set; }

    internal KnownNames Names { get; }

    internal int Next { get; set; }

    internal int End { get; }

    /// <summary>The members in whose order the generated type has its own; none where it has another, or where values are to be noted.</summary>
    internal StreamMember[] Line { readonly get; private set; }

    /// <summary>Those of <see cref="Line"/>, as long as the object seems to be written without white space, and no member was found out of order; else none.</summary>
    internal TightMember[] TightLine { readonly get; private set; }

    /// <summary>Whether the reader stands at a member, or steps to it, since it is the next one. False also where that is not seen at once.</summary>
    /// <param name="reader">That the members were asked of.</param>
    /// <param name="ordinal">Index of the member among the names of the schema.</param>
    public bool Is(ref EntityReader reader, int ordinal) => IsCurrent(ordinal) || (Line.Length > 0 && reader.IsInStream(ref this, ordinal));

    /// <summary>Steps to the next member, and the reader to its value.</summary>
    /// <param name="reader">That the members were asked of; behind the last member it stands behind the object.</param>
    public bool MoveNext(ref EntityReader reader) => Rules is not null ? reader.MoveNextInStream(ref this) : reader.MoveNextOnTape(ref this);

    /// <summary>From here on no member is looked for right behind the one before.</summary>
    internal void Loosen() => TightLine = [];

    /// <summary>Whether it was stepped to that member.</summary>
    internal readonly bool IsCurrent(int ordinal) => Ordinal == ordinal && !IsAtFirst;
}
