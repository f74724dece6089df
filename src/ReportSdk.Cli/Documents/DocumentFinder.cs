namespace ReportSdk.Cli.Documents;

/// <summary>
/// Turns what was typed into an ordered list of sources: files as they are, folders with everything below them in ordinal order, globs where the
/// shell left them. A path that yields nothing stays in the list, so that it is reported instead of forgotten.
/// </summary>
internal sealed class DocumentFinder
{
    private readonly IReadOnlyList<string> _extensions;

    /// <summary>Full paths handed out so far; null where one argument is all there is, which leads to no file twice.</summary>
    private readonly HashSet<string>? _seen;

    private DocumentFinder(IReadOnlyList<string> extensions, bool mayRepeat)
    {
        _extensions = extensions;
        _seen = mayRepeat ? new HashSet<string>(StringComparer.Ordinal) : null;
    }

    /// <summary>Looks into a folder when the sources before it were taken, so that of many files only those of one folder are held.</summary>
    /// <param name="paths">Files, folders, globs, or <c>-</c>.</param>
    /// <param name="extensions">Which files of a folder count, each with its dot.</param>
    public static IEnumerable<DocumentSource> Find(IReadOnlyList<string> paths, params IReadOnlyList<string> extensions)
    {
        var finder = new DocumentFinder(extensions, paths.Count > 1);
        foreach (var path in paths)
        {
            foreach (var source in finder.Of(path))
            {
                yield return source;
            }
        }
    }

    private IEnumerable<DocumentSource> Of(string path)
    {
        if (path == "-")
        {
            return _seen?.Add(path) == false ? [] : [new DocumentSource(DocumentSource.StandardInput, DocumentSourceKind.StandardInput)];
        }

        if (Directory.Exists(path))
        {
            return OfFolder(path);
        }

        if (File.Exists(path))
        {
            return OfFiles([path]);
        }

        return path.AsSpan().ContainsAny('*', '?') ? OfGlob(path) : [new DocumentSource(path, DocumentSourceKind.Missing)];
    }

    private IEnumerable<DocumentSource> OfFiles(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (IsNew(path))
            {
                yield return new DocumentSource(path, DocumentSourceKind.File);
            }
        }
    }

    /// <summary>A file that several arguments reach is checked once.</summary>
    private bool IsNew(string path) => _seen?.Add(Path.GetFullPath(path)) != false;

    private IEnumerable<DocumentSource> OfFolder(string folder)
    {
        var found = false;
        foreach (var source in Below(folder))
        {
            found = true;
            if (source.Kind != DocumentSourceKind.File || IsNew(source.Path))
            {
                yield return source;
            }
        }

        if (!found)
        {
            yield return new DocumentSource(folder, DocumentSourceKind.Empty);
        }
    }

    /// <summary>Whatever a folder holds that is worth a line in the report, be it a document or a folder that cannot be read.</summary>
    private IEnumerable<DocumentSource> Below(string folder)
    {
        if (EntriesOf(folder) is not { } entries)
        {
            yield return new DocumentSource(folder, DocumentSourceKind.Unreadable);
            yield break;
        }

        foreach (var entry in entries)
        {
            var path = Combine(folder, entry.Name);
            if (!entry.IsFolder)
            {
                if (HasExtension(path))
                {
                    yield return new DocumentSource(path, DocumentSourceKind.File);
                }
            }
            else if (!entry.IsLink)
            {
                // Links to folders are not followed: they may lead in circles or out of the tree.
                foreach (var source in Below(path))
                {
                    yield return source;
                }
            }
        }
    }

    /// <returns>In ordinal order; null where the folder cannot be read.</returns>
    private static List<FolderEntry>? EntriesOf(string folder)
    {
        try
        {
            List<FolderEntry> entries = [.. FolderEntry.In(folder)];
            entries.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return entries;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    private IEnumerable<DocumentSource> OfGlob(string glob)
    {
        var matches = GlobPattern.Expand(glob);
        return matches.Count == 0 ? [new DocumentSource(glob, DocumentSourceKind.Empty)] : OfFiles(matches);
    }

    private bool HasExtension(string path)
    {
        foreach (var extension in _extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string Combine(string folder, string name) =>
        folder.EndsWith('/') || folder.EndsWith(Path.DirectorySeparatorChar) ? folder + name : folder + "/" + name;
}
