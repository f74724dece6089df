namespace ReportSdk.Tests.Shared;

/// <summary>A finding by kind and place: lines and columns 1-based, columns in UTF-16 units, the end exclusive.</summary>
internal sealed record ExpectedFinding(string Path, int Line, int Column, int EndLine, int EndColumn, string Id)
{
    /// <summary>In one order, as text, so that a failed comparison can be read.</summary>
    public static IEnumerable<string> Texts(IEnumerable<ExpectedFinding> findings) => findings.Select(finding => finding.ToString()).Order(StringComparer.Ordinal);

    public override string ToString() => $"{Path}({Line},{Column},{EndLine},{EndColumn}): {Id}";
}
