using System.Text;
using ReportSdk.Shared;

namespace ReportSdk.Patterns;

/// <summary>A pattern without any choice, such as <c>^x-</c> or <c>示例</c>: compares bytes.</summary>
internal sealed class LiteralEngine : PatternEngine
{
    private readonly byte[] _literal;
    private readonly bool _isStartAnchored;
    private readonly bool _isEndAnchored;

    private LiteralEngine(byte[] literal, bool isStartAnchored, bool isEndAnchored)
    {
        _literal = literal;
        _isStartAnchored = isStartAnchored;
        _isEndAnchored = isEndAnchored;
    }

    /// <summary>Null when the pattern is more than a literal.</summary>
    public static LiteralEngine? TryCreate(PatternNode root)
    {
        var nodes = root.Kind == PatternNodeKind.Sequence ? root.Children : [root];
        bool isStartAnchored = nodes[0].Kind == PatternNodeKind.Start;
        bool isEndAnchored = nodes[^1].Kind == PatternNodeKind.End;
        int end = nodes.Count - (isEndAnchored ? 1 : 0);
        var literal = new StringBuilder();
        for (int i = isStartAnchored ? 1 : 0; i < end; i++)
        {
            var node = nodes[i];
            if (node.Kind == PatternNodeKind.Empty)
            {
                continue;
            }

            bool isCharacter = node.Kind == PatternNodeKind.Set && node.Set.RangeCount == 1 && node.Set.First(0) == node.Set.Last(0);
            if (!isCharacter || !Rune.TryCreate(node.Set.First(0), out var rune))
            {
                return null;
            }

            literal.Append(rune);
        }

        return new LiteralEngine(Encoding.UTF8.GetBytes(literal.ToString()), isStartAnchored, isEndAnchored);
    }

    public override PatternResult Match(ReadOnlySpan<byte> text, int maxSteps, ref long steps)
    {
        steps += text.Length;
        bool isMatch = (_isStartAnchored, _isEndAnchored) switch
        {
            (true, true) => text.SequenceEqual(_literal),
            (true, false) => text.StartsWith(_literal),
            (false, true) => text.EndsWith(_literal),
            _ => text.IndexOf(_literal) >= 0,
        };
        return isMatch ? PatternResult.Match : PatternResult.NoMatch;
    }
}
