namespace ReportSdk.Rules.Screening;

/// <summary>Which values a screen can look at, and what it remembers of them.</summary>
internal abstract class ScreenLayout
{
    /// <summary>A tape: every value is there, and may be looked at again.</summary>
    public static ScreenLayout Tape => new OfTape();

    /// <summary>Members of the value that the rules are of.</summary>
    public abstract ScreenNames Value { get; }

    /// <summary>A loop may go on within another.</summary>
    public abstract bool AllowsNesting { get; }

    /// <summary>Members of the items of a list; null where no loop can go through it.</summary>
    /// <param name="list">Index of the list among <see cref="Value"/>, or <see cref="ScreenFrame.ItemsOfValue"/>.</param>
    public abstract ScreenNames? ItemsOf(int list);

    private sealed class OfTape : ScreenLayout
    {
        public override ScreenNames Value { get; } = new();

        public override bool AllowsNesting => true;

        public override ScreenNames ItemsOf(int list) => new();
    }
}
