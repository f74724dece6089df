namespace ReportSdk.Schema.Typing;

/// <summary>A file ready to be written as C#: no foreign references, no bases, unions decided.</summary>
internal sealed record CompleteFile(
    string Path,
    string Id,
    string Namespace,
    string SourceClass,
    string Plan,
    EquatableArray<TypeModel> Types,
    EquatableArray<string> Dependencies,
    EquatableArray<string> MetaSchemaPlans);

/// <summary>A union with its cases told apart.</summary>
/// <param name="Discriminator">The member whose constant decides, null when the JSON type does.</param>
/// <param name="Cases">In schema order.</param>
internal sealed record DecidedUnionModel(
    string Name,
    string SchemaId,
    string Documentation,
    bool IsDeprecated,
    string? Discriminator,
    EquatableArray<DecidedCaseModel> Cases)
    : TypeModel(Name, SchemaId, Documentation, IsDeprecated);

/// <summary>A case of a decided union.</summary>
/// <param name="Constant">JSON text of the discriminator's value; null when the JSON type decides.</param>
/// <param name="Shapes">JSON types of the case, where they decide.</param>
internal sealed record DecidedCaseModel(string Name, TypeReference Type, string? Constant, JsonShapes Shapes);
