using ReportSdk.Evaluation;
using ReportSdk.Json;

namespace ReportSdk.Violations;

/// <summary>Keeps the first violations of a document by place, whatever the order they come in, and counts all. Memory is bounded by the limit.</summary>
internal sealed class ViolationSink(int limit)
{
    private static readonly Comparer<(int Offset, int Sequence)> LastFirst = Comparer<(int Offset, int Sequence)>.Create(static (x, y) => y.CompareTo(x));

    private readonly PriorityQueue<Violation, (int Offset, int Sequence)> _kept = new(LastFirst);
    private int _sequence;

    public int TotalCount { get; private set; }

    /// <summary>Counts a violation at an offset; false when it comes after so many others that it need not even be made.</summary>
    public bool Count(int offset)
    {
        if (TotalCount < int.MaxValue)
        {
            TotalCount++;
        }

        return _kept.Count < limit || (_kept.TryPeek(out _, out (int Offset, int Sequence) last) && offset < last.Offset);
    }

    /// <summary>Adds a violation that <see cref="Count"/> wants.</summary>
    public void Add(Violation violation)
    {
        if (_kept.Count == limit)
        {
            _kept.Dequeue();
        }

        _kept.Enqueue(violation, (violation.Offset, _sequence++));
    }

    /// <summary>Adds the limit that ended an evaluation; it is kept whatever comes before it, since it says that the list is not all.</summary>
    public void AddLimit(in Evaluator evaluator, ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, ValidationOptions options)
    {
        int offset = TokenPlace.OffsetOf(tokens[evaluator.LimitToken]);
        if (!Count(offset) && limit == 0)
        {
            return;
        }

        Add(new Violation(evaluator.Limit)
        {
            InstanceLocation = JsonPointerText.Locate(utf8, tokens, evaluator.LimitToken),
            AbsoluteKeywordLocation = evaluator.LimitNode!.GetAbsoluteLocation(""),
            Offset = offset,
            Expected = evaluator.Limit == ViolationCode.LimitDepth
                ? LimitText.ForEvaluationDepth(options)
                : LimitText.Get(evaluator.Limit, options),
        });
    }

    /// <summary>In the order of the document; those of one place in the order they came.</summary>
    public ViolationList ToList(ReadOnlySpan<byte> utf8)
    {
        var violations = new Violation[_kept.Count];
        for (int i = violations.Length - 1; i >= 0; i--)
        {
            violations[i] = _kept.Dequeue();
        }

        var place = new PlaceScan(utf8);
        for (int i = 0; i < violations.Length; i++)
        {
            TextPosition position = place.Advance(violations[i].Offset);
            violations[i] = violations[i] with { Line = position.Line, Column = position.Column };
        }

        return new ViolationList(violations, TotalCount);
    }
}
