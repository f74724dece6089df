using System.Collections.Immutable;
using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Projects;

/// <summary>What is wrong with a file in the company of the others.</summary>
internal static class LinkFindings
{
    public static IEnumerable<Finding> Of(ParsedFile file, SignatureTable table, ImmutableArray<BrokenFile> broken)
    {
        IEnumerable<Finding> references = file.ForeignReferences.Select(reference => OfReference(reference, table, broken)).OfType<Finding>();
        IEnumerable<Finding> clashes = file.Model is { } model
            ? Causes(table.ClashesOf(model.Key), model).Select(clash => ToFinding(clash, file))
            : [];
        IEnumerable<Finding> interfaces = file.Model is null ? [] : InterfaceCheck.Of(file.Model, file.Interfaces, table);
        return references.Concat(clashes).Concat(interfaces);
    }

    /// <summary>Two files that meet in one name mostly meet in others, too: once is enough, by what its author wrote rather than by what is made of it.</summary>
    private static IEnumerable<FileClash> Causes(IEnumerable<FileClash> clashes, FileModel model) => clashes
        .OrderBy(clash => clash.IsIdentifier ? 0 : clash.Name == model.SourceName ? 2 : 1)
        .GroupBy(clash => clash.OtherPath, StringComparer.Ordinal)
        .Select(same => same.First());

    private static Finding? OfReference(ForeignReference reference, SignatureTable table, ImmutableArray<BrokenFile> broken)
    {
        if (table.Contains(reference.Target))
        {
            return table.Leads(reference.Target, reference.From)
                ? new Finding(FindingCatalogue.ReferenceCycle, reference.Location, $"{reference.From} → {reference.Target} → {reference.From}")
                : null;
        }

        if (table.FindFile(reference.Uri) is not null)
        {
            return new Finding(FindingCatalogue.UnresolvedReference, reference.Location, reference.Text, reference.Target);
        }

        if (broken.FirstOrDefault(candidate => candidate.Identifiers.Contains(reference.Uri)) is { } target)
        {
            return new Finding(FindingCatalogue.BrokenTarget, reference.Location, reference.Text, target.Path);
        }

        return MetaSchemas.TryGet(reference.Uri, out _)
            ? null
            : new Finding(FindingCatalogue.UnresolvedReference, reference.Location, reference.Text, reference.Uri);
    }

    private static Finding ToFinding(FileClash clash, ParsedFile file)
    {
        SourceLocation place = file.Identifiers.Where(identifier => identifier.Uri == clash.Name)
            .Concat(file.Identifiers).First().Location;
        return new Finding(clash.IsIdentifier ? FindingCatalogue.DuplicateId : FindingCatalogue.DuplicateType, place, clash.Name, clash.OtherPath);
    }
}
