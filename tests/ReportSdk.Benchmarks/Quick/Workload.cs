namespace ReportSdk.Benchmarks.Quick;

/// <summary>A document to measure with.</summary>
/// <param name="Document">Which one: <c>stock table, 30 rows</c>.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Utf8">Its bytes.</param>
/// <param name="Kind">What can be done with documents of its kind.</param>
internal sealed record Workload(string Document, DocumentForm Form, byte[] Utf8, DocumentKind Kind)
{
    public bool IsValid => Form != DocumentForm.BadEnd;

    public string Name => Form == DocumentForm.Compact ? Document : $"{Document}, {FormName}";

    private string FormName => Form switch
    {
        DocumentForm.Indented => "indented",
        DocumentForm.Shuffled => "shuffled",
        DocumentForm.Escaped => "escaped",
        _ => "bad end",
    };
}
