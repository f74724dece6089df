#if NET
using Bytes = System.ReadOnlySpan<byte>;
#else
using Bytes = byte[];
#endif

#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>The part of a fiscal year that a period names.</summary>
internal enum FiscalPart : byte
{
    Year = 0,
    FirstQuarter = 1,
    SecondQuarter = 2,
    ThirdQuarter = 3,
    FourthQuarter = 4,
    FirstHalf = 5,
    SecondHalf = 6,
}

/// <summary>Whether a period's figures are reported or forecast; a bare year says neither.</summary>
internal enum FiscalMarker : byte
{
    Unmarked = 0,

    /// <summary>Printed <c>A</c>.</summary>
    Actual = 1,

    /// <summary>Printed <c>E</c>.</summary>
    Estimate = 2,
}

/// <summary>
/// Format <c>fiscal-period</c>: four digits of a year (0001 to 9999); then nothing, <c>Q1</c> to <c>Q4</c>, <c>H1</c> or <c>H2</c>; then nothing, <c>A</c> or
/// <c>E</c>. Capital letters, no blanks: <c>2023</c>, <c>2023A</c>, <c>2024E</c>, <c>2024Q1</c>, <c>2024H1</c>, <c>2024Q1E</c>.
/// </summary>
internal static class FiscalPeriodSyntax
{
    /// <summary>Longest text: <c>2024Q1E</c>.</summary>
    public const int MaxLength = 7;

    public static bool IsMatch(Bytes text) => TryRead(text, out _, out _, out _);

    /// <param name="text">ASCII or UTF-8.</param>
    /// <param name="year">1 to 9999.</param>
    /// <param name="part">What of the year.</param>
    /// <param name="marker">What stands last.</param>
    public static bool TryRead(Bytes text, out int year, out FiscalPart part, out FiscalMarker marker)
    {
        (year, part, marker) = (0, FiscalPart.Year, FiscalMarker.Unmarked);
        if (text.Length is < 4 or > MaxLength)
        {
            return false;
        }

        int position = 0;
        for (; position < 4; position++)
        {
            if (text[position] is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            year = (year * 10) + (text[position] - '0');
        }

        if (text.Length - position >= 2)
        {
            part = PartOf(text[position], text[position + 1]);
            if (part == FiscalPart.Year)
            {
                return false;
            }

            position += 2;
        }

        if (position < text.Length)
        {
            marker = text[position] switch
            {
                (byte)'A' => FiscalMarker.Actual,
                (byte)'E' => FiscalMarker.Estimate,
                _ => FiscalMarker.Unmarked,
            };
            position += marker == FiscalMarker.Unmarked ? 0 : 1;
        }

        return year > 0 && position == text.Length;
    }

    /// <summary><see cref="FiscalPart.Year"/> when the two characters name no part.</summary>
    private static FiscalPart PartOf(byte kind, byte number) => (kind, number) switch
    {
        ((byte)'Q', >= (byte)'1' and <= (byte)'4') => (FiscalPart)((int)FiscalPart.FirstQuarter + number - '1'),
        ((byte)'H', >= (byte)'1' and <= (byte)'2') => (FiscalPart)((int)FiscalPart.FirstHalf + number - '1'),
        _ => FiscalPart.Year,
    };
}
