namespace ReportSdk.Evaluation;

/// <summary>A schema that an evaluation passed on its way to a keyword.</summary>
/// <param name="node">The schema.</param>
/// <param name="keywordLength">Length of the part of the keyword location that leads to it.</param>
/// <param name="instanceLength">Length of the part of the instance location that it was applied to.</param>
internal readonly struct EvaluationStep(SchemaNode node, int keywordLength, int instanceLength)
{
    public SchemaNode Node { get; } = node;

    public int KeywordLength { get; } = keywordLength;

    public int InstanceLength { get; } = instanceLength;
}
