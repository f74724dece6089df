using System.ComponentModel;

namespace ReportSdk.Runtime;

/// <summary>Collects the members that a schema does not name; <c>default</c> is the empty list. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct UnknownMemberList
{
    private List<KeyValuePair<string, JsonFragment>>? _members;

    /// <summary>Adds the member at which a reader stands.</summary>
    public void Add(ref EntityReader reader, in MemberReader members)
    {
        string name = reader.NameOf(in members);
        (_members ??= []).Add(KeyValuePair.Create(name, reader.Fragment()));
    }

    /// <summary>The members in the order they came.</summary>
    public readonly ValueMap<JsonFragment> ToMap() => _members is null ? ValueMap<JsonFragment>.Empty : ValueMap.FromArray<JsonFragment>([.. _members]);
}
