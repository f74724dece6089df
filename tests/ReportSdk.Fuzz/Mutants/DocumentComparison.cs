using System.Numerics;
using System.Text.Json;

namespace ReportSdk.Fuzz.Mutants;

/// <summary>Compares a document with what was written of the value read from it.</summary>
internal static class DocumentComparison
{
    private const int DecimalDigits = 28;

    /// <summary>Same members, texts and numbers; only the order of members may differ.</summary>
    /// <returns>What differs, or null.</returns>
    /// <param name="read">The document.</param>
    /// <param name="written">What was written of it.</param>
    /// <param name="restated">Members that keep their value and not its text.</param>
    public static string? Compare(byte[] read, byte[] written, IReadOnlySet<string> restated)
    {
        using JsonDocument expected = Parse(read);
        using JsonDocument actual = Parse(written);
        return Compare(expected.RootElement, actual.RootElement, restated);
    }

    private static JsonDocument Parse(byte[] utf8) =>
        JsonDocument.Parse(utf8.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? utf8.AsMemory(3) : utf8);

    private static string? Compare(JsonElement expected, JsonElement actual, IReadOnlySet<string> restated, bool isRestated = false) => expected.ValueKind != actual.ValueKind
        ? $"{expected} is written as {actual}"
        : expected.ValueKind switch
        {
            JsonValueKind.Object => CompareMembers(expected, actual, restated),
            JsonValueKind.Array => expected.GetArrayLength() != actual.GetArrayLength()
                ? $"a list of {expected.GetArrayLength()} is written with {actual.GetArrayLength()} items"
                : expected.EnumerateArray().Zip(actual.EnumerateArray(), (one, other) => Compare(one, other, restated)).FirstOrDefault(static difference => difference is not null),
            JsonValueKind.Number => CompareNumbers(expected.GetRawText(), actual.GetRawText(), keepsScale: !isRestated),
            JsonValueKind.String => isRestated || expected.GetString() == actual.GetString() ? null : $"{expected} is written as {actual}",
            _ => null,
        };

    private static string? CompareMembers(JsonElement expected, JsonElement actual, IReadOnlySet<string> restated)
    {
        var written = actual.EnumerateObject().ToDictionary(static member => member.Name, static member => member.Value, StringComparer.Ordinal);
        int count = 0;
        foreach (JsonProperty member in expected.EnumerateObject())
        {
            count++;
            string? difference = written.TryGetValue(member.Name, out JsonElement other) ? Compare(member.Value, other, restated, restated.Contains(member.Name)) : $"member '{member.Name}' is lost";
            if (difference is not null)
            {
                return difference;
            }
        }

        return count == written.Count ? null : "a member is written that was not read";
    }

    /// <summary>The exact value always. Digits and scale of a plain literal too, unless the member is an integer, which has no scale.</summary>
    private static string? CompareNumbers(string expected, string actual, bool keepsScale)
    {
        bool isPlain = !expected.Contains('e', StringComparison.OrdinalIgnoreCase) && expected.Count(char.IsAsciiDigit) <= DecimalDigits;
        bool isWhole = actual.All(c => char.IsAsciiDigit(c) || c == '-') && expected.Split('.') is [_, var fraction] && fraction.All(c => c == '0');
        bool isChanged = keepsScale && isPlain && !isWhole && expected.Any(c => c is >= '1' and <= '9') && expected != actual;
        return isChanged || Normalize(expected) != Normalize(actual) ? $"{expected} is written as {actual}" : null;
    }

    /// <summary>Integer without zeros at its end, and power of ten.</summary>
    private static (BigInteger Digits, BigInteger Exponent) Normalize(string number)
    {
        string[] parts = number.ToLowerInvariant().Split('e');
        BigInteger exponent = parts.Length > 1 ? BigInteger.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
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
