namespace ReportSdk.Patterns;

/// <summary>The scratch lists of one run over a program; every list is as long as the program.</summary>
internal sealed class AutomatonWorkspace(int programLength)
{
    private readonly int[] _stack = new int[programLength];
    private readonly int[] _visited = new int[programLength];
    private readonly int[] _listed = new int[programLength];
    private int[] _places = new int[programLength];
    private int[] _nextPlaces = new int[programLength];
    private int _placeCount;
    private int _nextCount;
    private int _stackCount;

    // A mark is valid for one step: counting up is cheaper than clearing.
    private int _step;

    public Span<int> Places => _places.AsSpan(0, _placeCount);

    public void SetPlaces(ReadOnlySpan<int> places)
    {
        places.CopyTo(_places);
        _placeCount = places.Length;
    }

    public void BeginStep()
    {
        if (++_step == int.MaxValue)
        {
            Array.Clear(_visited);
            Array.Clear(_listed);
            _step = 1;
        }

        _nextCount = 0;
        _stackCount = 0;
    }

    /// <summary>Puts a place on the stack unless this step has met it.</summary>
    public void Push(int place)
    {
        if (_visited[place] != _step)
        {
            _visited[place] = _step;
            _stack[_stackCount++] = place;
        }
    }

    public bool TryPop(out int place)
    {
        place = _stackCount > 0 ? _stack[--_stackCount] : -1;
        return place >= 0;
    }

    /// <summary>Adds a place to those after this step.</summary>
    public void AddNext(int place)
    {
        if (_listed[place] != _step)
        {
            _listed[place] = _step;
            _nextPlaces[_nextCount++] = place;
        }
    }

    /// <summary>Makes the places after this step the current ones.</summary>
    public void EndStep()
    {
        (_places, _nextPlaces) = (_nextPlaces, _places);
        _placeCount = _nextCount;
    }
}
