using ReportSdk.Schema;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Generators;

/// <summary>What one file says, without regard to others.</summary>
/// <param name="Input">The file.</param>
/// <param name="Model">Its types; null when it has errors.</param>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="ForeignReferences">References that lead out of it, with their places.</param>
/// <param name="Identifiers">The URIs of its resources, with their places; the root's first.</param>
internal sealed record ParsedFile(
    SchemaInput Input,
    FileModel? Model,
    EquatableArray<Finding> Findings,
    EquatableArray<ForeignReference> ForeignReferences,
    EquatableArray<IdentifierPlace> Identifiers);

/// <summary>A reference out of a file.</summary>
/// <param name="Text">As written.</param>
/// <param name="From">URI with fragment of the schema that refers.</param>
/// <param name="Uri">Where it leads, without fragment.</param>
/// <param name="Fragment">Decoded fragment.</param>
/// <param name="Location">Its place.</param>
internal sealed record ForeignReference(string Text, string From, string Uri, string Fragment, SourceLocation Location)
{
    /// <summary>Where it leads, with fragment.</summary>
    public string Target => $"{Uri}#{Fragment}";
}

/// <summary>An identifier and where it is given.</summary>
internal sealed record IdentifierPlace(string Uri, SourceLocation Location);

/// <summary>A file that has errors: others may refer to it, and need not be told that it is missing.</summary>
internal sealed record BrokenFile(string Path, EquatableArray<string> Identifiers);
