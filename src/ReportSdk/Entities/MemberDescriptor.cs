namespace ReportSdk;

/// <summary>What a schema says of one member.</summary>
/// <param name="Name">The member's name in JSON.</param>
/// <param name="IsRequired">Whether the schema requires it.</param>
/// <param name="Title"><c>title</c>, null without one.</param>
/// <param name="Description"><c>description</c>, null without one.</param>
/// <param name="Examples"><c>examples</c>, empty without any.</param>
public sealed record MemberDescriptor(string Name, bool IsRequired, string? Title, string? Description, ValueList<JsonFragment> Examples)
{
    /// <summary><c>unit</c> of the member, or of the items of its list; null without one, and where <see cref="UnitMember"/> has it.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Name of the sibling that holds the unit, row by row; null without one.</summary>
    public string? UnitMember { get; init; }

    /// <summary><c>printedAs</c>: the headers that the member is printed under, each by its texts from the outermost row inwards; empty without any.</summary>
    public ValueList<ValueList<string>> Headers { get; init; } = [];

    /// <summary>A value of the member with its unit.</summary>
    /// <exception cref="InvalidOperationException">The schema gives no unit, or leaves it to <see cref="UnitMember"/>.</exception>
    public Quantity ToQuantity(decimal value) => Unit is { } unit
        ? new Quantity(value, unit)
        : throw new InvalidOperationException(UnitMember is null ? $"The schema gives '{Name}' no unit." : $"The unit of '{Name}' is in its sibling '{UnitMember}'.");
}
