namespace ReportSdk.Patterns;

/// <summary>Two states are one when they lead to the same places in the same surroundings.</summary>
internal sealed class AutomatonStateComparer : IEqualityComparer<AutomatonState>
{
    public static readonly AutomatonStateComparer Instance = new();

    public bool Equals(AutomatonState? x, AutomatonState? y) =>
        x!.IsStart == y!.IsStart && x.IsAfterWord == y.IsAfterWord && x.Places.AsSpan().SequenceEqual(y.Places);

    public int GetHashCode(AutomatonState state)
    {
        var hash = new HashCode();
        hash.Add(state.IsStart);
        hash.Add(state.IsAfterWord);
        foreach (int place in state.Places)
        {
            hash.Add(place);
        }

        return hash.ToHashCode();
    }
}
