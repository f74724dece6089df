namespace ReportSdk.Rules.Screening;

/// <summary>An object that conditions look at, and the members of it that they ask for: the value that the rules are of, or the items of a list in it.</summary>
/// <param name="list">Of items: the slot of their list, or <see cref="ItemsOfValue"/>; <see cref="Value"/> of the value itself.</param>
/// <param name="number">Of items: number of the list among those of a screen.</param>
/// <param name="members">The members.</param>
internal sealed class ScreenFrame(int list, int number, ScreenNames members)
{
    /// <summary>Items of a tape whose members are kept for the next condition over the same list; two areas behind them take turns for all others.</summary>
    public const int KeptItems = 6;

    public const int Value = -1;

    public const int ItemsOfValue = -2;

    private int _start;

    public int List { get; } = list;

    public int Number { get; } = number;

    public ScreenNames Members { get; } = members;

    /// <summary>Members that are looked for on a tape, once <see cref="Seal"/> was called.</summary>
    public ScreenName[] Names { get; private set; } = [];

    /// <summary>Gives the frame its slots for a tape, now that all names are known.</summary>
    /// <returns>The first slot behind them.</returns>
    public int Seal(int start)
    {
        _start = start;
        Names = Members.ToArray();
        return start + (Names.Length * (List == Value ? 1 : KeptItems + 2));
    }

    /// <summary>First slot of an item's members; of the value's own with 0.</summary>
    public int AreaOf(int item) => _start + (Names.Length * (item < KeptItems ? item : KeptItems + (item & 1)));
}
