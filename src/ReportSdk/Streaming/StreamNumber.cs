using System.Runtime.CompilerServices;
using ReportSdk.Evaluation;
using ReportSdk.Json;

namespace ReportSdk.Streaming;

/// <summary>What is demanded of a number.</summary>
internal sealed class StreamNumber
{
    public static readonly StreamNumber Any = new(false, [], []);

    private readonly NumberRules[] _bounds;
    private readonly ValueSet[] _values;
    private readonly bool _integersOnly;

    /// <summary>Integers between which a number surely is as demanded; none is where that cannot be said.</summary>
    private readonly long _above;
    private readonly long _below;

    /// <summary>Nothing is demanded but what a number that begins with a digit from 1 to 9 has: it is above zero.</summary>
    private readonly bool _isAnyPositive;

    public StreamNumber(bool integersOnly, NumberRules[] bounds, ValueSet[] values)
    {
        _integersOnly = integersOnly;
        _bounds = bounds;
        _values = values;
        _isAnyPositive = values.Length == 0 && Array.TrueForAll(bounds, AreBelowPositive);
        HasSmallBounds = values.Length == 0 && !_isAnyPositive && Array.TrueForAll(bounds, static rules => rules.AreSmall);
        (_above, _below) = (-SmallNumber.Limit, SmallNumber.Limit);
        foreach (NumberRules rules in bounds)
        {
            rules.Narrow(ref _above, ref _below);
        }

        // Within the limit, as short numbers are: their products with powers of ten are exact.
        _above = Math.Min(_above, SmallNumber.Limit);
        _below = values.Length > 0 ? _above : Math.Max(_below, -SmallNumber.Limit);

        IsAny = !integersOnly && values.Length == 0 && bounds.Length == 0;
    }

    /// <summary>There are bounds beside the sign, and all of them are short numbers.</summary>
    public bool HasSmallBounds { get; }

    /// <summary>Nothing is demanded.</summary>
    public bool IsAny { get; }

    /// <summary>Judges a number.</summary>
    /// <param name="token">Its bytes; the grammar has been checked.</param>
    /// <param name="hasFraction">It has a fraction or an exponent.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Accepts(ReadOnlySpan<byte> token, bool hasFraction) =>
        (_isAnyPositive && (uint)(token[0] - '1') <= 8 && !(hasFraction & _integersOnly)) || AcceptsExactly(token, hasFraction);

    /// <summary>Whether a short number is surely accepted; false also where its digits have to be asked.</summary>
    /// <param name="mantissa">Its digits, with its sign.</param>
    /// <param name="scale">As many of them as are behind the point.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AcceptsSmall(long mantissa, int scale) =>
        AcceptsAtOnce(mantissa, scale) || (HasSmallBounds && !(_integersOnly && scale > 0) && AreSmallBoundsKept(mantissa, scale));

    /// <summary>The same, of those that are accepted whatever their digits behind the point are; calls nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AcceptsAtOnce(long mantissa, int scale)
    {
        // No overflow: below the limit, and at most eight digits behind the point.
        long one = JsonNumber.PowerOfTen(scale);
        return mantissa > _above * one && mantissa < _below * one && !(_integersOnly && scale > 0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool AreSmallBoundsKept(long mantissa, int scale)
    {
        foreach (NumberRules rules in _bounds)
        {
            if (!rules.AcceptSmall(mantissa, scale))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool AcceptsExactly(ReadOnlySpan<byte> token, bool hasFraction)
    {
        if (_integersOnly && hasFraction && !JsonNumber.IsIntegral(token))
        {
            return false;
        }

        foreach (NumberRules rules in _bounds)
        {
            if (!rules.Accept(token))
            {
                return false;
            }
        }

        foreach (ValueSet values in _values)
        {
            if (!values.ContainsNumber(token))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreBelowPositive(NumberRules rules) =>
        rules is { Maximum: null, ExclusiveMaximum: null, MultipleOf: null }
        && (rules.Minimum is null || IsZero(rules.Minimum)) && (rules.ExclusiveMinimum is null || IsZero(rules.ExclusiveMinimum));

    private static bool IsZero(NumberLimit limit) => limit.CompareTo("0"u8) == 0;
}
