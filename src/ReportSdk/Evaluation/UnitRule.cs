namespace ReportSdk.Evaluation;

/// <summary>A number of an object whose unit stands in another member.</summary>
internal sealed class UnitRule(int figure, int holder)
{
    /// <summary>Ordinal of the number's name in the object's name table.</summary>
    public int Figure { get; } = figure;

    /// <summary>Ordinal of the name of the member that holds the unit.</summary>
    public int Holder { get; } = holder;
}
