using System.Numerics;
using System.Text.Json;

namespace ReportSdk.Brokers.Tests;

/// <summary>Compares a document with what was written of the value read from it.</summary>
internal static class DocumentComparison
{
    private const int DecimalDigits = 28;

    /// <summary>Same members, texts and numbers; only the order of members may differ.</summary>
    public static void AssertSame(byte[] read, byte[] written)
    {
        using JsonDocument expected = Parse(read);
        using JsonDocument actual = Parse(written);
        AssertSame(expected.RootElement, actual.RootElement);
    }

    private static JsonDocument Parse(byte[] utf8) =>
        JsonDocument.Parse(utf8.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? utf8.AsMemory(3) : utf8);

    private static void AssertSame(JsonElement expected, JsonElement actual)
    {
        Assert.Equal(expected.ValueKind, actual.ValueKind);
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(expected.EnumerateObject().Count(), actual.EnumerateObject().Count());
                foreach (JsonProperty member in expected.EnumerateObject())
                {
                    AssertSame(member.Value, actual.GetProperty(member.Name));
                }

                break;
            case JsonValueKind.Array:
                Assert.Equal(expected.GetArrayLength(), actual.GetArrayLength());
                foreach ((JsonElement one, JsonElement other) in expected.EnumerateArray().Zip(actual.EnumerateArray()))
                {
                    AssertSame(one, other);
                }

                break;
            case JsonValueKind.Number:
                AssertSameNumber(expected.GetRawText(), actual.GetRawText());
                break;
            case JsonValueKind.String:
                Assert.Equal(expected.GetString(), actual.GetString());
                break;
        }
    }

    /// <summary>The exact value always. Digits and scale of a plain literal too, unless the member is an integer, which has no scale.</summary>
    private static void AssertSameNumber(string expected, string actual)
    {
        bool isPlain = !expected.Contains('e', StringComparison.OrdinalIgnoreCase) && expected.Count(char.IsAsciiDigit) <= DecimalDigits;
        bool isWhole = actual.All(c => char.IsAsciiDigit(c) || c == '-') && expected.Split('.') is [_, var fraction] && fraction.All(c => c == '0');
        if (isPlain && !isWhole && expected.Any(c => c is >= '1' and <= '9'))
        {
            Assert.Equal(expected, actual);
        }

        Assert.Equal(Normalize(expected), Normalize(actual));
    }

    /// <summary>Integer without zeros at its end, and power of ten.</summary>
    private static (BigInteger Digits, int Exponent) Normalize(string number)
    {
        string[] parts = number.ToLowerInvariant().Split('e');
        int exponent = parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        string[] mantissa = parts[0].Split('.');
        exponent -= mantissa.Length > 1 ? mantissa[1].Length : 0;
        BigInteger digits = BigInteger.Parse(string.Concat(mantissa), System.Globalization.CultureInfo.InvariantCulture);
        while (!digits.IsZero && digits % 10 == 0)
        {
            digits /= 10;
            exponent++;
        }

        return (digits, digits.IsZero ? 0 : exponent);
    }
}
