#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>What a node of a pattern's syntax tree is.</summary>
internal enum PatternNodeKind
{
    /// <summary>Matches without consuming.</summary>
    Empty,

    /// <summary>One code point of <see cref="PatternNode.Set"/>.</summary>
    Set,

    /// <summary>All children in order.</summary>
    Sequence,

    /// <summary>One of the children, the first ones preferred.</summary>
    Alternation,

    /// <summary>The only child, <see cref="PatternNode.Min"/> to <see cref="PatternNode.Max"/> times.</summary>
    Repeat,

    /// <summary>The only child; what it matched is group <see cref="PatternNode.FirstGroup"/>.</summary>
    Capture,

    /// <summary>What the group that took part (one of <see cref="PatternNode.Groups"/>) matched; nothing when none did.</summary>
    BackReference,

    /// <summary><c>^</c>.</summary>
    Start,

    /// <summary><c>$</c>.</summary>
    End,

    /// <summary><c>\b</c>.</summary>
    WordBoundary,

    /// <summary><c>\B</c>.</summary>
    NotWordBoundary,

    /// <summary>The only child must match (or must not) from here on, or up to here; consumes nothing.</summary>
    Look,
}
