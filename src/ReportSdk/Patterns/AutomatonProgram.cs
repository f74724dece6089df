using ReportSdk.Shared;

namespace ReportSdk.Patterns;

/// <summary>A regular pattern as a program of places (Thompson's construction), repetitions written out.</summary>
internal sealed class AutomatonProgram
{
    private readonly List<AutomatonInstruction> _instructions = [new(AutomatonOperation.Match)];

    private readonly bool _keepsGroups;

    /// <param name="root">A regular pattern.</param>
    /// <param name="keepsGroups">Whether the program notes where groups begin and end; register 2n and 2n + 1 are of group n.</param>
    public AutomatonProgram(PatternNode root, bool keepsGroups = false)
    {
        _keepsGroups = keepsGroups;
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
                return Add(new(AutomatonOperation.Set, next, set: node.Set));
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
            case PatternNodeKind.Capture when _keepsGroups:
                int end = Add(new(AutomatonOperation.Save, next, (2 * node.FirstGroup) + 1));
                return Add(new(AutomatonOperation.Save, Emit(node.Child, end), 2 * node.FirstGroup));
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
            int body = EmitIteration(node, loop);
            _instructions[loop] = Choice(node, body, next);
            next = copies == 0 ? loop : body;
            copies--;
        }
        else
        {
            int end = next;
            for (int i = node.Min; i < node.Max; i++)
            {
                next = Add(Choice(node, EmitIteration(node, next), end));
            }
        }

        for (; copies > 0; copies--)
        {
            next = EmitIteration(node, next);
        }

        return next;
    }

    /// <summary>What is tried first is first: a verdict does not depend on it, a group does.</summary>
    private static AutomatonInstruction Choice(PatternNode repeat, int body, int exit) => repeat.IsGreedy
        ? new(AutomatonOperation.Split, body, exit)
        : new(AutomatonOperation.Split, exit, body);

    /// <summary>An iteration forgets what the groups inside matched in the one before (ECMA-262 RepeatMatcher step 4).</summary>
    private int EmitIteration(PatternNode repeat, int next)
    {
        int entry = Emit(repeat.Child, next);
        for (int group = repeat.FirstGroup; _keepsGroups && group < repeat.EndGroup; group++)
        {
            entry = Add(new(AutomatonOperation.Forget, entry, 2 * group));
        }

        return entry;
    }

    private int Add(AutomatonInstruction instruction)
    {
        _instructions.Add(instruction);
        return _instructions.Count - 1;
    }
}
