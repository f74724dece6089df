namespace ReportSdk.Schema;

/// <summary>A finding that a schema says is meant, with its reason (<c>x-reportsdk-suppress</c>). It counts within the schema that it stands in.</summary>
/// <param name="Id">Id of the finding.</param>
/// <param name="Start">Offset of the schema's first character.</param>
/// <param name="End">Offset behind its last one.</param>
/// <param name="Place">Where the id stands.</param>
internal sealed record Suppression(string Id, int Start, int End, SourceLocation Place)
{
    /// <summary>The findings that are left, and one for each suppression that left none out.</summary>
    /// <param name="findings">All there is to say of a file.</param>
    /// <param name="suppressions">Those of the file.</param>
    public static IEnumerable<Finding> Apply(IEnumerable<Finding> findings, IReadOnlyList<Suppression> suppressions)
    {
        if (suppressions.Count == 0)
        {
            return findings;
        }

        var used = new HashSet<Suppression>();
        var left = new List<Finding>();
        foreach (Finding finding in findings)
        {
            Suppression[] matching = [.. suppressions.Where(suppression => suppression.Covers(finding))];
            used.UnionWith(matching);
            if (matching.Length == 0)
            {
                left.Add(finding);
            }
        }

        // With errors not everything was looked for.
        if (left.TrueForAll(static finding => finding.Severity != FindingSeverity.Error))
        {
            left.AddRange(suppressions.Where(suppression => !used.Contains(suppression))
                .Select(suppression => new Finding(FindingCatalogue.UnusedSuppression, suppression.Place, suppression.Id)));
        }

        return left;
    }

    private bool Covers(Finding finding) =>
        finding.Severity != FindingSeverity.Error && finding.Id == Id && finding.Location.Start >= Start && finding.Location.Start < End;
}
