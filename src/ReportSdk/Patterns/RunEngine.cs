using System.Buffers;
using ReportSdk.Shared;

namespace ReportSdk.Patterns;

/// <summary>A pattern of runs that can each be read greedily: one look at each byte, no state.</summary>
internal sealed class RunEngine : PatternEngine
{
    /// <summary>Code points that are looked at one by one first.</summary>
    private const int BytesBeforeSearch = 16;

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

        // The same bytes.
        private readonly SearchValues<byte> _searched;

        public Run(PatternRun run, int max)
        {
            (_set, _min, _max) = (run.Set, run.Min, max);
            Span<byte> bytes = stackalloc byte[0x80];
            int asciiCount = 0;
            for (byte value = 0; value < 0x80; value++)
            {
                if (_set.Contains(value))
                {
                    _ascii[value] = true;
                    bytes[asciiCount++] = value;
                }
            }

            _searched = SearchValues.Create(bytes[..asciiCount]);
            _hasMore = !_set.IsEmpty && _set.Last(_set.RangeCount - 1) >= 0x80;
        }

        public bool TryRead(ReadOnlySpan<byte> text, ref int position)
        {
            var ascii = _ascii;
            int current = position;
            int count = 0;
            int check = BytesBeforeSearch;
            while (count < _max && current < text.Length)
            {
                if (count == check)
                {
                    // A run that is long so far goes on for long: its end is searched for. Each of these bytes is one of the code points that may be.
                    ReadOnlySpan<byte> rest = text.Slice(current, Math.Min(_max - count, text.Length - current));
                    int end = rest.IndexOfAnyExcept(_searched);
                    int skipped = end < 0 ? rest.Length : end;
                    current += skipped;
                    count += skipped;
                    check = count + BytesBeforeSearch;
                    continue;
                }

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
