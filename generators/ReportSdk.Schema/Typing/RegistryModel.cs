namespace ReportSdk.Schema.Typing;

/// <summary>The list of an assembly's generated types.</summary>
/// <param name="RootNamespace">As the project has it.</param>
/// <param name="Types">In ordinal order of their names, whatever the order of the files.</param>
internal sealed record RegistryModel(string RootNamespace, EquatableArray<RegistryEntry> Types)
{
    public static RegistryModel Of(IEnumerable<EquatableArray<RegistryEntry>> files, string rootNamespace) => new(
        rootNamespace,
        files.SelectMany(file => file).OrderBy(entry => entry.FullName, StringComparer.Ordinal).ToEquatableArray());
}
