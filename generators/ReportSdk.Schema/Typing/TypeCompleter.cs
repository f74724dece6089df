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
            file.Types.Where(linked.Generates).Select(completer.CompleteType).ToEquatableArray(),
            linked.Dependencies,
            linked.MetaSchemaPlans);
    }

    private TypeModel CompleteType(TypeModel model) => model switch
    {
        RecordModel record => CompleteRecord(record),
        UnionModel union => DecideUnion(union),
        DocumentModel document => document with { Type = Resolve(document.Type) },
        _ => model,
    };

    private RecordModel CompleteRecord(RecordModel record)
    {
        TypeReference[] merged = [.. record.Bases.Select(Resolve)];
        RecordSignature[] bases = [.. merged.Where(type => type.Kind == TypeKind.Record)
            .Select(type => _records.TryGetValue(type.Name, out RecordSignature? signature) ? signature : null).OfType<RecordSignature>()];
        EquatableArray<MemberModel> members = MemberMerge.Complete(record, bases)
            .Select(named => named.Member with { CSharpName = named.Name, Type = Resolve(named.Member.Type) }).ToEquatableArray();

        // What is not merged may say anything of members.
        bool hidesMembers = bases.Length < merged.Length || bases.Any(signature => signature.HidesMembers);
        bool isOpen = record.Extra is not null && bases.All(signature => signature.IsOpen);
        return record with
        {
            Members = members,
            Implemented = ImplementedBy(record, members).ToEquatableArray(),
            Bases = EquatableArray<TypeReference>.Empty,
            Extra = isOpen || hidesMembers ? record.Extra ?? new TypeReference(TypeKind.Fragment) : null,
        };
    }

    /// <summary>Only what fits whole: what stands against it is told where the keyword stands.</summary>
    private IEnumerable<ImplementedInterface> ImplementedBy(RecordModel record, EquatableArray<MemberModel> members)
    {
        IEnumerable<RecordSignature> wanted = record.Interfaces.Select(Resolve).Where(type => type.Kind == TypeKind.Record)
            .Select(type => _records.TryGetValue(type.Name, out RecordSignature? signature) ? signature : null)
            .OfType<RecordSignature>().Where(signature => signature.InterfaceName.Length > 0);
        foreach (RecordSignature signature in wanted)
        {
            ImplementedInterface implemented = InterfaceMatch.Of(record.Name, members, signature, out IReadOnlyList<InterfaceMismatch> mismatches);
            if (mismatches.Count == 0)
            {
                yield return implemented;
            }
        }
    }

    private DecidedUnionModel DecideUnion(UnionModel union)
    {
        UnionCaseModel[] cases = [.. union.Cases.Select(branch => branch with { Type = Resolve(branch.Type) })];
        string? discriminator = FindDiscriminator(cases);
        string?[] constants = [.. cases.Select(branch => discriminator is null ? null : UnionRules.Constant(RecordOf(branch.Type)!, discriminator))];
        IEnumerable<DecidedCaseModel> decided = CaseNames.Of(union.Name, cases, constants).Select((named, index) =>
            new DecidedCaseModel(named.Name, cases[index].Type, constants[index], UnionRules.ShapesOf(cases[index].Type)));
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
            return new TypeReference(TypeKind.Fragment, AllowsNull: type.AllowsNull, Reason: FragmentReason.UndecidableBranches);
        }

        return type.Element is null ? type : type with { Element = Resolve(type.Element) };
    }
}
