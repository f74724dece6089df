using ReportSdk.Corpus;

namespace ReportSdk;

/// <summary>
/// Compares what documents say of one thing: what the <c>facts</c> of their schemas state. Documents are given one by one, in any order, and are not kept; what is
/// kept is each stated fact once, with two of its places. Safe for use by many threads.
/// </summary>
/// <remarks>
/// The result does not depend on the order in which documents come. Of facts without an order, each that differs is compared with the one of the document whose
/// name is first by UTF-16 code units; of those with one, with the one before it.
/// </remarks>
public sealed class CorpusChecker
{
    private readonly CorpusOptions _options;
    private readonly object _lock = new();
    private readonly StatedFacts _facts;

    /// <param name="options">Limits and choices; <see cref="CorpusOptions.Default"/> where null.</param>
    public CorpusChecker(CorpusOptions? options = null)
    {
        _options = options ?? CorpusOptions.Default;
        _facts = new StatedFacts(_options);
    }

    /// <summary>Different facts that are kept.</summary>
    public int FactCount
    {
        get
        {
            lock (_lock)
            {
                return _facts.Store.Count;
            }
        }
    }

    /// <summary>Takes what a document states.</summary>
    /// <param name="document">Its name. What is said twice under one name is said by one document, and is not compared.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="utf8">The document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <returns>Whether the document is valid; of one that is not, nothing is taken.</returns>
    public bool Add(string document, CompiledSchema schema, ReadOnlySpan<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(schema);
        var stated = new StatedFacts(_options);
        bool isValid = stated.TryRead(document, schema, utf8, isKnownValid: false);
        Add(stated);
        return isValid;
    }

    /// <summary>Takes what a document of a generated type states.</summary>
    /// <param name="document">Its name. What is said twice under one name is said by one document, and is not compared.</param>
    /// <param name="utf8">The document in UTF-8; one byte order mark at its start is passed over.</param>
    /// <returns>Whether the document is valid; of one that is not, nothing is taken.</returns>
    public bool Add<T>(string document, ReadOnlySpan<byte> utf8)
        where T : class, IReportEntity<T> => Add(document, ReportEntity.SchemaOf<T>(), utf8);

    /// <summary>Where the documents that have been taken do not agree: <c>CORPUS_RULE</c> at the later fact, with the place of the earlier.</summary>
    /// <returns>By name and place of the document; first the limits that were reached, since then not everything has been compared.</returns>
    public ViolationList Check()
    {
        lock (_lock)
        {
            return new FactComparison(_options).Compare(_facts);
        }
    }

    /// <summary>Takes what was read apart, by any thread.</summary>
    internal void Add(StatedFacts stated)
    {
        lock (_lock)
        {
            _facts.Merge(stated);
        }
    }
}
