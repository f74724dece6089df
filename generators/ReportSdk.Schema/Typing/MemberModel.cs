namespace ReportSdk.Schema.Typing;

/// <summary>A member of an object schema that becomes a property.</summary>
/// <param name="JsonName">The member's name in JSON.</param>
/// <param name="CSharpName">The property's name.</param>
/// <param name="Type">The value's type.</param>
/// <param name="IsRequired">Whether the schema requires the member.</param>
/// <param name="Constant">JSON text of the member's <c>const</c>, null without one; tells the branches of a union apart.</param>
/// <param name="Documentation">Title and description.</param>
/// <param name="IsDeprecated">Whether the schema says so.</param>
internal sealed record MemberModel(
    string JsonName,
    string CSharpName,
    TypeReference Type,
    bool IsRequired,
    string? Constant,
    string Documentation,
    bool IsDeprecated)
{
    /// <summary>What a number is measured in; null where the schema does not say.</summary>
    public UnitModel? Unit { get; init; }
}
