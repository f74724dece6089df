using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Typing;

/// <summary>Whether the types of a file offer the interfaces that they name: known once all files are.</summary>
internal static class InterfaceCheck
{
    /// <summary>What stands against it, each with where it is to be told; nothing for a reference that leads nowhere, which is told as such.</summary>
    public static IEnumerable<Finding> Of(FileModel file, IEnumerable<InterfacePlace> places, SignatureTable table)
    {
        var unions = new UnionRules(table);
        foreach (InterfacePlace place in places.Where(place => table.Contains(place.Target)))
        {
            RecordSignature? wanted = Record(table, unions, new TypeReference(TypeKind.Foreign, place.Target));
            RecordSignature? given = Record(table, unions, new TypeReference(TypeKind.Foreign, place.From));
            if (wanted is null || wanted.InterfaceName.Length == 0)
            {
                yield return new Finding(FindingCatalogue.NotAnInterface, place.Location, place.Text);
                continue;
            }

            if (given is null)
            {
                yield return new Finding(FindingCatalogue.ImplementsOfNoObject, place.Location);
                continue;
            }

            InterfaceMatch.Of(given.FullName.Substring(file.Namespace.Length + 1), given.Members, wanted, out IReadOnlyList<InterfaceMismatch> mismatches);
            foreach (InterfaceMismatch mismatch in mismatches)
            {
                yield return new Finding(mismatch.Descriptor, place.Location, [.. mismatch.Arguments]);
            }
        }
    }

    private static RecordSignature? Record(SignatureTable table, UnionRules unions, TypeReference type) =>
        table.Resolve(type) is { Kind: TypeKind.Record } resolved ? unions.Complete(resolved.Name) : null;
}

/// <summary>An <c>implements</c> keyword.</summary>
/// <param name="From">URI with fragment of the schema that it stands in.</param>
/// <param name="Target">URI with fragment of the interface's schema.</param>
/// <param name="Text">As written.</param>
/// <param name="Location">Of the value.</param>
internal sealed record InterfacePlace(string From, string Target, string Text, SourceLocation Location)
{
    /// <summary>Those of a file.</summary>
    public static IEnumerable<InterfacePlace> Of(SchemaDocument document) =>
        from node in document.Nodes
        let keyword = node.Implements
        where keyword is not null
        let target = keyword.Target is { } local && local.Resource.Document == document ? local.Location : $"{keyword.TargetUri}#{keyword.TargetFragment}"
        select new InterfacePlace(node.Location, target, keyword.Text, document.Findings.Locate(keyword.Span));
}
