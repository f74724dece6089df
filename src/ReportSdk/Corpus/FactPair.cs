namespace ReportSdk.Corpus;

/// <summary>Two facts that are compared.</summary>
/// <param name="Earlier">The one.</param>
/// <param name="Later">The other; its schema's condition decides.</param>
/// <param name="EarlierPlace">Where the one stands.</param>
/// <param name="LaterPlace">Where the other stands, in another document.</param>
internal readonly record struct FactPair(CorpusFact Earlier, CorpusFact Later, FactPlace EarlierPlace, FactPlace LaterPlace) : IComparable<FactPair>
{
    public int CompareTo(FactPair other)
    {
        int order = LaterPlace.CompareTo(other.LaterPlace);
        order = order != 0 ? order : string.CompareOrdinal(Later.Key.Fact, other.Later.Key.Fact);
        return order != 0 ? order : EarlierPlace.CompareTo(other.EarlierPlace);
    }
}
