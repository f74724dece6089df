namespace ReportSdk;

/// <summary>A number as printed and the unit it is printed in: <c>1864 亿元</c>. Never rescaled but by <see cref="ConvertTo"/>.</summary>
/// <remarks>
/// <para>
/// Equality and order are those of the amount: 1 亿元 equals 10000 万元; <see cref="IsSameAs"/> asks for the same print. Quantities in incompatible units are
/// never equal, and adding or ordering them is an error with the code <c>UNIT_MISMATCH</c>.
/// </para>
/// <para>
/// All arithmetic is exact. A sum is in the unit of its left side. A result that no decimal holds exactly is an error with the code
/// <c>QUANTITY_OVERFLOW</c>, never rounded. The default is no quantity: 0 without unit, equal to itself only.
/// </para>
/// </remarks>
public readonly partial struct Quantity : IEquatable<Quantity>, IComparable<Quantity>, IComparable
{
    /// <param name="value">The number as printed.</param>
    /// <param name="unit">The unit it is printed in.</param>
    /// <exception cref="ArgumentException">The unit is the default, which is none.</exception>
    public Quantity(decimal value, Unit unit)
    {
        if (unit.Dimension == UnitDimension.None)
        {
            throw new ArgumentException("A quantity has a unit.", nameof(unit));
        }

        Value = value;
        Unit = unit;
    }

    /// <summary>The number as printed: 15.30 % is 15.30.</summary>
    public decimal Value { get; }

    /// <summary>The unit it is printed in.</summary>
    public Unit Unit { get; }

    /// <summary>Whether both are the same amount; false for incompatible units.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>Whether the amounts differ; true for incompatible units.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <summary>Whether the left amount is less.</summary>
    /// <exception cref="UnitMismatchException">The units are not compatible.</exception>
    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is more.</summary>
    /// <exception cref="UnitMismatchException">The units are not compatible.</exception>
    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is not more.</summary>
    /// <exception cref="UnitMismatchException">The units are not compatible.</exception>
    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is not less.</summary>
    /// <exception cref="UnitMismatchException">The units are not compatible.</exception>
    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;

    /// <summary>The sum, in the unit of the left side. A level in per cent takes a difference in percentage points: 40 % + 50 bp is 40.5 %.</summary>
    /// <exception cref="UnitMismatchException">The left unit cannot take the right one: see <see cref="Unit.CanAdd"/>.</exception>
    /// <exception cref="QuantityOverflowException">No decimal holds the sum exactly.</exception>
    public static Quantity operator +(Quantity left, Quantity right) => left.Exactly(left.Number + left.Addend(right));

    /// <summary>The difference, in the unit of the left side. A level in per cent less a difference in percentage points is a level.</summary>
    /// <exception cref="UnitMismatchException">The left unit cannot take the right one: see <see cref="Unit.CanAdd"/>.</exception>
    /// <exception cref="QuantityOverflowException">No decimal holds the difference exactly.</exception>
    public static Quantity operator -(Quantity left, Quantity right) => left.Exactly(left.Number + -left.Addend(right));

    /// <summary>The amount with the other sign.</summary>
    public static Quantity operator -(Quantity value) => value.WithValue(-value.Value);

    /// <summary>As many times the amount.</summary>
    /// <exception cref="QuantityOverflowException">No decimal holds the product exactly.</exception>
    public static Quantity operator *(Quantity left, decimal right) => left.Exactly(left.Number * ExactDecimal.Of(right));

    /// <inheritdoc cref="op_Multiply(Quantity, decimal)"/>
    public static Quantity operator *(decimal left, Quantity right) => right * left;

    /// <summary>The part of the amount, where it has an end: a third of 1 元 has none. To round, divide <see cref="Value"/> and say how.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    /// <exception cref="QuantityOverflowException">No decimal holds the quotient exactly.</exception>
    public static Quantity operator /(Quantity left, decimal right) => ExactDecimal.TryDivide(left.Number, ExactDecimal.Of(right), out ExactDecimal quotient)
        ? left.Exactly(quotient)
        : throw new QuantityOverflowException(left.Unit);

    /// <summary>The same amount in another unit, exactly: the point moves, the digits stay (500 百万元 are 5.00 亿元).</summary>
    /// <exception cref="UnitMismatchException">The units are not compatible. A level in per cent is none in percentage points.</exception>
    /// <exception cref="QuantityOverflowException">No decimal holds the number exactly.</exception>
    public Quantity ConvertTo(Unit unit)
    {
        if (!Unit.IsCompatibleWith(unit))
        {
            throw new UnitMismatchException(Unit, unit);
        }

        return TryConvertTo(unit, out Quantity result) ? result : throw new QuantityOverflowException(unit);
    }

    /// <summary>The same amount in another unit, exactly; false when the units are not compatible or no decimal holds the number.</summary>
    public bool TryConvertTo(Unit unit, out Quantity result)
    {
        result = default;
        if (!Unit.IsCompatibleWith(unit) || !ExactDecimal.Of(Value, Unit.Exponent - unit.Exponent).TryToDecimal(out decimal value))
        {
            return false;
        }

        result = new Quantity(value, unit);
        return true;
    }

    /// <summary>Whether number and unit are printed alike, to the final zero and the spelling of the unit: 1.0 亿元 is not 1.00 亿元 and not 1.0 亿人民币.</summary>
    public bool IsSameAs(Quantity other) => Value == other.Value && Value.Scale == other.Value.Scale && Unit.IsSameAs(other.Unit);

    /// <summary>The order of the amounts.</summary>
    /// <exception cref="UnitMismatchException">The units are not compatible.</exception>
    public int CompareTo(Quantity other)
    {
        if (!Unit.IsCompatibleWith(other.Unit))
        {
            throw new UnitMismatchException(Unit, other.Unit);
        }

        return Unit == other.Unit ? Value.CompareTo(other.Value) : ExactDecimal.Compare(Number, other.NumberIn(Unit));
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Quantity other => CompareTo(other),
        _ => throw new ArgumentException($"The object is not a {nameof(Quantity)}.", nameof(obj)),
    };

    /// <inheritdoc cref="op_Equality"/>
    public bool Equals(Quantity other) => Unit == other.Unit
        ? Value == other.Value
        : Unit.IsCompatibleWith(other.Unit) && ExactDecimal.Normalize(Value, Unit.Exponent) == ExactDecimal.Normalize(other.Value, other.Unit.Exponent);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unit.Dimension, Unit.Currency, ExactDecimal.Normalize(Value, Unit.Exponent));

    private ExactDecimal Number => ExactDecimal.Of(Value);

    private ExactDecimal NumberIn(Unit unit) => ExactDecimal.Of(Value, Unit.Exponent - unit.Exponent);

    private ExactDecimal Addend(Quantity other) => Unit.CanAdd(other.Unit) ? other.NumberIn(Unit) : throw new UnitMismatchException(Unit, other.Unit);

    private Quantity Exactly(ExactDecimal number) => number.TryToDecimal(out decimal value) ? WithValue(value) : throw new QuantityOverflowException(Unit);

    private Quantity WithValue(decimal value) => Unit == default ? default : new Quantity(value, Unit);
}
