using System.Collections;

namespace ReportSdk;

/// <summary>The violations of one document in the order of the document, at most <see cref="ValidationOptions.MaxViolations"/> of them.</summary>
public sealed class ViolationList : IReadOnlyList<Violation>
{
    private readonly Violation[] _violations;

    internal ViolationList(Violation[] violations, int totalCount)
    {
        _violations = violations;
        TotalCount = totalCount;
    }

    /// <summary>The list of a valid document.</summary>
    public static ViolationList Empty { get; } = new([], 0);

    /// <summary>How many are in the list.</summary>
    public int Count => _violations.Length;

    /// <summary>How many there are in all, those beyond the limit included.</summary>
    public int TotalCount { get; }

    /// <summary>There are more than the list holds.</summary>
    public bool IsTruncated => TotalCount > _violations.Length;

    /// <summary>The document is valid.</summary>
    public bool IsEmpty => TotalCount == 0;

    /// <summary>The violation at an index from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not that of a violation in the list.</exception>
    public Violation this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _violations.Length);
            return _violations[index];
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Violation> GetEnumerator() => ((IEnumerable<Violation>)_violations).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The same of an object in memory, which has no text to have places in.</summary>
    internal ViolationList WithoutPositions() =>
        IsEmpty ? this : new(Array.ConvertAll(_violations, static violation => violation with { Offset = 0, Line = 0, Column = 0 }), TotalCount);
}
