using ReportSdk.Json;

namespace ReportSdk.Evaluation;

/// <summary>What a node demands of a number.</summary>
internal sealed class NumberRules
{
    public NumberLimit? Minimum { get; set; }

    public NumberLimit? ExclusiveMinimum { get; set; }

    public NumberLimit? Maximum { get; set; }

    public NumberLimit? ExclusiveMaximum { get; set; }

    public NumberLimit? MultipleOf { get; set; }
}
