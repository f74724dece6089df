using System.Globalization;

namespace ReportSdk.Schema.Typing;

/// <summary>What becomes of a sound file's types in the company of others: names that met, and schemas that are no type.</summary>
internal static class TypeFindings
{
    public static IEnumerable<Finding> Of(FileModel model, TypePlaces places, SignatureTable table)
    {
        var unions = new UnionRules(table);
        return places.Untyped.Select(place => OfUntyped(place, table, unions)).OfType<Finding>()
            .Concat(model.Types.OfType<RecordModel>().SelectMany(record => OfMembers(record, places, table, unions)))
            .Concat(model.Types.OfType<UnionModel>().Where(union => unions.CanBeToldApart($"{model.Namespace}.{union.Name}"))
                .SelectMany(union => OfCases(union, places, table, unions)));
    }

    private static Finding? OfUntyped(UntypedPlace place, SignatureTable table, UnionRules unions)
    {
        TypeReference type = table.Resolve(place.Type).Innermost;
        bool isUndecidable = type.Kind == TypeKind.Union && !unions.CanBeToldApart(type.Name);
        if (type.Kind != TypeKind.Fragment && !isUndecidable)
        {
            return null;
        }

        Phrase reason = (isUndecidable ? FragmentReason.UndecidableBranches : type.Reason).Describe();
        return new Finding(FindingCatalogue.UntypedSchema, place.Location, place.Name, reason.English, reason.Chinese);
    }

    /// <summary>Names within the file have met already; here they meet those of merged schemas.</summary>
    private static IEnumerable<Finding> OfMembers(RecordModel record, TypePlaces places, SignatureTable table, UnionRules unions)
    {
        IEnumerable<RecordSignature> bases = record.Bases.Select(table.Resolve).Where(type => type.Kind == TypeKind.Record)
            .Select(type => unions.Complete(type.Name)).OfType<RecordSignature>();
        return record.Bases.Count == 0
            ? []
            : MemberMerge.Complete(record, bases).Where(named => named.Name != named.Member.CSharpName)
                .Select(named => Clash(places, record.Name, named.Member.JsonName, named.Member.CSharpName, named.Name)).OfType<Finding>();
    }

    private static IEnumerable<Finding> OfCases(UnionModel union, TypePlaces places, SignatureTable table, UnionRules unions)
    {
        UnionCaseModel[] cases = [.. union.Cases.Select(branch => branch with { Type = table.Resolve(branch.Type) })];
        string? discriminator = unions.Discriminator(cases);
        string?[] constants = [.. cases.Select(branch =>
            discriminator is null || unions.Complete(branch.Type.Name) is not { } record ? null : UnionRules.Constant(record, discriminator))];
        return CaseNames.Of(union.Name, cases, constants)
            .Select((named, index) => named.Name == named.Wanted
                ? null
                : Clash(places, union.Name, index.ToString(CultureInfo.InvariantCulture), named.Wanted, named.Name))
            .OfType<Finding>();
    }

    private static Finding? Clash(TypePlaces places, string typeName, string part, string wanted, string name) =>
        places.Find(typeName, part) is { } place ? new Finding(FindingCatalogue.NameClash, place, wanted, name) : null;
}
