namespace ReportSdk.Evaluation;

/// <summary>One entry of <c>patternProperties</c>.</summary>
internal sealed record PatternMember(PatternRule Pattern, SchemaNode Schema);
