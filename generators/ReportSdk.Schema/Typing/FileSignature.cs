namespace ReportSdk.Schema.Typing;

/// <summary>
/// What other files may need to know of a file, and nothing else: it is collected from all files, so a change that is not in here
/// touches no other file.
/// </summary>
/// <param name="Id">Canonical URI of the root.</param>
/// <param name="Path">As given; for messages about clashes.</param>
/// <param name="SourceName">Full name of the class that holds the file's plan.</param>
/// <param name="Exports">Places that may be referred to.</param>
/// <param name="Records">The file's records, by full name.</param>
/// <param name="Unions">The file's unions, by full name.</param>
/// <param name="Identifiers">URIs of the file's resources.</param>
/// <param name="Edges">Ways to other files that do not step into the instance.</param>
/// <param name="TypeNames">Full names of all that it declares, but the class of its plan.</param>
/// <param name="Namespace">Of all that it declares.</param>
internal sealed record FileSignature(
    string Id,
    string Path,
    string SourceName,
    EquatableArray<ExportModel> Exports,
    EquatableArray<RecordSignature> Records,
    EquatableArray<UnionSignature> Unions,
    EquatableArray<string> Identifiers,
    EquatableArray<InPlaceEdge> Edges,
    EquatableArray<string> TypeNames,
    string Namespace)
{
    /// <summary>As the model's.</summary>
    public bool IsReference { get; init; }

    /// <summary>As the model's.</summary>
    public string Key => $"{Path} {Id}";

    public static FileSignature Of(FileModel file) => new(
        file.Id,
        file.Path,
        file.SourceName,
        file.Exports,
        file.Types.OfType<RecordModel>().Select(record => RecordSignature.Of(record, file.Namespace)).ToEquatableArray(),
        file.Types.OfType<UnionModel>().Select(union => new UnionSignature($"{file.Namespace}.{union.Name}", union.Cases)).ToEquatableArray(),
        file.Identifiers,
        file.Edges,
        file.Types.SelectMany(TypeNamesOf).Select(name => $"{file.Namespace}.{name}").ToEquatableArray(),
        file.Namespace)
    {
        IsReference = file.IsReference,
    };

    private static IEnumerable<string> TypeNamesOf(TypeModel type) => type switch
    {
        EnumModel { IsOpen: false } => [type.Name, type.Name + Emission.EnumEmitter.CompanionSuffix],
        RecordModel { InterfaceName.Length: > 0 } record => [type.Name, record.InterfaceName],
        _ => [type.Name],
    };
}

/// <summary>What a file that merges a record, or makes it a case of a union, needs of it.</summary>
internal sealed record RecordSignature(string FullName, EquatableArray<MemberModel> Members, EquatableArray<TypeReference> Bases, bool IsOpen, bool HidesMembers)
{
    /// <summary>Full name of the interface that goes with it; "" without one.</summary>
    public string InterfaceName { get; init; } = "";

    // Documentation and names in C# stay behind: editing them must not touch the files that merge the members.
    public static RecordSignature Of(RecordModel record, string rootNamespace) => new(
        $"{rootNamespace}.{record.Name}",
        record.Members.Select(member => member with { Documentation = "" }).ToEquatableArray(),
        record.Bases,
        record.Extra is not null,
        record.HidesMembers)
    {
        InterfaceName = record.InterfaceName.Length == 0 ? "" : $"{rootNamespace}.{record.InterfaceName}",
    };
}

/// <summary>What decides whether a union can be told apart.</summary>
internal sealed record UnionSignature(string FullName, EquatableArray<UnionCaseModel> Cases);
