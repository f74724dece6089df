namespace ReportSdk.Schema.Projects;

/// <summary>A schema file as the build gives it: text and what the project says about it. Equal when both are.</summary>
/// <param name="Path">Relative to the project, '/' between segments.</param>
/// <param name="FullPath">As the compiler knows it, for diagnostics.</param>
/// <param name="Text">The text.</param>
/// <param name="Namespace">Namespace of its types.</param>
/// <param name="AssertsFormats">Whether <c>format</c> decides types in every dialect.</param>
/// <param name="IsReference">Compiled in another assembly: known, not emitted.</param>
internal sealed record SchemaInput(string Path, string FullPath, string Text, string Namespace, bool AssertsFormats, bool IsReference)
{
    /// <summary>Whether the project gives the namespace, instead of leaving it to the file's folders.</summary>
    public bool HasNamespace { get; init; }

    /// <summary>Why the text cannot be used; null when it can.</summary>
    public Finding? Problem { get; init; }
}
