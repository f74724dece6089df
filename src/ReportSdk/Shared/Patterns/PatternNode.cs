#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>A node of a pattern's syntax tree. Which members mean something depends on <see cref="Kind"/>.</summary>
internal sealed class PatternNode
{
    /// <summary>The upper bound of <c>*</c>, <c>+</c> and <c>{n,}</c>, and of every number too large for an integer.</summary>
    public const int Unbounded = int.MaxValue;

    // Stands first: the nodes below are made with it.
    private static readonly IReadOnlyList<PatternNode> NoChildren = [];

    public static readonly PatternNode Empty = new(PatternNodeKind.Empty);
    public static readonly PatternNode Start = new(PatternNodeKind.Start);
    public static readonly PatternNode End = new(PatternNodeKind.End);
    public static readonly PatternNode WordBoundary = new(PatternNodeKind.WordBoundary);
    public static readonly PatternNode NotWordBoundary = new(PatternNodeKind.NotWordBoundary);

    private PatternNode(PatternNodeKind kind, IReadOnlyList<PatternNode>? children = null)
    {
        Kind = kind;
        Children = children ?? NoChildren;
    }

    public PatternNodeKind Kind { get; }

    public IReadOnlyList<PatternNode> Children { get; }

    public PatternNode Child => Children[0];

    public CodePointSet Set { get; private set; } = CodePointSet.Empty;

    public int Min { get; private set; }

    public int Max { get; private set; }

    public bool IsGreedy { get; private set; }

    /// <summary>Of a capture: its group, counted from 1. Of a repeat: the first group inside.</summary>
    public int FirstGroup { get; private set; }

    /// <summary>Of a repeat: one more than the last group inside; equal to <see cref="FirstGroup"/> when there is none.</summary>
    public int EndGroup { get; private set; }

    /// <summary>Several groups of one name can stand in different alternatives; at most one of them takes part.</summary>
    public IReadOnlyList<int> Groups { get; private set; } = [];

    public bool IsBehind { get; private set; }

    public bool IsNegative { get; private set; }

    public static PatternNode OfSet(CodePointSet set) => new(PatternNodeKind.Set) { Set = set };

    public static PatternNode Sequence(List<PatternNode> children) => children.Count switch
    {
        0 => Empty,
        1 => children[0],
        _ => new(PatternNodeKind.Sequence, children),
    };

    public static PatternNode Alternation(List<PatternNode> children) =>
        children.Count == 1 ? children[0] : new(PatternNodeKind.Alternation, children);

    public static PatternNode Repeat(PatternNode child, int min, int max, bool isGreedy, int firstGroup, int endGroup) =>
        new(PatternNodeKind.Repeat, [child]) { Min = min, Max = max, IsGreedy = isGreedy, FirstGroup = firstGroup, EndGroup = endGroup };

    public static PatternNode Capture(PatternNode child, int group) => new(PatternNodeKind.Capture, [child]) { FirstGroup = group };

    public static PatternNode BackReference(IReadOnlyList<int> groups) => new(PatternNodeKind.BackReference) { Groups = groups };

    public static PatternNode Look(PatternNode child, bool isBehind, bool isNegative) =>
        new(PatternNodeKind.Look, [child]) { IsBehind = isBehind, IsNegative = isNegative };
}
