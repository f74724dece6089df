namespace ReportSdk;

/// <summary>A document that was asked to be read is not valid, or a value of it cannot be held.</summary>
public sealed class ReportFormatException : FormatException
{
    /// <param name="schemaId">The schema that was asked for.</param>
    /// <param name="violations">What is wrong; not empty.</param>
    public ReportFormatException(string schemaId, ViolationList violations)
        : base(Describe(schemaId, violations)) => Violations = violations;

    /// <summary>What is wrong, in the order of the document.</summary>
    public ViolationList Violations { get; }

    private static string Describe(string schemaId, ViolationList violations)
    {
        ArgumentNullException.ThrowIfNull(violations);
        string more = violations.TotalCount > 1 ? $" (and {violations.TotalCount - 1} more)" : "";
        return $"Not a document of {schemaId}: {(violations.Count > 0 ? violations[0] : null)}{more}";
    }
}
