namespace ReportSdk.Evaluation;

/// <summary>How deep an evaluation may recurse.</summary>
/// <remarks>
/// A level of an evaluation is an array, an object or a schema with applicators in place. A document as deep as it may be, under a schema that
/// passes through several references and combinators at every level, stays below the limit; a cycle of references that consumes nothing ends in it.
/// A level takes at most 0.8 KB of stack (measured, optimised code, the deepest of all walks), so that 512 levels, the default, fit in a stack
/// of 512 KB beside the 128 KB that the runtime's own check keeps free; on a smaller stack that check ends the evaluation, with the same code.
/// </remarks>
internal static class EvaluationDepth
{
    private const int LevelsPerDepth = 8;

    /// <summary>Deepest recursion for documents of this depth.</summary>
    public static int LimitFor(int maxDocumentDepth) =>
        int.CreateSaturating((long)LevelsPerDepth * Math.Max(maxDocumentDepth, 32));
}
