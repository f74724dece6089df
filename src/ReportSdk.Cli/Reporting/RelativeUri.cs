namespace ReportSdk.Cli.Reporting;

/// <summary>Paths as outputs for machines give them: relative to the working folder, whatever the user typed, so that no output tells where a machine keeps its files.</summary>
internal static class RelativeUri
{
    /// <summary>With <c>/</c> between segments.</summary>
    public static string PathOf(string path)
    {
        var relative = Path.IsPathRooted(path) ? Path.GetRelativePath(Directory.GetCurrentDirectory(), path) : path;
        relative = relative.Replace(Path.DirectorySeparatorChar, '/');
        while (relative.StartsWith("./", StringComparison.Ordinal))
        {
            relative = relative[2..];
        }

        return relative;
    }

    /// <summary>A relative reference of RFC 3986: every segment percent-encoded.</summary>
    public static string Of(string path) => string.Join('/', PathOf(path).Split('/').Select(Uri.EscapeDataString));
}
