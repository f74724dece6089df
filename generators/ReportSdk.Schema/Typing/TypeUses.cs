namespace ReportSdk.Schema.Typing;

/// <summary>The types that a file mentions.</summary>
internal sealed class TypeUses
{
    public TypeUses(FileModel file)
    {
        List<TypeReference> all = [];
        List<TypeReference> merged = [];
        foreach (TypeModel model in file.Types)
        {
            if (model is RecordModel record)
            {
                all.AddRange(record.Members.Select(member => member.Type));
                merged.AddRange(record.Bases);
                merged.AddRange(record.Interfaces);
            }
            else if (model is UnionModel union)
            {
                merged.AddRange(union.Cases.Select(branch => branch.Type));
            }
            else if (model is DocumentModel document)
            {
                all.Add(document.Type);
            }
        }

        all.AddRange(merged);
        AllTypes = all;
        MergedTypes = merged;
        ForeignUris = all.Select(type => type.Innermost).Where(type => type.Kind == TypeKind.Foreign).Select(type => type.Name)
            .Distinct(StringComparer.Ordinal).OrderBy(uri => uri, StringComparer.Ordinal);
    }

    public IReadOnlyList<TypeReference> AllTypes { get; }

    /// <summary>Types whose members matter: taken over by a record, or cases of a union.</summary>
    public IReadOnlyList<TypeReference> MergedTypes { get; }

    public IEnumerable<string> ForeignUris { get; }
}
