using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace ReportSdk.Fuzz.Oracle;

/// <summary>What instances have in common that oracles and we see differently.</summary>
internal static class InstanceTraits
{
    /// <summary>Whether an instance has the trait of that name.</summary>
    public static bool Has(string trait, string instance)
    {
        using JsonDocument document = JsonDocument.Parse(instance, new JsonDocumentOptions { MaxDepth = 1_000 });
        return trait switch
        {
            "duplicate-member" => Any(document.RootElement, HasDuplicates),
            "inexact-number" => Any(document.RootElement, IsInexact),
            "decimal-number" => Any(document.RootElement, static element => element.ValueKind == JsonValueKind.Number && element.GetRawText().AsSpan().IndexOfAny(".eE") >= 0),
            "prototype-name" => Any(document.RootElement, HasPrototypeName),
            _ => throw new ArgumentOutOfRangeException(nameof(trait), trait, "There is no such trait."),
        };
    }

    private static bool Any(JsonElement element, Func<JsonElement, bool> has) => has(element) || element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(member => Any(member.Value, has)),
        JsonValueKind.Array => element.EnumerateArray().Any(item => Any(item, has)),
        _ => false,
    };

    private static bool HasDuplicates(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.EnumerateObject().GroupBy(static member => member.Name, StringComparer.Ordinal).Any(static group => group.Skip(1).Any());

    private static bool HasPrototypeName(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.EnumerateObject().Any(static member => member.Name is "__proto__" or "constructor" or "toString");

    /// <summary>Whether a number has no double of its own value.</summary>
    private static bool IsInexact(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Number)
        {
            return false;
        }

        string text = element.GetRawText();
        double value = double.Parse(text, CultureInfo.InvariantCulture);
        return double.IsInfinity(value) || !IsExact(text, value);
    }

    private static bool IsExact(string text, double value)
    {
        // A finite double is mantissa × 2^exponent; the text is digits × 10^scale: cross-multiplied, whole numbers are compared.
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        mantissa = exponent == 0 ? mantissa : mantissa | (1L << 52);
        exponent = Math.Max(exponent, 1) - 1075;

        string[] parts = text.TrimStart('-').ToUpperInvariant().Split('E');
        int scale = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        string[] digits = parts[0].Split('.');
        scale -= digits.Length > 1 ? digits[1].Length : 0;
        BigInteger left = BigInteger.Parse(string.Concat(digits), CultureInfo.InvariantCulture) * BigInteger.Pow(10, Math.Max(scale, 0)) * BigInteger.Pow(2, Math.Max(-exponent, 0));
        BigInteger right = mantissa * BigInteger.Pow(2, Math.Max(exponent, 0)) * BigInteger.Pow(10, Math.Max(-scale, 0));
        return left == right;
    }
}
