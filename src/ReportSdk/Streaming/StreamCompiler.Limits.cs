using ReportSdk.Evaluation;
using ReportSdk.Plans;

namespace ReportSdk.Streaming;

internal sealed partial class StreamCompiler
{
    /// <summary>Schemas that are looked through.</summary>
    private const int MostReached = 1 << 14;

    private static readonly Dictionary<int, List<SchemaNode>> NoAnchors = [];

    private readonly SchemaNode _root;
    private bool? _keepsLimits;

    /// <summary>
    /// Whether no evaluation of the schema ends in a limit that this pass knows nothing of. An evaluator may come to one in a part on which nothing depends, and then the
    /// document is not valid; a pass that leaves out such parts must be sure that there is none: no pattern that is not linear, nothing that is too deep in place.
    /// </summary>
    private bool KeepsLimits => _keepsLimits ??= FindLimits();

    private bool FindLimits()
    {
        var targets = new List<SchemaNode> { _root };
        var reached = new HashSet<SchemaNode> { _root };
        for (int k = 0; k < targets.Count; k++)
        {
            SchemaNode node = targets[k];
            if (targets.Count > MostReached || !IsLinear(node.String?.Pattern) || (node.Object is not null && !Array.TrueForAll(node.Object.Patterns, static pattern => IsLinear(pattern.Pattern))))
            {
                return false;
            }

            int known = targets.Count;
            SchemaEdges.AddInPlace(node, NoAnchors, targets);
            bool isComposed = targets.Count > known;
            SchemaEdges.AddChildren(node, targets);
            if (isComposed && new PartGraph(SchemaSelection.Of([node])).Add([node]) is null)
            {
                return false;
            }

            for (int target = targets.Count - 1; target >= known; target--)
            {
                if (!reached.Add(targets[target]))
                {
                    targets.RemoveAt(target);
                }
            }
        }

        return true;
    }

    private static bool IsLinear(PatternRule? pattern) => pattern is null || pattern.Matcher.IsLinear;
}
