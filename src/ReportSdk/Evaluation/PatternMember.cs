namespace ReportSdk.Evaluation;

/// <summary>One entry of <c>patternProperties</c>.</summary>
internal sealed class PatternMember(PatternRule pattern, SchemaNode schema)
{
    public PatternRule Pattern { get; } = pattern;

    public SchemaNode Schema { get; } = schema;
}
