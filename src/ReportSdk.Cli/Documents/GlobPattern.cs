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

        if (!segment.AsSpan().ContainsAny('*', '?'))
        {
            ExpandName(folder, segment, rest, matches);
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
    }

    /// <summary>What is named is meant, be it a link or in a folder that cannot be listed; only a wildcard follows no links.</summary>
    private static void ExpandName(string folder, string name, ReadOnlySpan<string> rest, SortedSet<string> matches)
    {
        if (rest.IsEmpty)
        {
            if (File.Exists(folder + name))
            {
                matches.Add(folder + name);
            }
        }
        else if (Directory.Exists(folder + name))
        {
            Expand(folder + name + "/", rest, matches);
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
