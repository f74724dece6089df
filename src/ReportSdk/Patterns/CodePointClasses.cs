using ReportSdk.Shared;

namespace ReportSdk.Patterns;

/// <summary>
/// Divides all code points into the fewest classes that the sets of a pattern cannot tell apart, so that an automaton has one column a class.
/// </summary>
internal sealed class CodePointClasses
{
    private const int PageSize = 64;

    /// <summary>Intervals up to which a search is used for every code point.</summary>
    private const int MaxSearched = 16;

    // First code point of each interval, and its class.
    private readonly int[] _starts;
    private readonly int[] _classes;

    private readonly int[] _ascii = new int[0x80];
    private readonly int[] _representatives;

    // One look-up instead of a search in the plane of nearly every character in use; made when a text needs it, and null where a search is as short.
    private readonly int[]?[]? _pages;
    private int _lastName;

    public CodePointClasses(IEnumerable<CodePointSet> sets)
    {
        HashSet<CodePointSet> distinct = [.. sets];
        _starts = Boundaries(distinct);
        _classes = new int[_starts.Length];
        foreach (var set in distinct)
        {
            Refine(set);
        }

        _representatives = Renumber();
        for (int i = 0; i < _ascii.Length; i++)
        {
            _ascii[i] = Search(i);
        }

        _pages = _starts.Length > MaxSearched ? new int[]?[0x10000 / PageSize] : null;
    }

    public int Count => _representatives.Length;

    /// <summary>Any code point of a class.</summary>
    public int Representative(int codePointClass) => _representatives[codePointClass];

    /// <summary>By byte: the classes of ASCII.</summary>
    public int[] Ascii => _ascii;

    public int Of(int codePoint)
    {
        int page = codePoint / PageSize;
        if (_pages is null || page >= _pages.Length)
        {
            return Search(codePoint);
        }

        // Two threads may make the same page; either is right.
        var classes = _pages[page] ??= MakePage(page);
        return classes[codePoint % PageSize];
    }

    private int[] MakePage(int page)
    {
        var classes = new int[PageSize];
        for (int i = 0; i < PageSize; i++)
        {
            classes[i] = Search((page * PageSize) + i);
        }

        return classes;
    }

    private int Search(int codePoint)
    {
        int index = Array.BinarySearch(_starts, codePoint);
        return _classes[index >= 0 ? index : ~index - 1];
    }

    private static int[] Boundaries(HashSet<CodePointSet> sets)
    {
        var boundaries = new SortedSet<int> { 0 };
        foreach (var set in sets)
        {
            for (int i = 0; i < set.RangeCount; i++)
            {
                boundaries.Add(set.First(i));
                boundaries.Add(set.Last(i) + 1);
            }
        }

        boundaries.Remove(CodePointSet.Limit);
        return [.. boundaries];
    }

    /// <summary>Splits every class that the set holds in part.</summary>
    private void Refine(CodePointSet set)
    {
        var renamed = new Dictionary<int, int>();
        for (int i = 0; i < set.RangeCount; i++)
        {
            int interval = Array.BinarySearch(_starts, set.First(i));
            for (; interval < _starts.Length && _starts[interval] <= set.Last(i); interval++)
            {
                if (!renamed.TryGetValue(_classes[interval], out int name))
                {
                    renamed.Add(_classes[interval], name = ++_lastName);
                }

                _classes[interval] = name;
            }
        }
    }

    /// <summary>Closes the gaps that classes held as a whole left; returns a code point of each class.</summary>
    private int[] Renumber()
    {
        var names = new Dictionary<int, int>();
        var representatives = new List<int>();
        for (int i = 0; i < _classes.Length; i++)
        {
            if (!names.TryGetValue(_classes[i], out int name))
            {
                names.Add(_classes[i], name = representatives.Count);
                representatives.Add(_starts[i]);
            }

            _classes[i] = name;
        }

        return [.. representatives];
    }
}
