using ReportSdk.Evaluation;

namespace ReportSdk;

/// <summary>What a schema says about a value of a valid document (JSON Schema 2020-12 core §7.7).</summary>
public sealed record Annotation
{
    internal Annotation()
    {
    }

    /// <summary>The keyword: <c>title</c>, <c>deprecated</c>, <c>properties</c>, or one unknown to JSON Schema.</summary>
    public required string Keyword { get; init; }

    /// <summary>Its value as JSON text: the schema's for most keywords, else what the specification defines, as the names that <c>properties</c> matched.</summary>
    public required string Value { get; init; }

    /// <summary>JSON Pointer of the value in the document.</summary>
    public required string InstanceLocation { get; init; }

    /// <summary>JSON Pointer of the keyword by the way the evaluation took.</summary>
    public required string KeywordLocation { get; init; }

    /// <summary>URI of the keyword, with a JSON Pointer as fragment.</summary>
    public required string AbsoluteKeywordLocation { get; init; }

    internal EvaluationStep[] Steps { get; init; } = [];
}
