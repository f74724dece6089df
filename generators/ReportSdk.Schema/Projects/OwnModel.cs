using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Projects;

/// <summary>The types of a file that this project compiles.</summary>
/// <param name="Model">The types.</param>
/// <param name="FullPath">As the compiler knows the file.</param>
internal sealed record OwnModel(FileModel Model, string FullPath)
{
    /// <summary>Null for a file with errors, and for one whose types are in another assembly.</summary>
    public static OwnModel? Of(ParsedFile file) => file is { Model: { } model, Input.IsReference: false } ? new OwnModel(model, file.Input.FullPath) : null;
}
