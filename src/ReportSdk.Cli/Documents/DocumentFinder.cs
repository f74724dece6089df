namespace ReportSdk.Cli.Documents;

/// <summary>
/// Turns what was typed into an ordered list of sources: files as they are, folders with everything below them in ordinal order, globs where the
/// shell left them. A path that yields nothing stays in the list, so that it is reported instead of forgotten.
/// </summary>
internal sealed class DocumentFinder
{
    private readonly IReadOnlyList<string> _extensions;
    private readonly List<DocumentSource> _sources = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private DocumentFinder(IReadOnlyList<string> extensions) => _extensions = extensions;

    /// <param name="paths">Files, folders, globs, or <c>-</c>.</param>
    /// <param name="extensions">Which files of a folder count, each with its dot.</param>
    public static IReadOnlyList<DocumentSource> Find(IReadOnlyList<string> paths, params IReadOnlyList<string> extensions)
    {
        var finder = new DocumentFinder(extensions);
        foreach (var path in paths)
        {
            finder.Add(path);
        }

        return finder._sources;
    }

    private void Add(string path)
    {
        if (path == "-")
        {
            if (_seen.Add(path))
            {
                _sources.Add(new DocumentSource(DocumentSource.StandardInput, DocumentSourceKind.StandardInput));
            }
        }
        else if (Directory.Exists(path))
        {
            AddFolder(path);
        }
        else if (File.Exists(path))
        {
            AddFile(path, Path.GetFullPath(path));
        }
        else if (path.AsSpan().ContainsAny('*', '?'))
        {
            AddGlob(path);
        }
        else
        {
            _sources.Add(new DocumentSource(path, DocumentSourceKind.Missing));
        }
    }

    /// <summary>A file that several arguments reach is checked once.</summary>
    private void AddFile(string path, string fullPath)
    {
        if (_seen.Add(fullPath))
        {
            _sources.Add(new DocumentSource(path, DocumentSourceKind.File));
        }
    }

    private void AddFolder(string folder)
    {
        if (!AddFilesBelow(folder))
        {
            _sources.Add(new DocumentSource(folder, DocumentSourceKind.Empty));
        }
    }

    /// <returns>Whether the folder held anything worth a line in the report, be it a document or a folder that cannot be read.</returns>
    private bool AddFilesBelow(string folder)
    {
        List<FolderEntry> entries;
        try
        {
            entries = [.. FolderEntry.In(folder)];
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            _sources.Add(new DocumentSource(folder, DocumentSourceKind.Unreadable));
            return true;
        }

        entries.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        var fullFolder = Path.GetFullPath(folder);
        var found = false;
        foreach (var entry in entries)
        {
            var path = Combine(folder, entry.Name);
            if (!entry.IsFolder)
            {
                if (HasExtension(path))
                {
                    AddFile(path, Path.Combine(fullFolder, entry.Name));
                    found = true;
                }
            }
            else if (!entry.IsLink)
            {
                // Links to folders are not followed: they may lead in circles or out of the tree.
                found |= AddFilesBelow(path);
            }
        }

        return found;
    }

    private void AddGlob(string glob)
    {
        var matches = GlobPattern.Expand(glob);
        foreach (var match in matches)
        {
            AddFile(match, Path.GetFullPath(match));
        }

        if (matches.Count == 0)
        {
            _sources.Add(new DocumentSource(glob, DocumentSourceKind.Empty));
        }
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
