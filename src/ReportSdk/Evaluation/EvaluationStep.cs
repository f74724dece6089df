namespace ReportSdk.Evaluation;

/// <summary>A schema that an evaluation passed on its way to a keyword.</summary>
/// <param name="Node">The schema.</param>
/// <param name="KeywordLength">Length of the part of the keyword location that leads to it.</param>
/// <param name="InstanceLength">Length of the part of the instance location that it was applied to.</param>
internal readonly record struct EvaluationStep(SchemaNode Node, int KeywordLength, int InstanceLength);
