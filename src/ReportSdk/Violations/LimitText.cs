using System.Globalization;
using ReportSdk.Evaluation;
using ReportSdk.Rules;

namespace ReportSdk.Violations;

/// <summary>The value of a limit, for messages.</summary>
internal static class LimitText
{
    public static string? Get(ViolationCode code, ValidationOptions options) => code switch
    {
        ViolationCode.LimitDepth => Format(options.MaxDepth),
        ViolationCode.LimitDocumentSize => Format(options.MaxDocumentBytes),
        ViolationCode.LimitNumberLength => Format(options.MaxNumberLength),
        ViolationCode.LimitPatternSteps => Format(options.MaxPatternSteps),
        ViolationCode.LimitCorpus => Format(FactWriter.MaxLength),
        _ => null,
    };

    /// <summary>The limit of recursion through schemas, which is a multiple of that of documents.</summary>
    public static string ForEvaluationDepth(ValidationOptions options) => Format(EvaluationDepth.LimitFor(options.MaxDepth));

    private static string Format(int limit) => limit.ToString(CultureInfo.InvariantCulture);
}
