using System.Globalization;

namespace ReportSdk.Schema.Rules;

/// <summary>What a number can be, as far as schema and rule say: bounds that are null are not known.</summary>
internal readonly record struct NumberRange(decimal? Min, bool IsMinOpen, decimal? Max, bool IsMaxOpen)
{
    public static NumberRange All { get; } = default;

    public static NumberRange Of(decimal value) => new(value, false, value, false);

    /// <summary>Narrowed by a bound of the schema; one that no decimal holds narrows nothing.</summary>
    public NumberRange Above(string? bound, bool isOpen)
    {
        if (!TryRead(bound, out decimal min) || min < Min || (min == Min && !isOpen))
        {
            return this;
        }

        return this with { Min = min, IsMinOpen = isOpen };
    }

    /// <inheritdoc cref="Above"/>
    public NumberRange Below(string? bound, bool isOpen)
    {
        if (!TryRead(bound, out decimal max) || max > Max || (max == Max && !isOpen))
        {
            return this;
        }

        return this with { Max = max, IsMaxOpen = isOpen };
    }

    public NumberRange Negate() => new(-Max, IsMaxOpen, -Min, IsMinOpen);

    /// <summary>What is said of this number being less than the other.</summary>
    public Truth IsLess(NumberRange other)
    {
        if (Max is { } high && other.Min is { } low && (high < low || (high == low && (IsMaxOpen || other.IsMinOpen))))
        {
            return Truth.Always;
        }

        return Min is { } min && other.Max is { } max && min >= max ? Truth.Never : Truth.Sometimes;
    }

    /// <summary>What is said of both being equal.</summary>
    public Truth IsEqual(NumberRange other)
    {
        if (IsLess(other) == Truth.Always || other.IsLess(this) == Truth.Always)
        {
            return Truth.Never;
        }

        return Min is { } value && Max == value && other.Min == value && other.Max == value ? Truth.Always : Truth.Sometimes;
    }

    public static bool TryRead(string? number, out decimal value)
    {
        value = 0;
        return number is not null && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}

/// <summary>What schema and rule together say of a condition.</summary>
internal enum Truth
{
    Sometimes,
    Always,
    Never,
}
