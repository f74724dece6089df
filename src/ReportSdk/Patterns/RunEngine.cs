using ReportSdk.Shared;

namespace ReportSdk.Patterns;

/// <summary>A pattern of runs that can each be read greedily: one look at each byte, no state.</summary>
internal sealed class RunEngine : PatternEngine
{
    private readonly Run[] _runs;
    private readonly bool _isEndAnchored;

    public RunEngine(PatternRuns runs)
    {
        _isEndAnchored = runs.IsEndAnchored;
        _runs = new Run[runs.Runs.Count];
        for (int i = 0; i < _runs.Length; i++)
        {
            _runs[i] = new Run(runs.Runs[i], runs.Runs[i].Max);
        }

        if (!_isEndAnchored && _runs.Length > 0)
        {
            // What follows the last needed code point does not matter.
            _runs[^1] = new Run(runs.Runs[^1], runs.Runs[^1].Min);
        }
    }

    public override PatternResult Match(ReadOnlySpan<byte> text, int maxSteps, ref long steps)
    {
        steps += text.Length;
        int position = 0;
        foreach (var run in _runs)
        {
            if (!run.TryRead(text, ref position))
            {
                return PatternResult.NoMatch;
            }
        }

        return !_isEndAnchored || position == text.Length ? PatternResult.Match : PatternResult.NoMatch;
    }

    private sealed class Run
    {
        private readonly CodePointSet _set;
        private readonly int _min;
        private readonly int _max;
        private readonly bool _hasMore;

        // By byte; only ASCII bytes can be true.
        private readonly bool[] _ascii = new bool[256];

        public Run(PatternRun run, int max)
        {
            (_set, _min, _max) = (run.Set, run.Min, max);
            for (int i = 0; i < 0x80; i++)
            {
                _ascii[i] = _set.Contains(i);
            }

            _hasMore = !_set.IsEmpty && _set.Last(_set.RangeCount - 1) >= 0x80;
        }

        public bool TryRead(ReadOnlySpan<byte> text, ref int position)
        {
            var ascii = _ascii;
            int current = position;
            int count = 0;
            while (count < _max && current < text.Length)
            {
                byte value = text[current];
                int next = current + 1;
                if (!ascii[value])
                {
                    next = current;
                    if (value < 0x80 || !_hasMore || !_set.Contains(CodePointReader.Next(text, ref next)))
                    {
                        break;
                    }
                }

                current = next;
                count++;
            }

            position = current;
            return count >= _min;
        }
    }
}
