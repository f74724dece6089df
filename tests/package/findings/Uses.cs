namespace Findings;

/// <summary>The types of the schemas that are right are there, whatever is wrong with the others.</summary>
public sealed class Uses
{
    public Schemas.V1.Sound? Sound { get; init; }
}
