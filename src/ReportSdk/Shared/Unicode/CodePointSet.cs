#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>An immutable set of code points (0 to 10FFFF, surrogates included), as sorted ranges.</summary>
internal sealed class CodePointSet : IEquatable<CodePointSet>
{
    /// <summary>One more than the last code point.</summary>
    public const int Limit = 0x110000;

    public static readonly CodePointSet Empty = new([]);
    public static readonly CodePointSet Any = new([0, Limit]);

    /// <summary>Start (inclusive) and end (exclusive) of each range in turn; strictly ascending, so that ranges neither overlap nor touch.</summary>
    private readonly int[] _bounds;

    private CodePointSet(int[] bounds) => _bounds = bounds;

    public bool IsEmpty => _bounds.Length == 0;

    public int RangeCount => _bounds.Length / 2;

    /// <summary>First code point of a range.</summary>
    public int First(int range) => _bounds[2 * range];

    /// <summary>Last code point of a range.</summary>
    public int Last(int range) => _bounds[(2 * range) + 1] - 1;

    public static CodePointSet Of(int first, int last) => new([first, last + 1]);

    public static CodePointSet Of(int codePoint) => Of(codePoint, codePoint);

    /// <summary>A set from boundaries that already have the form of <see cref="_bounds"/>.</summary>
    internal static CodePointSet FromBounds(int[] bounds) => bounds.Length == 0 ? Empty : new(bounds);

    public bool Contains(int codePoint)
    {
        int low = 0;
        int high = _bounds.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (_bounds[middle] <= codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return (low & 1) != 0;
    }

    public CodePointSet Complement() => SymmetricDifference(Any);

    /// <summary>The code points of exactly one of both sets: a boundary of both is none of the result.</summary>
    public CodePointSet SymmetricDifference(CodePointSet other)
    {
        var result = new List<int>(_bounds.Length + other._bounds.Length);
        int i = 0;
        int j = 0;
        while (i < _bounds.Length || j < other._bounds.Length)
        {
            int a = i < _bounds.Length ? _bounds[i] : int.MaxValue;
            int b = j < other._bounds.Length ? other._bounds[j] : int.MaxValue;
            if (a != b)
            {
                result.Add(Math.Min(a, b));
            }

            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return FromBounds(result.ToArray());
    }

    public bool Overlaps(CodePointSet other)
    {
        int i = 0;
        int j = 0;
        while (i < RangeCount && j < other.RangeCount)
        {
            if (Last(i) < other.First(j))
            {
                i++;
            }
            else if (other.Last(j) < First(i))
            {
                j++;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    public bool Equals(CodePointSet? other) => other is not null && (ReferenceEquals(this, other) || _bounds.AsSpan().SequenceEqual(other._bounds));

    public override bool Equals(object? obj) => Equals(obj as CodePointSet);

    public override int GetHashCode()
    {
        int hash = _bounds.Length;
        foreach (int bound in _bounds)
        {
            hash = unchecked((hash * 31) + bound);
        }

        return hash;
    }
}
