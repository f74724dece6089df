using ReportSdk.Schema.Naming;

namespace ReportSdk.Schema.Typing;

/// <summary>Puts the members of several schemas of one object together.</summary>
internal static class MemberMerge
{
    /// <summary>
    /// The members of a record beside those of the schemas that it merges, the merged ones first. Their names were given without knowledge of each
    /// other: one may be that of the type itself, or taken.
    /// </summary>
    /// <returns>Each member with the name that it gets here.</returns>
    public static IEnumerable<(MemberModel Member, string Name)> Complete(RecordModel record, IEnumerable<RecordSignature> bases)
    {
        var members = new List<MemberModel>();
        foreach (RecordSignature signature in bases)
        {
            AddAll(members, signature.Members);
        }

        AddAll(members, record.Members);
        var scope = new NameScope(ReservedNames.RecordMembers, record.Name);
        foreach (MemberModel member in members)
        {
            scope.TryTake(member.CSharpName, out string name);
            yield return (member, name);
        }
    }

    /// <summary>Adds members; one that is there already is replaced where it stands, and stays required.</summary>
    public static void AddAll(List<MemberModel> members, IEnumerable<MemberModel> added)
    {
        foreach (MemberModel member in added)
        {
            int index = members.FindIndex(known => known.JsonName == member.JsonName);
            if (index < 0)
            {
                members.Add(member);
                continue;
            }

            MemberModel known = members[index];
            bool saysType = member.Type.Kind != TypeKind.Fragment;
            members[index] = member with
            {
                IsRequired = member.IsRequired || known.IsRequired,
                Type = saysType ? member.Type : known.Type,
                Constant = member.Constant ?? known.Constant,
                Unit = member.Unit ?? known.Unit,
            };
        }
    }
}
