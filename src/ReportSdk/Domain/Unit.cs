using ReportSdk.Shared;

namespace ReportSdk;

/// <summary>What a number is measured in, in one of the spellings of docs/units.md: <c>亿元</c>, <c>亿美元</c>, <c>%</c>, <c>GB</c>.</summary>
/// <remarks>
/// Two units are equal when they are the same size of the same dimension: 亿人民币 equals 亿元, and each keeps its own <see cref="Symbol"/>. Spelling is exact:
/// case counts, blanks are not passed over. The default is no unit: it has no symbol and is compatible with nothing.
/// </remarks>
public readonly partial struct Unit : IEquatable<Unit>
{
    private readonly UnitSymbol? _symbol;

    private Unit(UnitSymbol symbol) => _symbol = symbol;

    /// <summary>Every unit there is, each in its preferred spelling; by dimension, currency and size.</summary>
    public static ValueList<Unit> All { get; } = ValueList.FromArray(Array.ConvertAll(UnitTable.Units, static unit => Parse(unit.Symbol)));

    /// <summary>The unit as it was spelled: 亿人民币. Empty for the default.</summary>
    public string Symbol => _symbol?.Text ?? "";

    /// <summary>The preferred spelling of the unit: 亿元 for 亿人民币. Empty for the default.</summary>
    public string PreferredSymbol => _symbol?.Unit.Symbol ?? "";

    /// <summary>What the unit measures.</summary>
    public UnitDimension Dimension => _symbol?.Unit.Dimension ?? UnitDimension.None;

    /// <summary>The currency of a unit of money, of money a share or a month.</summary>
    public Currency Currency => _symbol?.Unit.Currency ?? Currency.None;

    /// <summary>The unit is 10 to this power of the base unit of its dimension and currency, exactly: 8 for 亿元, -2 for bp, 0 for the default.</summary>
    public int Exponent => _symbol?.Unit.Exponent ?? 0;

    /// <summary>Whether both are the same unit, however spelled.</summary>
    public static bool operator ==(Unit left, Unit right) => left.Equals(right);

    /// <summary>Whether the units differ.</summary>
    public static bool operator !=(Unit left, Unit right) => !left.Equals(right);

    /// <inheritdoc cref="TryParse(string, out Unit)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Unit result)
    {
        bool isUnit = UnitTable.TryFind(utf8Text, out UnitSymbol? symbol);
        result = isUnit ? new Unit(symbol!) : default;
        return isUnit;
    }

    /// <inheritdoc cref="TryParse(string, out Unit)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out Unit result)
    {
        bool isUnit = UnitTable.TryFind(text, out UnitSymbol? symbol);
        result = isUnit ? new Unit(symbol!) : default;
        return isUnit;
    }

    /// <summary>Whether values in both can be converted into each other and compared: same dimension, same currency. False for the default.</summary>
    public bool IsCompatibleWith(Unit other) => _symbol is not null && other._symbol is not null && _symbol.Unit.IsCompatibleWith(other._symbol.Unit);

    /// <summary>
    /// Whether a value in <paramref name="other"/> can be added to or taken from a value in this unit: compatible units, and differences in percentage points
    /// (百分点, bp) on a level in per cent; not a level on a difference.
    /// </summary>
    public bool CanAdd(Unit other) => _symbol is not null && other._symbol is not null && _symbol.Unit.CanAdd(other._symbol.Unit);

    /// <summary>Whether the spelling is the same too: false for 亿元 and 亿人民币, which are equal.</summary>
    public bool IsSameAs(Unit other) => _symbol == other._symbol;

    /// <inheritdoc cref="op_Equality"/>
    public bool Equals(Unit other) => _symbol?.Unit == other._symbol?.Unit;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Unit other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Dimension, Currency, Exponent);
}
