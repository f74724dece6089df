namespace ReportSdk.Schema.Typing;

/// <summary>Puts the members of several schemas of one object together.</summary>
internal static class MemberMerge
{
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
            };
        }
    }
}
