using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Projects;

/// <summary>A file that is ready to be written, or why it is not.</summary>
/// <param name="FullPath">As the compiler knows it, should there be something to say.</param>
/// <param name="File">Null when linking failed.</param>
/// <param name="Failure">Null when it did not.</param>
internal sealed record LinkedSchema(string FullPath, LinkedFile? File, Finding? Failure);
