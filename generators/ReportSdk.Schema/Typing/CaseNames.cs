using ReportSdk.Schema.Naming;

namespace ReportSdk.Schema.Typing;

/// <summary>The names of a union's cases: what the branch says, else the constant that decides, else its JSON type.</summary>
internal static class CaseNames
{
    /// <param name="unionName">The union's own name, which no type within it may have.</param>
    /// <param name="cases">In schema order, types resolved.</param>
    /// <param name="constants">The JSON text that decides for each of them, or null.</param>
    public static IEnumerable<(string Wanted, string Name)> Of(string unionName, IReadOnlyList<UnionCaseModel> cases, IReadOnlyList<string?> constants)
    {
        var scope = new NameScope(ReservedNames.RecordMembers, unionName, "Match", "TResult", "Value");
        for (int i = 0; i < cases.Count; i++)
        {
            UnionCaseModel branch = cases[i];
            string wanted = branch.Name.Length > 0 ? branch.Name : IdentifierText.ToPascal(constants[i]?.Trim('"') ?? branch.Type.Kind.ToString());
            scope.TryTake(wanted, out string name);
            yield return (wanted, name);
        }
    }
}
