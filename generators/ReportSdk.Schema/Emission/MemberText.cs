using ReportSdk.Schema.Naming;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Emission;

/// <summary>How a member's presence and null show in C#: the table of the design, in one place.</summary>
internal static class MemberText
{
    private static readonly HashSet<string> ReservedLocals = ["reader", "value", "members", "member", "extra", "writer", "item", "output", "_"];

    public static Code ExtraType { get; } = Code.Of($"global::ReportSdk.ValueMap<global::ReportSdk.JsonFragment>");

    /// <summary>Optional and nullable: absent and null are two things.</summary>
    public static bool IsOptionalNullable(MemberModel member) => !member.IsRequired && TypeText.HasNull(member.Type);

    /// <summary>The property's type: <c>T</c>, <c>T?</c> or <c>Optional&lt;T?&gt;</c>.</summary>
    public static Code Type(MemberModel member)
    {
        if (member.IsRequired)
        {
            return TypeText.Nullable(member.Type);
        }

        Code bare = TypeText.Bare(member.Type);
        return IsOptionalNullable(member) ? Code.Of($"global::ReportSdk.Optional<{bare}?>") : Code.Of($"{bare}?");
    }

    /// <summary>
    /// Names for the local variables of a reader or writer, one a member, none of them taken by the code around. Where a script has no case, a
    /// member's own name would be its variable's, too, and hide it.
    /// </summary>
    public static Code[] Locals(IEnumerable<MemberModel> members)
    {
        // A property's name is no local's: in a script without case both would be the same. A lone underscore discards.
        MemberModel[] all = [.. members];
        var scope = new NameScope(ReservedLocals, [.. all.Select(member => member.CSharpName)]);
        return
        [
            .. all.Select(member =>
            {
                string text = member.CSharpName;
                string local = char.ToLowerInvariant(text[0]) + text.Substring(1);
                scope.TryTake(local == text ? text + "Value" : local, out string name);
                return Code.Identifier(name);
            }),
        ];
    }
}
