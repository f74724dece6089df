using ReportSdk.Rules;

namespace ReportSdk.Corpus;

/// <summary>Stated facts, each once. Memory grows with what is said, not with how often.</summary>
/// <param name="maxBytes">Facts beyond that are not kept; those that are kept still gather their places.</param>
internal sealed class FactStore(long maxBytes)
{
    /// <summary>Bytes of a fact beside its texts: objects, and its share of the tables.</summary>
    private const int BytesOfFact = 160;

    private const int BytesOfText = 48;

    private readonly Dictionary<FactKey, CorpusFact> _facts = [];
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private long _bytes;

    public int Count => _facts.Count;

    /// <summary>Something was not kept.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Takes a fact.</summary>
    /// <returns>Whether its place is kept, for now.</returns>
    public bool Add(DomainRule rule, in FactTexts texts, FactPlace place) => Add(new FactKey(rule.Plan.Id, texts.Keys, texts.Order, texts.Fields), place);

    /// <summary>Takes all that another store has.</summary>
    public void Merge(FactStore other)
    {
        IsFull |= other.IsFull;
        foreach (CorpusFact fact in other._facts.Values)
        {
            Add(fact.Key, fact.First);
            if (fact.Elsewhere is not null)
            {
                Add(fact.Key, fact.Elsewhere);
            }
        }
    }

    /// <summary>All facts: those of one thing side by side, in their order, then by their first places.</summary>
    public CorpusFact[] ToSorted()
    {
        CorpusFact[] facts = [.. _facts.Values];
        Array.Sort(facts, static (x, y) =>
        {
            int order = string.CompareOrdinal(x.Key.Fact, y.Key.Fact);
            order = order != 0 ? order : string.CompareOrdinal(x.Key.Keys, y.Key.Keys);
            order = order != 0 ? order : x.Order.CompareTo(y.Order);
            order = order != 0 ? order : x.First.CompareTo(y.First);
            return order != 0 ? order : string.CompareOrdinal(x.Key.Fields, y.Key.Fields);
        });
        return facts;
    }

    private bool Add(in FactKey key, FactPlace place)
    {
        if (_facts.TryGetValue(key, out CorpusFact? known))
        {
            bool isSecond = known.Elsewhere is null;
            bool isKept = known.Add(place);
            _bytes += isSecond && known.Elsewhere is not null ? place.Size : 0;
            return isKept;
        }

        if (_bytes + BytesOfFact + place.Size > maxBytes)
        {
            IsFull = true;
            return false;
        }

        _bytes += BytesOfFact + place.Size;
        var kept = new FactKey(Keep(key.Fact), Keep(key.Keys), Keep(key.Order), Keep(key.Fields));
        _facts.Add(kept, new CorpusFact(kept, new FactOrder(kept.Order), place));
        return true;
    }

    /// <summary>The one object of a text: a thousand reports have one scale.</summary>
    private string Keep(string text)
    {
        if (_texts.TryGetValue(text, out string? kept))
        {
            return kept;
        }

        _texts.Add(text);
        _bytes += BytesOfText + (2L * text.Length);
        return text;
    }
}
