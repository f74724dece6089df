namespace ReportSdk.Schema;

/// <summary>What is refused of schemas although JSON Schema allows it. Each limit that is passed is a finding of its own, at its place.</summary>
internal sealed record SchemaLimits
{
    public static SchemaLimits Default { get; } = new();

    /// <summary>Longest text of a file in UTF-16 units; RSDK0005. Never more than <see cref="SchemaFile.MaxLength"/>.</summary>
    public int MaxLength { get; init; } = SchemaFile.MaxLength;

    /// <summary>Subschemas of all files that one compilation needs; RSDK0006.</summary>
    public int MaxSubschemas { get; init; } = 20_000;

    /// <summary>References that may lead one into the next without anything in between; RSDK0036.</summary>
    public int MaxReferenceChain { get; init; } = 64;
}
