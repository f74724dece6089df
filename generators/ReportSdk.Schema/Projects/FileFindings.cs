using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Projects;

/// <summary>The findings of one file.</summary>
/// <param name="FullPath">The file as the compiler knows it.</param>
/// <param name="Findings">In the order of the text.</param>
internal sealed record FileFindings(string FullPath, EquatableArray<Finding> Findings);
