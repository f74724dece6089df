namespace ReportSdk.Schema.Typing;

/// <summary>The signatures of all files, by what they are asked for.</summary>
internal sealed class SignatureTable
{
    private const int MaxChain = 64;

    // Lists in lists through several files may lead back to the first one; a loop within one file has been cut already.
    private const int MaxNesting = 8;
    private readonly Dictionary<string, TypeReference> _exports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileSignature> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordSignature> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnionSignature> _unions = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<string>> _edges = new(StringComparer.Ordinal);
    private readonly FileClashes _clashes;

    public SignatureTable(IEnumerable<FileSignature> files)
    {
        // What another assembly has compiled is there already: it is never the one to be refused.
        FileSignature[] ordered = [.. files.OrderBy(file => !file.IsReference).ThenBy(file => file.Key, StringComparer.Ordinal)];
        _clashes = new FileClashes(ordered);
        foreach (FileSignature file in ordered.Where(file => _clashes[file.Key].Count == 0))
        {
            _files[file.Id] = file;
            foreach (InPlaceEdge edge in file.Edges)
            {
                if (!_edges.TryGetValue(edge.From, out List<string>? targets))
                {
                    _edges.Add(edge.From, targets = []);
                }

                targets.Add(edge.To);
            }

            foreach (ExportModel export in file.Exports)
            {
                _exports[export.Uri] = export.Type;
                _files[Resolution.SchemaUri.WithoutFragment(export.Uri)] = file;
            }

            foreach (RecordSignature record in file.Records)
            {
                _records[record.FullName] = record;
            }

            foreach (UnionSignature union in file.Unions)
            {
                _unions[union.FullName] = union;
            }
        }
    }

    /// <summary>Why a file is refused; empty when it is not.</summary>
    public IReadOnlyList<FileClash> ClashesOf(string key) => _clashes[key];

    /// <summary>Whether a URI with fragment is a schema of a given file.</summary>
    public bool Contains(string place) => _exports.ContainsKey(place);

    /// <summary>Whether one schema, directly or through others, applies another to the same instance.</summary>
    public bool Leads(string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.Count > 0)
        {
            string place = open.Pop();
            if (place == to)
            {
                return true;
            }

            if (seen.Add(place) && _edges.TryGetValue(place, out List<string>? targets))
            {
                targets.ForEach(open.Push);
            }
        }

        return false;
    }

    /// <summary>The file that a URI (without fragment) belongs to, or null.</summary>
    public FileSignature? FindFile(string uri) => _files.TryGetValue(uri, out FileSignature? file) ? file : null;

    public RecordSignature? FindRecord(string fullName) => _records.TryGetValue(fullName, out RecordSignature? record) ? record : null;

    public UnionSignature? FindUnion(string fullName) => _unions.TryGetValue(fullName, out UnionSignature? union) ? union : null;

    /// <summary>What a reference finally is, through files that only pass it on; null flags add up on the way.</summary>
    public TypeReference Resolve(TypeReference type) => Resolve(type, 0);

    private TypeReference Resolve(TypeReference type, int depth)
    {
        if (depth == MaxNesting)
        {
            return new TypeReference(TypeKind.Fragment, AllowsNull: type.AllowsNull, Reason: FragmentReason.ContainsItself);
        }

        bool allowsNull = type.AllowsNull;
        for (int hops = 0; type.Kind == TypeKind.Foreign; hops++)
        {
            if (hops == MaxChain || !_exports.TryGetValue(type.Name, out TypeReference? next))
            {
                return new TypeReference(TypeKind.Fragment, AllowsNull: allowsNull, Reason: FragmentReason.NoDefinition);
            }

            type = next;
            allowsNull |= type.AllowsNull;
        }

        return type.Element is null
            ? type with { AllowsNull = allowsNull }
            : type with { AllowsNull = allowsNull, Element = Resolve(type.Element, depth + 1) };
    }
}
