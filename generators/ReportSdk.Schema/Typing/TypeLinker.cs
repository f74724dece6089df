namespace ReportSdk.Schema.Typing;

/// <summary>Gives a file the facts of other files that it needs.</summary>
internal static class TypeLinker
{
    public static LinkedFile Link(FileModel file, SignatureTable table)
    {
        var uses = new TypeUses(file);
        var unions = new UnionRules(table);
        IEnumerable<ForeignType> foreign = uses.ForeignUris.Select(uri => new ForeignType(uri, table.Resolve(new TypeReference(TypeKind.Foreign, uri))));
        RecordSignature[] records = [.. uses.MergedTypes.Select(table.Resolve)
            .Where(type => type.Kind == TypeKind.Record).Select(type => type.Name).Distinct(StringComparer.Ordinal)
            .Select(name => unions.Complete(name)).OfType<RecordSignature>()];
        IEnumerable<string> undecidable = uses.AllTypes.Select(table.Resolve)
            .Concat(records.SelectMany(record => record.Members).Select(member => member.Type)).SelectMany(Parts)
            .Where(type => type.Kind == TypeKind.Union).Select(type => type.Name)
            .Concat(file.Types.OfType<UnionModel>().Select(union => $"{file.Namespace}.{union.Name}"))
            .Distinct(StringComparer.Ordinal).Where(name => !unions.CanBeToldApart(name)).OrderBy(name => name, StringComparer.Ordinal);
        IEnumerable<string> dependencies = file.References.Select(table.FindFile).OfType<FileSignature>()
            .Select(signature => signature.SourceName).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal);
        return new LinkedFile(
            file,
            foreign.ToEquatableArray(),
            records.ToEquatableArray(),
            undecidable.ToEquatableArray(),
            dependencies.ToEquatableArray(),
            MetaSchemaPlans.Of(file.References.Where(uri => table.FindFile(uri) is null)).ToEquatableArray());
    }

    private static IEnumerable<TypeReference> Parts(TypeReference type)
    {
        for (TypeReference? part = type; part is not null; part = part.Element)
        {
            yield return part;
        }
    }
}
