using ReportSdk.Evaluation;

namespace ReportSdk.Output;

/// <summary>An output unit (JSON Schema 2020-12 core §12.3): an error or an annotation, whichever it is.</summary>
internal sealed class OutputUnit(bool isValid, string keywordLocation, string absoluteKeywordLocation, string instanceLocation, string text, EvaluationStep[] steps)
{
    /// <summary>It is an annotation.</summary>
    public bool IsValid { get; } = isValid;

    /// <summary>JSON Pointer by the way of evaluation.</summary>
    public string KeywordLocation { get; } = keywordLocation;

    /// <summary>URI; "" where there is none.</summary>
    public string AbsoluteKeywordLocation { get; } = absoluteKeywordLocation;

    /// <summary>JSON Pointer into the document.</summary>
    public string InstanceLocation { get; } = instanceLocation;

    /// <summary>A message, or JSON text.</summary>
    public string Text { get; } = text;

    /// <summary>The schemas on the way.</summary>
    public EvaluationStep[] Steps { get; } = steps;

    public static OutputUnit From(Violation violation, string language) => new(
        false,
        violation.KeywordLocation,
        violation.AbsoluteKeywordLocation,
        violation.InstanceLocation,
        violation.GetMessage(language),
        violation.Steps ?? []);

    public static OutputUnit From(Annotation annotation) => new(
        true, annotation.KeywordLocation, annotation.AbsoluteKeywordLocation, annotation.InstanceLocation, annotation.Value, annotation.Steps);
}
