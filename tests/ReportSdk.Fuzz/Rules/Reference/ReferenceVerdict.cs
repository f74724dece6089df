namespace ReportSdk.Fuzz.Rules.Reference;

/// <summary>What a rule comes to in a document, over all values that it is of.</summary>
internal sealed class ReferenceVerdict
{
    /// <summary>False where it is broken somewhere, else null where it is unknown somewhere.</summary>
    public bool? Holds { get; private set; } = true;

    /// <summary>Where it is broken, by JSON Pointer, and what it says there.</summary>
    public SortedDictionary<string, string> Broken { get; } = new(StringComparer.Ordinal);

    /// <summary>Where it is unknown.</summary>
    public SortedSet<string> Unknown { get; } = new(StringComparer.Ordinal);

    /// <summary>Members that a rule in order would have asked for first.</summary>
    public HashSet<string> AbsentReads { get; } = new(StringComparer.Ordinal);

    /// <summary>Values that it has been judged at.</summary>
    public int Count { get; private set; }

    /// <summary>What it comes to at one more value.</summary>
    public void Add(bool? holds)
    {
        Count++;
        Holds = Holds == false || holds == false ? false : holds is null ? null : Holds;
    }
}
