using System.Globalization;

namespace ReportSdk.Schema.Parsing;

/// <summary>Non-negative integers in any JSON spelling: <c>2</c>, <c>2.0</c>, <c>2e3</c>, <c>-0</c>.</summary>
internal static class CountText
{
    /// <summary>False when the number is negative or has a fraction; beyond 63 bits the result is the largest long.</summary>
    public static bool TryParse(string number, out long value)
    {
        value = 0;
        string[] parts = number.TrimStart('-').Split('e', 'E');
        int dot = parts[0].IndexOf('.');
        string whole = dot < 0 ? parts[0] : parts[0].Substring(0, dot);
        string fraction = dot < 0 ? "" : parts[0].Substring(dot + 1);
        string digits = (whole + fraction).TrimStart('0');
        if (digits.Length == 0)
        {
            return true;
        }

        // An exponent beyond 32 bits makes any number of at most a few million digits a fraction or saturates it.
        bool isPlain = parts.Length == 1;
        int exponent = 0;
        if (!isPlain && !int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            exponent = parts[1][0] == '-' ? int.MinValue / 2 : int.MaxValue / 2;
        }

        string significant = digits.TrimEnd('0');
        long zeros = (long)exponent - fraction.Length + (digits.Length - significant.Length);
        if (number[0] == '-' || zeros < 0)
        {
            return false;
        }

        const int SafeDigits = 18;
        value = significant.Length + zeros > SafeDigits
            ? Saturate(significant, zeros)
            : long.Parse(significant + new string('0', (int)zeros), CultureInfo.InvariantCulture);
        return true;
    }

    private static long Saturate(string significant, long zeros)
    {
        const int LongDigits = 19;
        return significant.Length + zeros == LongDigits
            && long.TryParse(significant + new string('0', (int)zeros), NumberStyles.None, CultureInfo.InvariantCulture, out long exact)
            ? exact
            : long.MaxValue;
    }
}
