namespace ReportSdk.Fuzz.Rules;

/// <summary>What a run has seen.</summary>
internal sealed class RuleFuzzCounts
{
    public long Cases { get; set; }

    /// <summary>Documents that their schema refuses for something else than rules.</summary>
    public long CorruptDocuments { get; set; }

    public long True { get; set; }

    public long False { get; set; }

    public long Unknown { get; set; }

    /// <summary>Documents whose verdict by one rule the pass over the bytes gave.</summary>
    public long InOnePass { get; set; }

    /// <summary>Places at which rules were broken.</summary>
    public long Places { get; set; }

    /// <summary>Rules of which the checker said that they never fail, or never hold.</summary>
    public long Decided { get; set; }

    /// <summary>Rules that the checker refused, by the id of the finding.</summary>
    public SortedDictionary<string, long> Refused { get; } = new(StringComparer.Ordinal);
}
