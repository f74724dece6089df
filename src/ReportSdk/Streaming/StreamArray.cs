using ReportSdk.Rules.Screening;

namespace ReportSdk.Streaming;

/// <summary>What is demanded of an array.</summary>
internal sealed class StreamArray(StreamNode[] prefix, StreamNode rest, long minItems, long maxItems)
{
    /// <summary>Of the first items, one each.</summary>
    public StreamNode[] Prefix { get; } = prefix;

    /// <summary>Of the items after them.</summary>
    public StreamNode Rest { get; } = rest;

    /// <summary>Fewest items.</summary>
    public long MinItems { get; } = minItems;

    /// <summary>Most items.</summary>
    public long MaxItems { get; } = maxItems;

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
