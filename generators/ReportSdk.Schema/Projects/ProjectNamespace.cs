using ReportSdk.Schema.Naming;

namespace ReportSdk.Schema.Projects;

/// <summary>The namespaces that a project gives its schemas.</summary>
internal static class ProjectNamespace
{
    /// <summary>Where the project says none.</summary>
    public const string Default = "Schemas";

    /// <summary>The project's root namespace and the file's folders.</summary>
    /// <param name="path">Of the file, relative to the project.</param>
    /// <param name="root">Root namespace of the project; may be missing.</param>
    public static string OfPath(string path, string? root)
    {
        string folders = path.Substring(0, path.LastIndexOf('/') + 1);
        return WithFolders($"{(string.IsNullOrEmpty(root) ? Default : root)}/{folders}");
    }

    /// <summary><c>Acme.Reports/brokers/guosen/</c> → <c>Acme.Reports.Brokers.Guosen</c>: an item can add its folders with %(RecursiveDir).</summary>
    public static string WithFolders(string given)
    {
        string[] parts = given.Replace('\\', '/').Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> root = parts.Take(1).SelectMany(part => part.Split('.'))
            .Select(name => IdentifierText.IsIdentifier(name) ? name : IdentifierText.ToPascal(name));
        IEnumerable<string> folders = parts.Skip(1).Where(part => part is not ("." or "..")).Select(IdentifierText.ToPascal);
        return string.Join(".", root.Concat(folders).DefaultIfEmpty(Default));
    }
}
