namespace ReportSdk.Corpus;

/// <summary>What some documents state, and which of them were not read to their end.</summary>
internal sealed class StatedFacts(CorpusOptions options)
{
    private readonly List<Violation> _limits = [];

    public FactStore Store { get; } = new(options.MaxBytes);

    /// <summary>Limits that ended the walk through a document; as many are kept as there are violations.</summary>
    public IReadOnlyList<Violation> Limits => _limits;

    /// <summary>Reads what a document states.</summary>
    /// <param name="document">Its name.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="utf8">The document.</param>
    /// <param name="isKnownValid">Whether it has been validated by the same options.</param>
    /// <returns>Whether it is valid; of one that is not, nothing is read.</returns>
    public bool TryRead(string document, CompiledSchema schema, ReadOnlySpan<byte> utf8, bool isKnownValid)
    {
        var collector = new FactCollector(document, Store);
        bool isValid = schema.TryCollectFacts(utf8, options.Validation, isKnownValid, collector, out ViolationList limits);
        collector.Locate(utf8);
        foreach (Violation limit in limits)
        {
            Add(limit with { Document = document });
        }

        return isValid;
    }

    public void Merge(StatedFacts other)
    {
        Store.Merge(other.Store);
        foreach (Violation limit in other._limits)
        {
            Add(limit);
        }
    }

    private void Add(Violation limit)
    {
        if (_limits.Count < Math.Max(options.Validation.MaxViolations, 1))
        {
            _limits.Add(limit);
        }
    }
}
