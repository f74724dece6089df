using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Projects;

/// <summary>The identifiers of files that have one of their own, by where these lie: a reference may name either, a plan knows the identifier.</summary>
internal sealed class FileAliases : IEquatable<FileAliases>
{
    private readonly EquatableArray<FileAlias> _aliases;
    private readonly Dictionary<string, string> _identifiers = new(StringComparer.Ordinal);

    public FileAliases(IEnumerable<FileAlias> aliases)
    {
        _aliases = aliases.OrderBy(alias => alias.RetrievalUri, StringComparer.Ordinal)
            .ThenBy(alias => alias.Identifier, StringComparer.Ordinal).ToEquatableArray();
        foreach (FileAlias alias in _aliases)
        {
            if (!_identifiers.ContainsKey(alias.RetrievalUri))
            {
                _identifiers.Add(alias.RetrievalUri, alias.Identifier);
            }
        }
    }

    public IReadOnlyDictionary<string, string> Identifiers => _identifiers;

    public bool Equals(FileAliases? other) => other is not null && _aliases.Equals(other._aliases);

    public override bool Equals(object? obj) => Equals(obj as FileAliases);

    public override int GetHashCode() => _aliases.GetHashCode();
}

/// <summary>A file with an identifier that is not where it lies.</summary>
internal sealed record FileAlias(string RetrievalUri, string Identifier)
{
    /// <summary>Null for a file that is known by where it lies only.</summary>
    public static FileAlias? Of(ParsedFile file) =>
        file.Identifiers.Count > 0 && file.Identifiers[0].Uri != file.RetrievalUri ? new FileAlias(file.RetrievalUri, file.Identifiers[0].Uri) : null;
}
