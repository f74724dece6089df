using ReportSdk.Schema.Json;

namespace ReportSdk.Schema.Model;

/// <summary><c>unit</c>: what a number is measured in. Exactly one of the two is set.</summary>
/// <param name="Symbol">The unit as printed.</param>
/// <param name="Member">The member beside the number that holds the unit.</param>
/// <param name="Span">Where the one or the other stands.</param>
internal sealed record UnitKeyword(string? Symbol, string? Member, TextSpan Span);
