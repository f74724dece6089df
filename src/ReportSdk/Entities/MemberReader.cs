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
        Ordinals = [];
    }

    internal MemberReader(StreamObject rules, MemberNames names, int outerUnknown, int area)
    {
        Area = area;
        Slot = NoSlot;
        Names = names.Known;
        Rules = rules;
        Ordinals = rules.OrdinalsIn(names);
        OuterUnknown = outerUnknown;
    }

    /// <summary>Index of the member among the names of the schema, -1 when it is not one of them.</summary>
    public int Ordinal { readonly get; internal set; }

    /// <summary>What is demanded of the object, where its bytes are read; null on a tape.</summary>
    internal StreamObject? Rules { get; }

    /// <summary>By ordinal of <see cref="Rules"/>: that of the generated type.</summary>
    internal int[] Ordinals { get; }

    internal int OuterUnknown { get; }

    /// <summary>First slot of what is noted of the object; <see cref="NoSlot"/> where there is nothing to note.</summary>
    internal int Area { get; }

    /// <summary>Where the member's value is to be noted, and where that begins.</summary>
    internal int Slot { get; set; }

    internal int Start { get; set; }

    internal ulong Seen { get; set; }

    internal int Count { get; set; }

    internal int Expected { get; set; }

    /// <summary>The member's name: its token, or where its first byte is.</summary>
    internal int Name { get; set; }

    internal KnownNames Names { get; }

    internal int Next { get; set; }

    internal int End { get; }

    /// <summary>Steps to the next member, and the reader to its value.</summary>
    /// <param name="reader">That the members were asked of; behind the last member it stands behind the object.</param>
    public bool MoveNext(ref EntityReader reader) => Rules is not null ? reader.MoveNextInStream(ref this) : reader.MoveNextOnTape(ref this);
}
