namespace ReportSdk.Fuzz.Mutants;

/// <summary>A committed document, the type it is a document of, and what is wrong with it.</summary>
/// <param name="Path">In the repository.</param>
/// <param name="Utf8">Its bytes.</param>
/// <param name="Type">The generated type of its schema.</param>
/// <param name="Code">Code of the error that it must have; null of a valid one.</param>
/// <param name="Pointer">Where that violation is.</param>
internal sealed record Sample(string Path, byte[] Utf8, EntityType Type, string? Code = null, string Pointer = "")
{
    /// <summary>The rule that it breaks, and it alone; null where it is not a sample of one.</summary>
    public SampleRule? Rule { get; init; }

    public override string ToString() => Path;
}

/// <summary>A rule that a sample breaks.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Code of the violation.</param>
/// <param name="Pointer">Where it is told.</param>
internal sealed record SampleRule(string Id, string Code, string Pointer);
