using ReportSdk.Rules.Screening;

namespace ReportSdk.Streaming;

/// <summary>What is demanded of an array.</summary>
/// <param name="Prefix">Of the first items, one each.</param>
/// <param name="Rest">Of the items after them.</param>
/// <param name="MinItems">Fewest items.</param>
/// <param name="MaxItems">Most items.</param>
internal sealed record StreamArray(StreamNode[] Prefix, StreamNode Rest, long MinItems, long MaxItems)
{
    /// <summary>Rules that are judged when the array is over.</summary>
    public StreamRuleSet? Rules { get; set; }

    /// <summary>Members of the items that are noted for rules: they stay when an item is over. Null where no rule goes through the items.</summary>
    public ScreenNames? NotedItems { get; set; }

    /// <summary>There is something to note, or to judge.</summary>
    public bool HasNotes => NotedItems is not null || Rules is not null;

    /// <summary>Slots of an item.</summary>
    public int SlotsPerItem => NotedItems?.Count ?? 0;

    /// <summary>They stay when the array is over: a rule of the object that it is in goes through them.</summary>
    public bool IsListOfOwner { get; set; }
}
