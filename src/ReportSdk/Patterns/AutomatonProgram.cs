using ReportSdk.Shared;

namespace ReportSdk.Patterns;

/// <summary>A regular pattern as a program of places (Thompson's construction), repetitions written out.</summary>
internal sealed class AutomatonProgram
{
    private readonly List<AutomatonInstruction> _instructions = [new(AutomatonOperation.Match)];

    public AutomatonProgram(PatternNode root)
    {
        Start = Emit(root, 0);
        Instructions = [.. _instructions];
        UsesWords = _instructions.Exists(static i => i.Operation is AutomatonOperation.WordBoundary or AutomatonOperation.NotWordBoundary);
    }

    public AutomatonInstruction[] Instructions { get; }

    /// <summary>Where a match begins.</summary>
    public int Start { get; }

    /// <summary>Whether it matters that a code point is of <c>\w</c>.</summary>
    public bool UsesWords { get; }

    public IEnumerable<CodePointSet> Sets()
    {
        foreach (AutomatonInstruction instruction in _instructions)
        {
            if (instruction.Set is { } set)
            {
                yield return set;
            }
        }

        if (UsesWords)
        {
            yield return PatternSets.Word;
        }
    }

    /// <summary>Writes a node that goes on at <paramref name="next"/>; from its end to its start, so that every target is known.</summary>
    private int Emit(PatternNode node, int next)
    {
        switch (node.Kind)
        {
            case PatternNodeKind.Set:
                return Add(new(AutomatonOperation.Set, next, Set: node.Set));
            case PatternNodeKind.Sequence:
                for (int i = node.Children.Count - 1; i >= 0; i--)
                {
                    next = Emit(node.Children[i], next);
                }

                return next;
            case PatternNodeKind.Alternation:
                int entry = Emit(node.Children[^1], next);
                for (int i = node.Children.Count - 2; i >= 0; i--)
                {
                    entry = Add(new(AutomatonOperation.Split, Emit(node.Children[i], next), entry));
                }

                return entry;
            case PatternNodeKind.Repeat:
                return EmitRepeat(node, next);
            case PatternNodeKind.Capture:
                return Emit(node.Child, next);
            case PatternNodeKind.Start:
                return Add(new(AutomatonOperation.Start, next));
            case PatternNodeKind.End:
                return Add(new(AutomatonOperation.End, next));
            case PatternNodeKind.WordBoundary:
                return Add(new(AutomatonOperation.WordBoundary, next));
            case PatternNodeKind.NotWordBoundary:
                return Add(new(AutomatonOperation.NotWordBoundary, next));
            case PatternNodeKind.Empty:
                return next;
            default:
                throw new InvalidOperationException($"A {node.Kind} is not regular.");
        }
    }

    private int EmitRepeat(PatternNode node, int next)
    {
        int copies = node.Min;
        if (node.Max == PatternNode.Unbounded)
        {
            // The loop's body is the last needed copy where there is one: x+ is x with a way back.
            int loop = Add(default);
            int body = Emit(node.Child, loop);
            _instructions[loop] = new(AutomatonOperation.Split, body, next);
            next = copies == 0 ? loop : body;
            copies--;
        }
        else
        {
            int end = next;
            for (int i = node.Min; i < node.Max; i++)
            {
                next = Add(new(AutomatonOperation.Split, Emit(node.Child, next), end));
            }
        }

        for (; copies > 0; copies--)
        {
            next = Emit(node.Child, next);
        }

        return next;
    }

    private int Add(AutomatonInstruction instruction)
    {
        _instructions.Add(instruction);
        return _instructions.Count - 1;
    }
}
