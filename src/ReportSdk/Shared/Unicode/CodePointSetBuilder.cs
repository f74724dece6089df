#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>Collects ranges in any order; sorting them once keeps a class of many thousand characters cheap.</summary>
internal sealed class CodePointSetBuilder
{
    // Start in the high half, exclusive end in the low half: sorts by start.
    private readonly List<long> _ranges = [];

    public void Add(int first, int last) => _ranges.Add(((long)first << 32) | (uint)(last + 1));

    public void Add(int codePoint) => Add(codePoint, codePoint);

    public void Add(CodePointSet set)
    {
        for (int i = 0; i < set.RangeCount; i++)
        {
            Add(set.First(i), set.Last(i));
        }
    }

    public CodePointSet ToSet()
    {
        _ranges.Sort();
        var bounds = new List<int>(_ranges.Count * 2);
        foreach (long range in _ranges)
        {
            int start = (int)(range >> 32);
            int end = (int)range;
            if (bounds.Count > 0 && start <= bounds[bounds.Count - 1])
            {
                bounds[bounds.Count - 1] = Math.Max(end, bounds[bounds.Count - 1]);
            }
            else
            {
                bounds.Add(start);
                bounds.Add(end);
            }
        }

        return CodePointSet.FromBounds(bounds.ToArray());
    }
}
