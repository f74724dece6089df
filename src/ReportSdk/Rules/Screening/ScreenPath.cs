namespace ReportSdk.Rules.Screening;

/// <summary>A member of what a variable stands for.</summary>
/// <param name="Variable">Index in <see cref="Screen.Bases"/>: 0 of the value itself.</param>
/// <param name="Member">Index of its name.</param>
internal readonly record struct ScreenPath(int Variable, int Member)
{
    public int SlotIn(in Screen screen) => screen.Bases[Variable] + Member;
}
