using ReportSdk.Streaming;

namespace ReportSdk.Runtime;

/// <summary>Where in an array the reading of its items is.</summary>
internal struct ItemReader
{
    /// <summary>What is demanded of the array, where its bytes are read; null on a tape.</summary>
    public StreamArray? Rules { get; init; }

    /// <summary>Where the values of items are noted that a rule asks for.</summary>
    public StreamNotes? Notes { get; init; }

    /// <summary>Their first slot.</summary>
    public int FirstSlot { get; init; }

    /// <summary>Items so far, this one among them.</summary>
    public int Count { get; set; }

    /// <summary>On a tape: the token of the next item.</summary>
    public int Next { get; set; }

    /// <summary>On a tape: behind the last one.</summary>
    public int End { get; init; }
}
