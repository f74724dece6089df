namespace ReportSdk.Schema.Rules;

/// <summary>Ways to members as text, for messages that say what to write.</summary>
internal static class RuleText
{
    public static string Of(RuleSyntax syntax) => syntax switch
    {
        NameSyntax name => name.Name,
        MemberSyntax member when IsName(member.Name) => $"{Of(member.Target)}.{member.Name}",
        MemberSyntax member => $"{Of(member.Target)}[\"{member.Name}\"]",
        IndexSyntax { Index: NumberSyntax number } index => $"{Of(index.Target)}[{number.Number}]",
        _ => "…",
    };

    private static bool IsName(string name) =>
        name.Length > 0 && name[0] is not (>= '0' and <= '9') && name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');
}
