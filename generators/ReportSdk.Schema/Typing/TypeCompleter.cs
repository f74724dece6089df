using ReportSdk.Schema.Naming;

namespace ReportSdk.Schema.Typing;

/// <summary>Puts the linked facts into a file's model. Depends on nothing but the <see cref="LinkedFile"/>.</summary>
internal sealed class TypeCompleter
{
    private readonly LinkedFile _linked;
    private readonly Dictionary<string, TypeReference> _foreign;
    private readonly Dictionary<string, RecordSignature> _records;
    private readonly HashSet<string> _undecidable;

    private TypeCompleter(LinkedFile linked)
    {
        _linked = linked;
        _foreign = linked.Foreign.ToDictionary(foreign => foreign.Uri, foreign => foreign.Type, StringComparer.Ordinal);
        _records = linked.Records.ToDictionary(record => record.FullName, StringComparer.Ordinal);
        _undecidable = new HashSet<string>(linked.UndecidableUnions, StringComparer.Ordinal);
    }

    public static CompleteFile Complete(LinkedFile linked)
    {
        var completer = new TypeCompleter(linked);
        FileModel file = linked.File;
        return new CompleteFile(
            file.Path,
            file.Id,
            file.Namespace,
            file.SourceName.Substring(file.Namespace.Length + 1),
            file.Plan,
            file.Types.Select(completer.CompleteType).OfType<TypeModel>().ToEquatableArray(),
            linked.Dependencies,
            linked.MetaSchemaPlans);
    }

    private TypeModel? CompleteType(TypeModel model) => model switch
    {
        RecordModel record => CompleteRecord(record),
        UnionModel union => _undecidable.Contains(FullName(union)) ? null : DecideUnion(union),
        _ => model,
    };

    private RecordModel CompleteRecord(RecordModel record)
    {
        var members = new List<MemberModel>();
        bool isOpen = record.Extra is not null;
        foreach (TypeReference parent in record.Bases.Select(Resolve))
        {
            if (parent.Kind == TypeKind.Record && _records.TryGetValue(parent.Name, out RecordSignature? signature))
            {
                MemberMerge.AddAll(members, signature.Members);
                isOpen &= signature.IsOpen;
            }
        }

        MemberMerge.AddAll(members, record.Members);

        // Names of taken-over members may be this type's own name, or met by one of its own.
        var scope = new NameScope(ReservedNames.RecordMembers.Append(record.Name));
        IEnumerable<MemberModel> renamed = members.Select(member =>
        {
            scope.TryTake(member.CSharpName, out string name);
            return member with { CSharpName = name, Type = Resolve(member.Type) };
        });
        return record with
        {
            Members = renamed.ToEquatableArray(),
            Bases = EquatableArray<TypeReference>.Empty,
            Extra = isOpen ? record.Extra : null,
        };
    }

    private DecidedUnionModel DecideUnion(UnionModel union)
    {
        UnionCaseModel[] cases = [.. union.Cases.Select(branch => branch with { Type = Resolve(branch.Type) })];
        string? discriminator = FindDiscriminator(cases);
        var scope = new NameScope(ReservedNames.RecordMembers.Concat([union.Name, "Match", "TResult", "Value"]));
        var decided = new List<DecidedCaseModel>();
        foreach (UnionCaseModel branch in cases)
        {
            string? constant = discriminator is null ? null : UnionRules.Constant(RecordOf(branch.Type)!, discriminator);
            string wanted = branch.Name.Length > 0 ? branch.Name : IdentifierText.ToPascal(constant?.Trim('"') ?? branch.Type.Kind.ToString());
            scope.TryTake(wanted, out string name);
            decided.Add(new DecidedCaseModel(name, branch.Type, constant, UnionRules.ShapesOf(branch.Type)));
        }

        return new DecidedUnionModel(
            union.Name, union.SchemaId, union.Documentation, union.IsDeprecated, discriminator, decided.ToEquatableArray());
    }

    private string? FindDiscriminator(UnionCaseModel[] cases)
    {
        RecordSignature?[] records = [.. cases.Select(branch => RecordOf(branch.Type))];
        if (records.Any(record => record is null))
        {
            return null;
        }

        return records[0]!.Members.Select(member => member.JsonName).FirstOrDefault(name =>
            records.Select(record => UnionRules.Constant(record!, name)).OfType<string>().Distinct(StringComparer.Ordinal).Count() == records.Length);
    }

    /// <summary>The members of a record: those of the file itself are among the linked ones too, since a case names them.</summary>
    private RecordSignature? RecordOf(TypeReference type) =>
        type.Kind == TypeKind.Record && !type.AllowsNull && _records.TryGetValue(type.Name, out RecordSignature? record) ? record : null;

    private TypeReference Resolve(TypeReference type)
    {
        if (type.Kind == TypeKind.Foreign)
        {
            TypeReference target = _foreign[type.Name];
            type = target with { AllowsNull = target.AllowsNull || type.AllowsNull };
        }

        if (type.Kind == TypeKind.Union && _undecidable.Contains(type.Name))
        {
            return new TypeReference(TypeKind.Fragment, AllowsNull: type.AllowsNull, Reason: "the branches of its oneOf cannot be told apart");
        }

        return type.Element is null ? type : type with { Element = Resolve(type.Element) };
    }

    private string FullName(TypeModel model) => $"{_linked.File.Namespace}.{model.Name}";
}
