#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>One unit: however it is spelled, there is one object of it.</summary>
internal sealed class UnitDefinition
{
    public UnitDefinition(string symbol, string[] aliases, UnitDimension dimension, Currency currency, int exponent)
    {
        Symbol = symbol;
        Aliases = aliases;
        Dimension = dimension;
        Currency = currency;
        Exponent = exponent;
    }

    /// <summary>Its index in <see cref="UnitTable.Units"/>, which sets it.</summary>
    public int Ordinal { get; set; }

    /// <summary>The spelling that we prefer.</summary>
    public string Symbol { get; }

    /// <summary>Its other spellings.</summary>
    public string[] Aliases { get; }

    public UnitDimension Dimension { get; }

    public Currency Currency { get; }

    /// <summary>The unit is 10 to this power of its dimension's base unit, exactly: 8 for 亿元.</summary>
    public int Exponent { get; }

    /// <summary>Whether values in the two units can be converted and compared.</summary>
    public bool IsCompatibleWith(UnitDefinition other) => Dimension == other.Dimension && Currency == other.Currency;

    /// <summary>
    /// Whether a value in <paramref name="other"/> can be added to, or taken from, a value in this unit: the sum is in this unit. Beside compatible units that
    /// is a difference in percentage points, which moves a level in per cent; the other way round makes no sense. The number is converted by
    /// <c>other.Exponent - Exponent</c> in either case.
    /// </summary>
    public bool CanAdd(UnitDefinition other) =>
        IsCompatibleWith(other) || (Dimension == UnitDimension.Percent && other.Dimension == UnitDimension.PercentagePoints);
}
