namespace ReportSdk.Corpus;

/// <summary>A fact that documents state: where it stands first, and where first in another document than that.</summary>
/// <remarks>Two places are enough to find two documents that contradict each other, however many state the same.</remarks>
internal sealed class CorpusFact(FactKey key, FactOrder order, FactPlace first)
{
    public FactKey Key { get; } = key;

    public FactOrder Order { get; } = order;

    public FactPlace First { get; private set; } = first;

    public FactPlace? Elsewhere { get; private set; }

    /// <summary>Adds a place.</summary>
    /// <returns>Whether it is kept, for now.</returns>
    public bool Add(FactPlace place)
    {
        bool isFirst = place.CompareTo(First) < 0;
        if (place.IsInDocumentOf(First))
        {
            First = isFirst ? place : First;
            return isFirst;
        }

        if (isFirst)
        {
            (First, Elsewhere) = (place, First);
            return true;
        }

        bool isKept = Elsewhere is null || place.CompareTo(Elsewhere) < 0;
        Elsewhere = isKept ? place : Elsewhere;
        return isKept;
    }

    /// <summary>Whether some document other than that of a place states it.</summary>
    public bool IsOutside(FactPlace place) => Elsewhere is not null || !First.IsInDocumentOf(place);

    /// <summary>Whether all that state it is the one document that states another fact.</summary>
    public bool IsOnlyWith(CorpusFact other) => Elsewhere is null && other.Elsewhere is null && First.IsInDocumentOf(other.First);

    /// <summary>The first places of this fact and a later one that are in two documents.</summary>
    public bool TryPair(CorpusFact later, out FactPair pair)
    {
        (FactPlace? Earlier, FactPlace? Later) places =
            !First.IsInDocumentOf(later.First) ? (First, later.First)
            : Elsewhere is not null ? (Elsewhere, later.First)
            : (First, later.Elsewhere);
        pair = places.Earlier is null || places.Later is null ? default : new FactPair(this, later, places.Earlier, places.Later);
        return places.Later is not null;
    }
}
