namespace ReportSdk.Schema.Typing;

/// <summary>A name that a file wants and another one has.</summary>
/// <param name="Name">The URI, or the full C# name.</param>
/// <param name="OtherPath">The file that has it.</param>
/// <param name="IsIdentifier">Whether it is a URI.</param>
internal sealed record FileClash(string Name, string OtherPath, bool IsIdentifier);
