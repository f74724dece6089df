namespace ReportSdk.Cli.Generating;

/// <summary>A folder of schemas whose types another assembly has: what <c>ReportSchemaReference</c> is in a project.</summary>
/// <param name="Namespace">What the types of the folder itself are in; folders below it add to that.</param>
/// <param name="Folder">Where the schemas lie.</param>
internal sealed record SchemaReference(string Namespace, string Folder)
{
    /// <summary>Reads <c>NAMESPACE=DIR</c>; null where it is something else, or there is no such folder.</summary>
    public static SchemaReference? Parse(string text)
    {
        var end = text.IndexOf('=', StringComparison.Ordinal);
        return end > 0 && Directory.Exists(text[(end + 1)..]) ? new SchemaReference(text[..end], text[(end + 1)..]) : null;
    }

    /// <summary>The path of a file below the folder, with <c>/</c>; null for a file that is not.</summary>
    public string? PathOf(string file)
    {
        var path = Path.GetRelativePath(Folder, file).Replace(Path.DirectorySeparatorChar, '/');
        return path == ".." || path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path) ? null : path;
    }
}
