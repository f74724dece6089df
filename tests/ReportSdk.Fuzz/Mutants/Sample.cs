namespace ReportSdk.Fuzz.Mutants;

/// <summary>A committed document, the type it is a document of, and what is wrong with it.</summary>
/// <param name="Path">In the repository.</param>
/// <param name="Utf8">Its bytes.</param>
/// <param name="Type">The generated type of its schema.</param>
/// <param name="Code">Code of the violation that it must have; null of a valid one.</param>
/// <param name="Pointer">Where that violation is.</param>
internal sealed record Sample(string Path, byte[] Utf8, EntityType Type, string? Code = null, string Pointer = "")
{
    public override string ToString() => Path;
}
