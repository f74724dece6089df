namespace ReportSdk;

/// <summary>What a schema says of one member.</summary>
/// <param name="Name">The member's name in JSON.</param>
/// <param name="IsRequired">Whether the schema requires it.</param>
/// <param name="Title"><c>title</c>, null without one.</param>
/// <param name="Description"><c>description</c>, null without one.</param>
/// <param name="Examples"><c>examples</c>, empty without any.</param>
public sealed record MemberDescriptor(string Name, bool IsRequired, string? Title, string? Description, ValueList<JsonFragment> Examples);
