#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>A pattern of JSON Schema (<c>pattern</c>, <c>patternProperties</c>, format <c>regex</c>), read as ECMA-262 with the <c>u</c> flag.</summary>
internal sealed class PatternSyntax
{
    /// <summary>Longest pattern, in UTF-16 units.</summary>
    public const int MaxLength = 65_536;

    /// <summary>Deepest nesting of groups.</summary>
    public const int MaxDepth = 64;

    /// <summary>Largest size, with every repetition written out, that still runs as an automaton.</summary>
    public const int MaxAutomatonSize = 10_000;

    private PatternSyntax(string pattern, PatternNode root, int groupCount)
    {
        Pattern = pattern;
        Root = root;
        GroupCount = groupCount;
        Runs = PatternRuns.TryCreate(root);
        Size = Measure(root, out bool isRegular);
        IsRegular = isRegular;
    }

    public string Pattern { get; }

    public PatternNode Root { get; }

    /// <summary>Capturing groups.</summary>
    public int GroupCount { get; }

    /// <summary>The simple form of the pattern; null when it has none.</summary>
    public PatternRuns? Runs { get; }

    /// <summary>Nodes of the pattern with every repetition written out; saturates.</summary>
    public long Size { get; }

    /// <summary>No back reference and no lookaround.</summary>
    public bool IsRegular { get; }

    /// <summary>Runs in time linear in the text, and never ends at a step limit.</summary>
    public bool IsLinear => Runs is not null || (IsRegular && Size <= MaxAutomatonSize);

    /// <summary>Null when the text is no supported pattern; <paramref name="error"/> says why and where.</summary>
    public static PatternSyntax? TryParse(string pattern, out PatternError error)
    {
        var parser = new PatternParser(pattern);
        var root = parser.Parse();
        error = parser.Error;
        return root is null ? null : new PatternSyntax(pattern, root, parser.GroupCount);
    }

    private static long Measure(PatternNode node, out bool isRegular)
    {
        isRegular = node.Kind is not (PatternNodeKind.BackReference or PatternNodeKind.Look);
        long size = 1;
        foreach (var child in node.Children)
        {
            size = Math.Min(size + Measure(child, out bool isChildRegular), int.MaxValue);
            isRegular &= isChildRegular;
        }

        if (node.Kind != PatternNodeKind.Repeat)
        {
            return size;
        }

        // x{n,} is written out as n copies and a loop, x{n,m} as m copies.
        long copies = node.Max == PatternNode.Unbounded ? (long)node.Min + 1 : node.Max;
        return Math.Min(((size - 1) * copies) + 1, int.MaxValue);
    }
}
