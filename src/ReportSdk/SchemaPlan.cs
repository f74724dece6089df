using ReportSdk.Plans;

namespace ReportSdk;

/// <summary>A compiled schema file: what the build made of it, to be linked into a <see cref="SchemaCatalog"/>. Immutable.</summary>
public sealed class SchemaPlan
{
    private SchemaPlan(PlanDocument document, ReadOnlyMemory<byte> bytes)
    {
        Document = document;
        Bytes = bytes;
    }

    /// <summary>Canonical URI of the file's root schema.</summary>
    public string Id => Document.Uri;

    internal PlanDocument Document { get; }

    internal ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Reads a plan's bytes. They are not copied and must not change.</summary>
    /// <param name="plan">A whole plan, as the schema compiler wrote it.</param>
    /// <exception cref="PlanFormatException"><see cref="PlanFormatException.Corrupt"/>: the bytes are damaged.
    /// <see cref="PlanFormatException.Version"/>: the plan was written for a newer runtime, or another major version.</exception>
    public static SchemaPlan Read(ReadOnlyMemory<byte> plan) => new(PlanReader.Read(plan), plan);
}
