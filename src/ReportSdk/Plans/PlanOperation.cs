using ReportSdk.Shared;

namespace ReportSdk.Plans;

/// <summary>A keyword of a node with checked operands.</summary>
/// <param name="keyword">The keyword.</param>
/// <param name="number">Its number, where its operand is one.</param>
/// <param name="operands">Its other operands flattened: counts of outer lists are dropped, those of inner lists kept.</param>
internal readonly struct PlanOperation(PlanKeyword keyword, ulong number, int[] operands)
{
    /// <summary>First operand of a target: the node follows.</summary>
    public const int LocalTarget = 0;

    /// <summary>First operand of a target: the strings of a URI and of a fragment follow.</summary>
    public const int ExternalTarget = 1;

    public PlanKeyword Keyword { get; } = keyword;

    public ulong Number { get; } = number;

    public int[] Operands { get; } = operands;
}
