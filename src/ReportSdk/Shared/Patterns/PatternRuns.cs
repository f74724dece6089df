#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>
/// A pattern such as <c>^[A-Z]{2}-\d{4,}$</c>: anchored at its start, runs in order, each of which can be read greedily because what follows a run of variable length
/// cannot begin with a code point of that run. Such a pattern needs no automaton and no step is ever taken twice, whatever its counts are.
/// </summary>
internal sealed class PatternRuns
{
    private PatternRuns(List<PatternRun> runs, bool isEndAnchored)
    {
        Runs = runs;
        IsEndAnchored = isEndAnchored;
    }

    public IReadOnlyList<PatternRun> Runs { get; }

    /// <summary>The pattern ends with <c>$</c>.</summary>
    public bool IsEndAnchored { get; }

    /// <summary>Null when the pattern has another shape.</summary>
    public static PatternRuns? TryCreate(PatternNode root)
    {
        if (root.Kind != PatternNodeKind.Sequence || root.Children[0].Kind != PatternNodeKind.Start)
        {
            return null;
        }

        bool isEndAnchored = root.Children[root.Children.Count - 1].Kind == PatternNodeKind.End;
        int end = root.Children.Count - (isEndAnchored ? 1 : 0);
        var runs = new List<PatternRun>();
        for (int i = 1; i < end; i++)
        {
            var node = root.Children[i];
            bool isRepeat = node.Kind == PatternNodeKind.Repeat;
            var single = isRepeat ? node.Child : node;
            if (single.Kind != PatternNodeKind.Set)
            {
                return null;
            }

            Append(runs, isRepeat ? new PatternRun(single.Set, node.Min, node.Max) : new PatternRun(single.Set, 1, 1));
        }

        return IsDeterministic(runs) ? new PatternRuns(runs, isEndAnchored) : null;
    }

    private static void Append(List<PatternRun> runs, PatternRun run)
    {
        int last = runs.Count - 1;
        if (last >= 0 && runs[last].Set.Equals(run.Set))
        {
            runs[last] = new PatternRun(run.Set, Add(runs[last].Min, run.Min), Add(runs[last].Max, run.Max));
        }
        else
        {
            runs.Add(run);
        }
    }

    private static int Add(int a, int b) => (int)Math.Min((long)a + b, PatternNode.Unbounded);

    private static bool IsDeterministic(List<PatternRun> runs)
    {
        for (int i = 0; i < runs.Count; i++)
        {
            if (runs[i].Min == runs[i].Max)
            {
                continue;
            }

            // What can follow run i: the next run, and those after it as long as all before them can be empty.
            for (int j = i + 1; j < runs.Count; j++)
            {
                if (runs[i].Set.Overlaps(runs[j].Set))
                {
                    return false;
                }

                if (runs[j].Min > 0)
                {
                    break;
                }
            }
        }

        return true;
    }
}
