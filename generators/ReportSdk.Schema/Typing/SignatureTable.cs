namespace ReportSdk.Schema.Typing;

/// <summary>The signatures of all files, by what they are asked for.</summary>
internal sealed class SignatureTable
{
    private const int MaxChain = 64;
    private readonly Dictionary<string, TypeReference> _exports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileSignature> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordSignature> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnionSignature> _unions = new(StringComparer.Ordinal);

    public SignatureTable(IEnumerable<FileSignature> files)
    {
        foreach (FileSignature file in files)
        {
            _files[file.Id] = file;
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

    /// <summary>The file that a URI (without fragment) belongs to, or null.</summary>
    public FileSignature? FindFile(string uri) => _files.TryGetValue(uri, out FileSignature? file) ? file : null;

    public RecordSignature? FindRecord(string fullName) => _records.TryGetValue(fullName, out RecordSignature? record) ? record : null;

    public UnionSignature? FindUnion(string fullName) => _unions.TryGetValue(fullName, out UnionSignature? union) ? union : null;

    /// <summary>What a reference finally is, through files that only pass it on; null flags add up on the way.</summary>
    public TypeReference Resolve(TypeReference type)
    {
        bool allowsNull = type.AllowsNull;
        for (int hops = 0; type.Kind == TypeKind.Foreign; hops++)
        {
            if (hops == MaxChain || !_exports.TryGetValue(type.Name, out TypeReference? next))
            {
                return new TypeReference(TypeKind.Fragment, AllowsNull: allowsNull, Reason: $"{type.Name} is no definition of a given schema");
            }

            type = next;
            allowsNull |= type.AllowsNull;
        }

        return type.Element is null
            ? type with { AllowsNull = allowsNull }
            : type with { AllowsNull = allowsNull, Element = Resolve(type.Element) };
    }
}
