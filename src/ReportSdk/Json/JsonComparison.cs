using System.Buffers;

namespace ReportSdk.Json;

/// <summary>The work space of one deep comparison: pairs of containers still to compare, and the sorted names of two objects.</summary>
internal sealed class JsonComparison : IDisposable
{
    private readonly NameSorter _namesA = new();
    private readonly NameSorter _namesB = new();
    private (int A, int B)[] _pairs = [];
    private int _count;

    private JsonComparison()
    {
    }

    public static JsonComparison Rent() => TapePool<JsonComparison>.TryTake() ?? new JsonComparison();

    public void Dispose()
    {
        if (_pairs.Length > 0)
        {
            ArrayPool<(int, int)>.Shared.Return(_pairs);
            _pairs = [];
        }

        TapePool<JsonComparison>.Put(this);
    }

    /// <summary>Whether two containers are equal.</summary>
    public bool Equal(TapeValue a, TapeValue b)
    {
        _count = 0;
        bool areEqual = Check(a, a.Index, b, b.Index);
        while (areEqual && _count > 0)
        {
            (int x, int y) = _pairs[--_count];
            areEqual = a.Tokens[x].Kind == TokenKind.Array ? ItemsEqual(a, x, b, y) : MembersEqual(a, x, b, y);
        }

        return areEqual;
    }

    /// <summary>Compares scalars; sets containers of one kind and size aside.</summary>
    private bool Check(TapeValue a, int x, TapeValue b, int y)
    {
        ref readonly Token left = ref a.Tokens[x];
        ref readonly Token right = ref b.Tokens[y];
        if (left.Kind != right.Kind || left.Count != right.Count)
        {
            return false;
        }

        if (left.Kind < TokenKind.Array)
        {
            return JsonEquality.ScalarsEqual(a, x, b, y);
        }

        if (left.Count > 0)
        {
            Push(x, y);
        }

        return true;
    }

    private bool ItemsEqual(TapeValue a, int x, TapeValue b, int y)
    {
        int end = a.Tokens[x].Next;
        for ((x, y) = (x + 1, y + 1); x < end; (x, y) = (a.Tokens[x].Next, b.Tokens[y].Next))
        {
            if (!Check(a, x, b, y))
            {
                return false;
            }
        }

        return true;
    }

    private bool MembersEqual(TapeValue a, int x, TapeValue b, int y)
    {
        int endA = a.Tokens[x].Next;
        int endB = b.Tokens[y].Next;
        for ((x, y) = (x + 1, y + 1); x < endA; (x, y) = (a.Tokens[x + 1].Next, b.Tokens[y + 1].Next))
        {
            if (!JsonEquality.ScalarsEqual(a, x, b, y))
            {
                return SortedMembersEqual(a, x, endA, b, y, endB);
            }

            if (!Check(a, x + 1, b, y + 1))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The members from where the order of two objects begins to differ. Looking each name up would be quadratic.</summary>
    private bool SortedMembersEqual(TapeValue a, int x, int endA, TapeValue b, int y, int endB)
    {
        _namesA.Load(a.Utf8, a.Tokens, x, endA);
        _namesB.Load(b.Utf8, b.Tokens, y, endB);
        bool areEqual = true;
        for (int k = 0; areEqual && k < _namesA.Count; k++)
        {
            areEqual = _namesA.Text(a.Utf8, k).SequenceEqual(_namesB.Text(b.Utf8, k)) && Check(a, _namesA[k] + 1, b, _namesB[k] + 1);
        }

        _namesA.Clear();
        _namesB.Clear();
        return areEqual;
    }

    private void Push(int a, int b)
    {
        if (_count == _pairs.Length)
        {
            (int A, int B)[] larger = ArrayPool<(int, int)>.Shared.Rent(Math.Max(2 * _count, 16));
            _pairs.AsSpan(0, _count).CopyTo(larger);
            if (_count > 0)
            {
                ArrayPool<(int, int)>.Shared.Return(_pairs);
            }

            _pairs = larger;
        }

        _pairs[_count++] = (a, b);
    }
}
