using ReportSdk.Shared;

namespace ReportSdk.Plans;

/// <summary>A keyword of a node with checked operands.</summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="Number">Its number, where its operand is one.</param>
/// <param name="Operands">Its other operands flattened: counts of outer lists are dropped, those of inner lists kept.</param>
internal readonly record struct PlanOperation(PlanKeyword Keyword, ulong Number, int[] Operands)
{
    /// <summary>First operand of a target: the node follows.</summary>
    public const int LocalTarget = 0;

    /// <summary>First operand of a target: the strings of a URI and of a fragment follow.</summary>
    public const int ExternalTarget = 1;
}
