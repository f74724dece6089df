using ReportSdk.Evaluation;

namespace ReportSdk.Output;

/// <summary>An output unit (JSON Schema 2020-12 core §12.3): an error or an annotation, whichever it is.</summary>
/// <param name="IsValid">It is an annotation.</param>
/// <param name="KeywordLocation">JSON Pointer by the way of evaluation.</param>
/// <param name="AbsoluteKeywordLocation">URI; "" where there is none.</param>
/// <param name="InstanceLocation">JSON Pointer into the document.</param>
/// <param name="Text">A message, or JSON text.</param>
/// <param name="Steps">The schemas on the way.</param>
internal sealed record OutputUnit(
    bool IsValid, string KeywordLocation, string AbsoluteKeywordLocation, string InstanceLocation, string Text, EvaluationStep[] Steps)
{
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
