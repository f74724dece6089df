namespace ReportSdk.Schema.Typing;

/// <summary>
/// Finds files that want one identifier, one C# name or one generated file: the first in the order of paths has it, the others are refused
/// whole, since C# that declares a type twice would break all the rest.
/// </summary>
internal sealed class FileClashes
{
    private readonly Dictionary<string, FileSignature> _identifiers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileSignature> _types = new(StringComparer.Ordinal);

    // Hint names of generated files must differ beyond case.
    private readonly Dictionary<string, FileSignature> _sources = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FileSignature> _namespaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<FileClash>> _clashes = new(StringComparer.Ordinal);

    public FileClashes(IReadOnlyList<FileSignature> files)
    {
        foreach (FileSignature file in files)
        {
            for (string name = file.Namespace; name.Length > 0; name = name.Substring(0, Math.Max(0, name.LastIndexOf('.'))))
            {
                Take(_namespaces, name, file);
            }
        }

        foreach (FileSignature file in files)
        {
            FileClash[] clashes = [.. ClashesOf(file).Distinct()];
            if (clashes.Length > 0)
            {
                // Two files that cannot be told apart are both refused.
                _clashes[file.Key] = clashes;
            }
        }
    }

    public IReadOnlyList<FileClash> this[string key] => _clashes.TryGetValue(key, out IReadOnlyList<FileClash>? clashes) ? clashes : [];

    private IEnumerable<FileClash> ClashesOf(FileSignature file)
    {
        foreach (string uri in file.Identifiers)
        {
            if (Take(_identifiers, uri, file) is { } other)
            {
                yield return new FileClash(uri, other.Path, IsIdentifier: true);
            }
        }

        if (Take(_sources, file.SourceName, file) is { } source)
        {
            yield return new FileClash(file.SourceName, source.Path, IsIdentifier: false);
        }

        foreach (string name in file.TypeNames.Concat([file.SourceName]))
        {
            if ((Take(_types, name, file) ?? Find(_namespaces, name)) is { } other)
            {
                yield return new FileClash(name, other.Path, IsIdentifier: false);
            }
        }
    }

    /// <summary>The other file that has the name already, or null.</summary>
    private static FileSignature? Take(Dictionary<string, FileSignature> names, string name, FileSignature file)
    {
        if (Find(names, name) is { } other)
        {
            return ReferenceEquals(other, file) ? null : other;
        }

        names.Add(name, file);
        return null;
    }

    private static FileSignature? Find(Dictionary<string, FileSignature> names, string name) =>
        names.TryGetValue(name, out FileSignature? file) ? file : null;
}
