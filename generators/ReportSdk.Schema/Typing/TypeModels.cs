namespace ReportSdk.Schema.Typing;

/// <summary>A type to generate.</summary>
/// <param name="Name">Simple C# name.</param>
/// <param name="SchemaId">URI with fragment of the schema it stands for.</param>
/// <param name="Documentation">Title and description.</param>
/// <param name="IsDeprecated">Whether the schema says so.</param>
internal abstract record TypeModel(string Name, string SchemaId, string Documentation, bool IsDeprecated);

/// <summary>An object schema.</summary>
/// <param name="Members">In schema order; those of <paramref name="Bases"/> are not among them yet.</param>
/// <param name="Bases">Foreign schemas whose members it takes over (<c>allOf</c>, or <c>$ref</c> beside other keywords).</param>
/// <param name="Extra">Type of the members that the schema does not name; null when there are none.</param>
/// <param name="HidesMembers">Whether parts of the schema that are not merged may evaluate members: what closes a type that takes this one over does not refuse them.</param>
internal sealed record RecordModel(
    string Name,
    string SchemaId,
    string Documentation,
    bool IsDeprecated,
    EquatableArray<MemberModel> Members,
    EquatableArray<TypeReference> Bases,
    TypeReference? Extra,
    bool HidesMembers)
    : TypeModel(Name, SchemaId, Documentation, IsDeprecated)
{
    /// <summary>Simple C# name of the interface that goes with it (<c>x-csharp-interface</c>); "" without one.</summary>
    public string InterfaceName { get; init; } = "";

    /// <summary>Records whose interfaces it offers (<c>implements</c>).</summary>
    public EquatableArray<TypeReference> Interfaces { get; init; } = EquatableArray<TypeReference>.Empty;

    /// <summary>How it offers them; known when the file is linked.</summary>
    public EquatableArray<ImplementedInterface> Implemented { get; init; } = EquatableArray<ImplementedInterface>.Empty;
}

/// <summary>A string schema with <c>enum</c>.</summary>
/// <param name="Values">In schema order.</param>
/// <param name="IsOpen">Whether texts beyond the values are kept (<c>x-open</c>).</param>
internal sealed record EnumModel(
    string Name,
    string SchemaId,
    string Documentation,
    bool IsDeprecated,
    EquatableArray<EnumValueModel> Values,
    bool IsOpen)
    : TypeModel(Name, SchemaId, Documentation, IsDeprecated)
{
    /// <summary>What its labels mean as ratings; null where they are none.</summary>
    public ScaleModel? Scale { get; init; }
}

/// <summary>One text of an enum.</summary>
internal sealed record EnumValueModel(string Text, string CSharpName);

/// <summary>A <c>oneOf</c> whose branches may be told apart; whether they can is known when foreign branches are.</summary>
/// <param name="Cases">In schema order.</param>
internal sealed record UnionModel(
    string Name,
    string SchemaId,
    string Documentation,
    bool IsDeprecated,
    EquatableArray<UnionCaseModel> Cases)
    : TypeModel(Name, SchemaId, Documentation, IsDeprecated);

/// <summary>
/// A record around the value of a document, for a file whose root becomes no record or union of its own: a list, a scalar, a reference, any JSON.
/// Every file has a type that reads, validates and writes its documents.
/// </summary>
/// <param name="Type">The value's type.</param>
internal sealed record DocumentModel(string Name, string SchemaId, string Documentation, bool IsDeprecated, TypeReference Type)
    : TypeModel(Name, SchemaId, Documentation, IsDeprecated);

/// <summary>A branch of a union.</summary>
/// <param name="Name">C# name of the case; "" until the branch is known well enough to have one.</param>
/// <param name="Type">The branch's type.</param>
internal sealed record UnionCaseModel(string Name, TypeReference Type);
