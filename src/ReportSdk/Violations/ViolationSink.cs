using ReportSdk.Evaluation;
using ReportSdk.Json;

namespace ReportSdk.Violations;

/// <summary>
/// Keeps the first violations of a document by place, whatever the order they come in, and counts all: those of each severity apart, so that none crowds out
/// another. Memory is bounded by the limit.
/// </summary>
internal sealed class ViolationSink(int limit)
{
    private static readonly Comparer<(int Offset, int Sequence)> LastFirst = Comparer<(int Offset, int Sequence)>.Create(static (x, y) => y.CompareTo(x));

    private readonly PriorityQueue<Violation, (int Offset, int Sequence)>?[] _kept = new PriorityQueue<Violation, (int, int)>?[3];
    private readonly int[] _counts = new int[3];
    private int _sequence;

    /// <summary>Whether a violation of that severity has been counted.</summary>
    public bool Has(ViolationSeverity severity) => _counts[(int)severity] > 0;

    /// <summary>Counts a violation at an offset; false when it comes after so many others that it need not even be made.</summary>
    public bool Count(int offset, ViolationSeverity severity = ViolationSeverity.Error)
    {
        ref int count = ref _counts[(int)severity];
        count = count < int.MaxValue ? count + 1 : count;
        return _kept[(int)severity] is not { } kept
            ? limit > 0
            : kept.Count < limit || (kept.TryPeek(out _, out (int Offset, int Sequence) last) && offset < last.Offset);
    }

    /// <summary>Adds a violation that <see cref="Count"/> wants.</summary>
    public void Add(Violation violation)
    {
        PriorityQueue<Violation, (int Offset, int Sequence)> kept = _kept[(int)violation.Severity] ??= new(LastFirst);
        if (kept.Count == limit)
        {
            kept.Dequeue();
        }

        kept.Enqueue(violation, (violation.Offset, _sequence++));
    }

    /// <summary>Adds the limit that ended an evaluation; it is kept whatever comes before it, since it says that the list is not all.</summary>
    public void AddLimit(
        in Evaluator evaluator, ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, ValidationOptions options, ViolationSeverity severity = ViolationSeverity.Error)
    {
        int offset = TokenPlace.OffsetOf(tokens[evaluator.LimitToken]);
        if (!Count(offset, severity) && limit == 0)
        {
            return;
        }

        Add(new Violation(evaluator.Limit)
        {
            Severity = severity,
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
        var kept = new List<(Violation Violation, (int Offset, int Sequence) Order)>();
        foreach (PriorityQueue<Violation, (int Offset, int Sequence)>? queue in _kept)
        {
            if (queue is not null)
            {
                kept.AddRange(queue.UnorderedItems);
            }
        }

        kept.Sort(static (x, y) => x.Order.CompareTo(y.Order));
        Violation[] violations = kept.ConvertAll(static item => item.Violation).ToArray();
        ViolationPlaces.Find(violations, utf8);
        return new ViolationList(violations, _counts[0], _counts[1], _counts[2]);
    }
}
