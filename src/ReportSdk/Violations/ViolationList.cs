using System.Collections;

namespace ReportSdk;

/// <summary>
/// The violations of one document in the order of the document: at most <see cref="ValidationOptions.MaxViolations"/> errors, as many warnings and as many pieces
/// of information.
/// </summary>
public sealed class ViolationList : IReadOnlyList<Violation>
{
    private readonly Violation[] _violations;

    internal ViolationList(Violation[] violations, int errorCount, int warningCount = 0, int informationCount = 0)
    {
        _violations = violations;
        ErrorCount = errorCount;
        WarningCount = warningCount;
        InformationCount = informationCount;
    }

    /// <summary>The list of a document that there is nothing to say about.</summary>
    public static ViolationList Empty { get; } = new([], 0);

    /// <summary>How many are in the list.</summary>
    public int Count => _violations.Length;

    /// <summary>How many there are in all, those beyond the limit included.</summary>
    public int TotalCount => int.CreateSaturating((long)ErrorCount + WarningCount + InformationCount);

    /// <summary>How many errors there are, those beyond the limit included.</summary>
    public int ErrorCount { get; }

    /// <summary>How many warnings there are, those beyond the limit included.</summary>
    public int WarningCount { get; }

    /// <summary>How many pieces of information there are, those beyond the limit included.</summary>
    public int InformationCount { get; }

    /// <summary>The document is not valid.</summary>
    public bool HasErrors => ErrorCount > 0;

    /// <summary>There are more than the list holds.</summary>
    public bool IsTruncated => TotalCount > _violations.Length;

    /// <summary>There is nothing to say about the document. A valid one may still have warnings: its verdict is <see cref="HasErrors"/>.</summary>
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

    /// <summary>The same counts with each violation changed.</summary>
    internal ViolationList Select(Converter<Violation, Violation> change) =>
        IsEmpty ? this : new(Array.ConvertAll(_violations, change), ErrorCount, WarningCount, InformationCount);

    /// <summary>The same of an object in memory, which has no text to have places in.</summary>
    internal ViolationList WithoutPositions() => Select(static violation => violation with
    {
        Offset = 0,
        Line = 0,
        Column = 0,
        Related = Array.ConvertAll([.. violation.Related], static place => place with { Offset = 0, Line = 0, Column = 0 }),
    });
}
