namespace ReportSdk.Cli.Showing;

/// <summary>Where a column stands: reached by the same members from every row.</summary>
/// <param name="Key">Tells columns apart.</param>
/// <param name="Order">Positions in the schema from the row down; compared one by one.</param>
/// <param name="Heading">The titles from the row down.</param>
internal sealed record ColumnPlace(string Key, IReadOnlyList<int> Order, string Heading) : IComparable<ColumnPlace>
{
    public static ColumnPlace Root { get; } = new("", [], "");

    public ColumnPlace Then(string name, int position, string title) =>
        new($"{Key}/{name}", [.. Order, position], Heading.Length == 0 ? title : $"{Heading} · {title}");

    public int CompareTo(ColumnPlace? other)
    {
        if (other is null)
        {
            return 1;
        }

        for (var i = 0; i < Math.Min(Order.Count, other.Order.Count); i++)
        {
            if (Order[i] != other.Order[i])
            {
                return Order[i].CompareTo(other.Order[i]);
            }
        }

        return Order.Count.CompareTo(other.Order.Count);
    }
}
