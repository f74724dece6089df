using ReportSdk.Shared;

namespace ReportSdk.Patterns;

/// <summary>Any pattern as a program for the backtracking matcher; repetitions are counted, not written out.</summary>
internal sealed class BacktrackProgram
{
    private readonly List<BacktrackInstruction> _instructions = [];

    public BacktrackProgram(PatternSyntax syntax)
    {
        // Two registers for each group, the first pair unused so that group n is at 2n.
        RegisterCount = 2 * (syntax.GroupCount + 1);
        Emit(syntax.Root, isBackward: false);
        Add(new(BacktrackOperation.Match));
        Instructions = [.. _instructions];
        IsStartAnchored = BeginsWithStart(syntax.Root);
    }

    public BacktrackInstruction[] Instructions { get; }

    public int RegisterCount { get; private set; }

    /// <summary>A match can only begin where the text begins.</summary>
    public bool IsStartAnchored { get; }

    private void Emit(PatternNode node, bool isBackward)
    {
        switch (node.Kind)
        {
            case PatternNodeKind.Set:
                Add(new(isBackward ? BacktrackOperation.SetBackward : BacktrackOperation.Set, set: node.Set));
                break;
            case PatternNodeKind.Sequence:
                for (int i = 0; i < node.Children.Count; i++)
                {
                    Emit(node.Children[isBackward ? node.Children.Count - 1 - i : i], isBackward);
                }

                break;
            case PatternNodeKind.Alternation:
                EmitAlternation(node, isBackward);
                break;
            case PatternNodeKind.Repeat:
                EmitRepeat(node, isBackward);
                break;
            case PatternNodeKind.Capture:
                Add(new(BacktrackOperation.Save, (2 * node.FirstGroup) + (isBackward ? 1 : 0)));
                Emit(node.Child, isBackward);
                Add(new(BacktrackOperation.Save, (2 * node.FirstGroup) + (isBackward ? 0 : 1)));
                break;
            case PatternNodeKind.BackReference:
                Add(new(isBackward ? BacktrackOperation.BackReferenceBackward : BacktrackOperation.BackReference, groups: [.. node.Groups]));
                break;
            case PatternNodeKind.Look:
                EmitLook(node);
                break;
            case PatternNodeKind.Start:
                Add(new(BacktrackOperation.Start));
                break;
            case PatternNodeKind.End:
                Add(new(BacktrackOperation.End));
                break;
            case PatternNodeKind.WordBoundary:
                Add(new(BacktrackOperation.WordBoundary));
                break;
            case PatternNodeKind.NotWordBoundary:
                Add(new(BacktrackOperation.NotWordBoundary));
                break;
        }
    }

    private void EmitAlternation(PatternNode node, bool isBackward)
    {
        var jumps = new List<int>();
        for (int i = 0; i < node.Children.Count - 1; i++)
        {
            int split = Add(default);
            Emit(node.Children[i], isBackward);
            jumps.Add(Add(default));
            _instructions[split] = new(BacktrackOperation.Split, split + 1, _instructions.Count);
        }

        Emit(node.Children[^1], isBackward);
        foreach (int jump in jumps)
        {
            _instructions[jump] = new(BacktrackOperation.Jump, _instructions.Count);
        }
    }

    private void EmitRepeat(PatternNode node, bool isBackward)
    {
        if (node.Max == 0)
        {
            return;
        }

        if (node.Child.Kind == PatternNodeKind.Set && node.Min <= 1 && node.Max == PatternNode.Unbounded)
        {
            EmitSimpleLoop(node, isBackward);
            return;
        }

        var loop = new BacktrackLoop
        {
            Min = node.Min,
            Max = node.Max,
            IsGreedy = node.IsGreedy,
            Counter = RegisterCount++,
            Begin = RegisterCount++,
            FirstCapture = 2 * node.FirstGroup,
            EndCapture = 2 * node.EndGroup,
            IsEmptyIterationFree = IsContextFree(node.Child),
        };
        Add(new(BacktrackOperation.Reset, loop.Counter));
        loop.Head = Add(new(BacktrackOperation.LoopHead, loop: loop));
        Add(new(BacktrackOperation.LoopEnter, loop: loop));
        Emit(node.Child, isBackward);
        Add(new(BacktrackOperation.LoopEnd, loop: loop));
        loop.Exit = _instructions.Count;
    }

    /// <summary>One code point again and again needs no counter: x, L: split(x, behind), x, jump L.</summary>
    private void EmitSimpleLoop(PatternNode node, bool isBackward)
    {
        if (node.Min == 1)
        {
            Emit(node.Child, isBackward);
        }

        int split = Add(default);
        Emit(node.Child, isBackward);
        Add(new(BacktrackOperation.Jump, split));
        int exit = _instructions.Count;
        _instructions[split] = node.IsGreedy ? new(BacktrackOperation.Split, split + 1, exit) : new(BacktrackOperation.Split, exit, split + 1);
    }

    private void EmitLook(PatternNode node)
    {
        int height = RegisterCount++;
        int position = RegisterCount++;
        int start = Add(new(BacktrackOperation.LookStart, height, position));
        Emit(node.Child, node.IsBehind);
        Add(new(node.IsNegative ? BacktrackOperation.NegativeLookEnd : BacktrackOperation.LookEnd, height, position));
        if (node.IsNegative)
        {
            _instructions[start] = new(BacktrackOperation.NegativeLookStart, height, position, _instructions.Count);
        }
    }

    private static bool IsContextFree(PatternNode node) =>
        node.Kind is PatternNodeKind.Empty or PatternNodeKind.Set or PatternNodeKind.Sequence or PatternNodeKind.Alternation or PatternNodeKind.Repeat
        && HoldsForAll(node.Children, IsContextFree);

    private static bool BeginsWithStart(PatternNode node) => node.Kind switch
    {
        PatternNodeKind.Start => true,
        PatternNodeKind.Sequence or PatternNodeKind.Capture => BeginsWithStart(node.Child),
        PatternNodeKind.Alternation => HoldsForAll(node.Children, BeginsWithStart),
        PatternNodeKind.Repeat => node.Min > 0 && BeginsWithStart(node.Child),
        _ => false,
    };

    private static bool HoldsForAll(IReadOnlyList<PatternNode> nodes, Predicate<PatternNode> condition)
    {
        foreach (PatternNode node in nodes)
        {
            if (!condition(node))
            {
                return false;
            }
        }

        return true;
    }

    private int Add(BacktrackInstruction instruction)
    {
        _instructions.Add(instruction);
        return _instructions.Count - 1;
    }
}
