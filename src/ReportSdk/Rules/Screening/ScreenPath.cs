namespace ReportSdk.Rules.Screening;

/// <summary>A member of what a variable stands for.</summary>
internal readonly struct ScreenPath(int variable, int member)
{
    /// <summary>Index in <see cref="Screen.Bases"/>: 0 of the value itself.</summary>
    public int Variable { get; init; } = variable;

    /// <summary>Index of its name.</summary>
    public int Member { get; init; } = member;

    public int SlotIn(in Screen screen) => screen.Bases[Variable] + Member;
}
