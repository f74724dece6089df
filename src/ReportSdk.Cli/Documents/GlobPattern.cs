using System.IO.Enumeration;

namespace ReportSdk.Cli.Documents;

/// <summary>Globs that the shell did not expand: <c>*</c> and <c>?</c> within a segment, <c>**</c> for any number of folders.</summary>
internal static class GlobPattern
{
    /// <summary>The files that match, in ordinal order.</summary>
    public static IReadOnlyList<string> Expand(string glob)
    {
        var segments = glob.Split('/', Path.DirectorySeparatorChar);
        var matches = new SortedSet<string>(StringComparer.Ordinal);
        var rooted = segments[0].Length == 0;
        Expand(rooted ? "/" : string.Empty, segments.AsSpan(rooted ? 1 : 0), matches);
        return [.. matches];
    }

    private static void Expand(string folder, ReadOnlySpan<string> segments, SortedSet<string> matches)
    {
        var segment = segments[0];
        var rest = segments[1..];
        if (segment == "**")
        {
            if (rest.IsEmpty)
            {
                return;
            }

            Expand(folder, rest, matches);
            foreach (var child in Entries(folder, folders: true))
            {
                Expand(folder + child + "/", segments, matches);
            }

            return;
        }

        foreach (var name in Entries(folder, folders: !rest.IsEmpty))
        {
            if (!FileSystemName.MatchesSimpleExpression(segment, name, ignoreCase: false))
            {
                continue;
            }

            if (rest.IsEmpty)
            {
                matches.Add(folder + name);
            }
            else
            {
                Expand(folder + name + "/", rest, matches);
            }
        }

        // "." and ".." are not listed by the file system.
        if (segment is "." or ".." && !rest.IsEmpty)
        {
            Expand(folder + segment + "/", rest, matches);
        }
    }

    private static IEnumerable<string> Entries(string folder, bool folders)
    {
        var path = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(path))
        {
            return [];
        }

        var options = new EnumerationOptions { AttributesToSkip = folders ? FileAttributes.ReparsePoint : 0 };
        return new FileSystemEnumerable<string>(path, static (ref FileSystemEntry entry) => entry.FileName.ToString(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => entry.IsDirectory == folders,
        };
    }
}
