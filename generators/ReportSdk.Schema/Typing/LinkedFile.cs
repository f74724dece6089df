namespace ReportSdk.Schema.Typing;

/// <summary>A file with what it needs of others, and only that: equal as long as neither its own model nor those few facts change.</summary>
/// <param name="File">The file.</param>
/// <param name="Foreign">Every foreign reference of the file, resolved.</param>
/// <param name="Records">Foreign records that the file merges or makes cases of a union, members complete.</param>
/// <param name="UndecidableUnions">Full names of unions, own and foreign, whose branches cannot be told apart.</param>
/// <param name="Dependencies">Full names of the classes that hold the plans this one refers to.</param>
/// <param name="MetaSchemaPlans">Plans, in base 64, of the embedded meta-schemas that this one leads to and no given file holds.</param>
internal sealed record LinkedFile(
    FileModel File,
    EquatableArray<ForeignType> Foreign,
    EquatableArray<RecordSignature> Records,
    EquatableArray<string> UndecidableUnions,
    EquatableArray<string> Dependencies,
    EquatableArray<string> MetaSchemaPlans)
{
    /// <summary>Whether a type of the file is generated: a union that can be told apart, and a document only where the root is no such union itself.</summary>
    public bool Generates(TypeModel model) => model switch
    {
        UnionModel union => CanBeToldApart(union),
        DocumentModel { Type.AllowsNull: false } document => !File.Types.OfType<UnionModel>().Any(union => union.SchemaId == document.SchemaId && CanBeToldApart(union)),
        _ => true,
    };

    private bool CanBeToldApart(UnionModel union) => !UndecidableUnions.Contains($"{File.Namespace}.{union.Name}");
}

/// <summary>A foreign reference and what it is.</summary>
internal sealed record ForeignType(string Uri, TypeReference Type);
