namespace ReportSdk.Schema.Typing;

/// <summary>A generated type as the assembly's list of them names it, and nothing else of it: the list is written again only when a name comes or goes.</summary>
/// <param name="FullName">Its full C# name.</param>
/// <param name="IsDeprecated">Whether naming it in code is a warning.</param>
internal sealed record RegistryEntry(string FullName, bool IsDeprecated)
{
    /// <summary>The records and unions that the file becomes; enums are no documents.</summary>
    public static EquatableArray<RegistryEntry> Of(LinkedFile file) => file.File.Types
        .Where(type => type is not EnumModel && file.Generates(type))
        .Select(type => new RegistryEntry($"{file.File.Namespace}.{type.Name}", type.IsDeprecated))
        .ToEquatableArray();
}
