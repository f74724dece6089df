using ReportSdk.Schema;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Generators;

/// <summary>What one file says, without regard to others.</summary>
/// <param name="Input">The file.</param>
/// <param name="Model">Its types; null when it has errors.</param>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="ForeignReferences">References that lead out of it, with their places.</param>
internal sealed record ParsedFile(
    SchemaInput Input,
    FileModel? Model,
    EquatableArray<Finding> Findings,
    EquatableArray<ForeignReference> ForeignReferences);

/// <summary>A reference out of a file.</summary>
internal sealed record ForeignReference(string Text, string Uri, string Fragment, SourceLocation Location);
