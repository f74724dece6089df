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

    /// <summary>What can be in both. Nothing in both is a range that no number is in.</summary>
    public NumberRange And(NumberRange other)
    {
        NumberRange narrowed = this;
        if (other.Min is { } min && (Min is null || min > Min || (min == Min && other.IsMinOpen)))
        {
            narrowed = narrowed with { Min = min, IsMinOpen = other.IsMinOpen };
        }

        if (other.Max is { } max && (Max is null || max < Max || (max == Max && other.IsMaxOpen)))
        {
            narrowed = narrowed with { Max = max, IsMaxOpen = other.IsMaxOpen };
        }

        return narrowed;
    }

    /// <summary>All that is less than some number of this range, or equal to one.</summary>
    public NumberRange Below(bool isOpen) => Max is null ? All : new(null, false, Max, isOpen || IsMaxOpen);

    /// <summary>All that is more than some number of this range, or equal to one.</summary>
    public NumberRange Above(bool isOpen) => Min is null ? All : new(Min, isOpen || IsMinOpen, null, false);

    /// <summary>Of the absolute value.</summary>
    public NumberRange Abs()
    {
        bool isNegative = Max <= 0;
        return Min >= 0 ? this : isNegative ? Negate() : new NumberRange(0, false, null, false);
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
        return number is not null && IsExact(number) && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Whether a decimal holds the number as it is written; parsing would round it else.</summary>
    private static bool IsExact(string number)
    {
        const int MostDigits = 28;
        int letter = number.IndexOfAny(['e', 'E']);
        int exponent = 0;
        if (letter >= 0 && !int.TryParse(number.Substring(letter + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return false;
        }

        int end = letter < 0 ? number.Length : letter;
        int point = number.IndexOf('.');
        int decimals = point < 0 ? 0 : end - point - 1;
        return end <= MostDigits && exponent is >= -MostDigits and <= MostDigits && decimals - exponent <= MostDigits;
    }
}

/// <summary>What schema and rule together say of a condition.</summary>
internal enum Truth
{
    Sometimes,
    Always,
    Never,
}
