using ReportSdk.Schema.Shared;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Rules;

/// <summary>What a number of a rule is measured in.</summary>
/// <remarks>
/// A product or quotient of two units has a derived one: powers of base dimensions and a power of ten. In it, things that are counted (shares, people, parameters …)
/// are bare numbers and per cent are hundredths, so that 元 × 亿股 is 亿元 and 元 ÷ 元/股 is 倍. Two units as they stand are compared by what they measure: shares
/// and people never are the same.
/// </remarks>
internal sealed record RuleUnit
{
    private RuleUnit(RuleUnitKind kind, string text)
    {
        Kind = kind;
        Text = text;
    }

    /// <summary>A constant: it is in whatever its neighbour is in.</summary>
    public static RuleUnit Constant { get; } = new(RuleUnitKind.Constant, "");

    /// <summary>A number of which the schema names no unit.</summary>
    public static RuleUnit None { get; } = new(RuleUnitKind.None, "");

    /// <summary>A number whose unit stands beside it in the document.</summary>
    public static RuleUnit InDocument { get; } = new(RuleUnitKind.InDocument, "");

    public RuleUnitKind Kind { get; }

    /// <summary>As written; of a derived unit a description.</summary>
    public string Text { get; }

    /// <summary>The unit that the schema names; null for every other kind.</summary>
    public UnitDefinition? Definition { get; private init; }

    /// <summary>Base dimensions with their powers, in ordinal order; only of named and derived units.</summary>
    public EquatableArray<UnitPower> Powers { get; private init; }

    /// <summary>The power of ten that lies between this unit and the base units.</summary>
    public int Exponent { get; private init; }

    public bool IsKnown => Kind is RuleUnitKind.Named or RuleUnitKind.Derived;

    /// <summary>Whether it is that of a number and of nothing else: none that the schema names or the document has, or a quotient of like things.</summary>
    public bool IsPlain => IsBare || IsRatio;

    public static RuleUnit Of(UnitSymbol symbol)
    {
        (UnitPower[] powers, int shift) = BaseOf(symbol.Unit);
        return new RuleUnit(RuleUnitKind.Named, symbol.Text) { Definition = symbol.Unit, Powers = new(powers), Exponent = symbol.Unit.Exponent + shift };
    }

    /// <summary>Whether numbers in both can be compared as they stand.</summary>
    public UnitFit FitOf(RuleUnit other)
    {
        if (Kind == RuleUnitKind.Constant || other.Kind == RuleUnitKind.Constant)
        {
            bool needsUnit = Kind == RuleUnitKind.InDocument || other.Kind == RuleUnitKind.InDocument;
            return needsUnit ? UnitFit.NeedsUnit : UnitFit.Same;
        }

        if (Kind == RuleUnitKind.InDocument || other.Kind == RuleUnitKind.InDocument)
        {
            RuleUnit beside = Kind == RuleUnitKind.InDocument ? other : this;
            return beside.Kind is RuleUnitKind.InDocument or RuleUnitKind.Named ? UnitFit.Same : UnitFit.NeedsUnit;
        }

        if (!IsKnown || !other.IsKnown)
        {
            bool areBare = Kind == other.Kind || IsRatio || other.IsRatio;
            return areBare ? UnitFit.Same : UnitFit.BareNumber;
        }

        if (Definition is { } mine && other.Definition is { } theirs && !mine.IsCompatibleWith(theirs))
        {
            return UnitFit.Incompatible;
        }

        return !Powers.Equals(other.Powers) ? UnitFit.Incompatible : Exponent == other.Exponent ? UnitFit.Same : UnitFit.OtherScale;
    }

    /// <summary>The unit of a product, or null where there is none.</summary>
    public RuleUnit? Times(RuleUnit other) => Combine(other, 1);

    /// <summary>The unit of a quotient, or null where there is none.</summary>
    public RuleUnit? Over(RuleUnit other) =>
        Kind == RuleUnitKind.InDocument && other.Kind == RuleUnitKind.InDocument ? None : Combine(other, -1);

    /// <summary>A quotient of like things.</summary>
    private bool IsRatio => Kind == RuleUnitKind.Derived && Powers.Count == 0 && Exponent == 0;

    private bool IsBare => Kind is RuleUnitKind.Constant or RuleUnitKind.None;

    private RuleUnit? Combine(RuleUnit other, int sign)
    {
        if (other.IsBare)
        {
            return IsBare && other.Kind == RuleUnitKind.None ? None : this;
        }

        if (Kind == RuleUnitKind.InDocument || other.Kind == RuleUnitKind.InDocument)
        {
            return IsBare && sign > 0 ? other : null;
        }

        if (IsBare && sign > 0)
        {
            return other;
        }

        var powers = Powers.ToDictionary(power => power.Dimension, power => power.Power, StringComparer.Ordinal);
        foreach (UnitPower power in other.Powers)
        {
            powers.TryGetValue(power.Dimension, out int before);
            powers[power.Dimension] = before + (sign * power.Power);
        }

        IEnumerable<UnitPower> left = powers.Where(power => power.Value != 0).OrderBy(power => power.Key, StringComparer.Ordinal)
            .Select(power => new UnitPower(power.Key, power.Value));
        string mine = IsBare ? "1" : Text;
        return new RuleUnit(RuleUnitKind.Derived, sign > 0 ? $"{mine} × {other.Text}" : $"{mine} ÷ ({other.Text})")
        {
            Powers = left.ToEquatableArray(),
            Exponent = Exponent + (sign * other.Exponent),
        };
    }

    private static (UnitPower[] Powers, int Shift) BaseOf(UnitDefinition unit)
    {
        string currency = unit.Currency.ToString();
        return unit.Dimension switch
        {
            UnitDimension.Money or UnitDimension.MoneyPerShare => ([new(currency, 1)], 0),
            UnitDimension.MoneyPerMonth => ([new(currency, 1), new("month", -1)], 0),
            UnitDimension.Percent or UnitDimension.PercentagePoints => ([], -2),
            UnitDimension.Bytes => ([new("byte", 1)], 0),
            UnitDimension.BytesPerSecond => ([new("byte", 1), new("second", -1)], 0),
            UnitDimension.BitsPerSecond => ([new("bit", 1), new("second", -1)], 0),
            UnitDimension.FloatingPointRate => ([new("floating-point operation", 1), new("second", -1)], 0),
            UnitDimension.OperationRate => ([new("operation", 1), new("second", -1)], 0),
            UnitDimension.OperationRatePerWatt => ([new("operation", 1), new("second", -1), new("watt", -1)], 0),
            UnitDimension.Length => ([new("metre", 1)], 0),
            UnitDimension.Seconds => ([new("second", 1)], 0),
            UnitDimension.Minutes => ([new("minute", 1)], 0),
            UnitDimension.Hours => ([new("hour", 1)], 0),
            UnitDimension.Days => ([new("day", 1)], 0),
            UnitDimension.Weeks => ([new("week", 1)], 0),
            UnitDimension.Months => ([new("month", 1)], 0),
            UnitDimension.Quarters => ([new("quarter", 1)], 0),
            UnitDimension.Years => ([new("year", 1)], 0),
            _ => ([], 0),
        };
    }
}

/// <summary>A base dimension and its power.</summary>
internal sealed record UnitPower(string Dimension, int Power);

/// <summary>Where the unit of a number comes from.</summary>
internal enum RuleUnitKind
{
    Constant,
    None,
    Named,
    Derived,
    InDocument,
}

/// <summary>What stands between two numbers that are to be compared or added.</summary>
internal enum UnitFit
{
    Same,

    /// <summary>The same thing by another power of ten.</summary>
    OtherScale,

    /// <summary>Another thing.</summary>
    Incompatible,

    /// <summary>Only one of them has a unit.</summary>
    BareNumber,

    /// <summary>One carries its unit in the document, and the other says none that could be compared with it.</summary>
    NeedsUnit,
}
