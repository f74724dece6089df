namespace ReportSdk.Corpus;

/// <summary>Two facts that are compared.</summary>
internal readonly struct FactPair(CorpusFact earlier, CorpusFact later, FactPlace earlierPlace, FactPlace laterPlace) : IComparable<FactPair>
{
    /// <summary>The one.</summary>
    public CorpusFact Earlier { get; } = earlier;

    /// <summary>The other; its schema's condition decides.</summary>
    public CorpusFact Later { get; } = later;

    /// <summary>Where the one stands.</summary>
    public FactPlace EarlierPlace { get; } = earlierPlace;

    /// <summary>Where the other stands, in another document.</summary>
    public FactPlace LaterPlace { get; } = laterPlace;

    public int CompareTo(FactPair other)
    {
        int order = LaterPlace.CompareTo(other.LaterPlace);
        order = order != 0 ? order : string.CompareOrdinal(Later.Key.Fact, other.Later.Key.Fact);
        return order != 0 ? order : EarlierPlace.CompareTo(other.EarlierPlace);
    }
}
