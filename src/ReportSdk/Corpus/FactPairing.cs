namespace ReportSdk.Corpus;

/// <summary>Says which facts are compared. Nothing is compared within a document.</summary>
internal static class FactPairing
{
    /// <param name="facts">As <see cref="FactStore.ToSorted"/> gives them.</param>
    public static IEnumerable<FactPair> Pair(CorpusFact[] facts)
    {
        int end;
        for (int start = 0; start < facts.Length; start = end)
        {
            end = start + 1;
            while (end < facts.Length && facts[end].Key.IsOfOneThing(facts[start].Key))
            {
                end++;
            }

            IEnumerable<FactPair> pairs = facts[start].Key.Order.Length == 0 ? PairWithFirst(facts, start, end) : PairNeighbours(facts, start, end);
            foreach (FactPair pair in pairs)
            {
                yield return pair;
            }
        }
    }

    /// <summary>Each with the first; where one document states both, with the first of another.</summary>
    private static IEnumerable<FactPair> PairWithFirst(CorpusFact[] facts, int start, int end)
    {
        CorpusFact first = facts[start];
        CorpusFact? outside = null;
        for (int i = start + 1; i < end; i++)
        {
            if (first.TryPair(facts[i], out FactPair pair) || (outside is not null && outside.TryPair(facts[i], out pair)))
            {
                yield return pair;
            }

            outside ??= facts[i].IsOutside(first.First) ? facts[i] : null;
        }
    }

    /// <summary>Each with the one before it; where one document states both, with the last one of another.</summary>
    private static IEnumerable<FactPair> PairNeighbours(CorpusFact[] facts, int start, int end)
    {
        CorpusFact last = facts[start];
        CorpusFact? outside = null;
        for (int i = start + 1; i < end; i++)
        {
            if (last.TryPair(facts[i], out FactPair pair) || (outside is not null && outside.TryPair(facts[i], out pair)))
            {
                yield return pair;
            }

            outside = facts[i].IsOnlyWith(last) ? outside : last;
            last = facts[i];
        }
    }
}
