using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>Whether a value stands in a text of a report: the ways in which reports print numbers, dates and labels, and no others.</summary>
internal static partial class PrintedForms
{
    public static bool Finds(DocumentLeaf leaf, PrintedPlace place) => leaf.Kind switch
    {
        JsonValueKind.Number => FindsNumber(leaf, place.Text),
        JsonValueKind.String when DateOnly.TryParseExact(leaf.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) =>
            FindsDate(date, place),
        JsonValueKind.String when DateOnly.TryParseExact(leaf.Text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month) =>
            FindsMonth(month, place),
        JsonValueKind.String => FindsLabel(leaf.Text, place),
        _ => false,
    };

    /// <summary>The digits must be the printed ones, to the last zero; thousands separators and a plus are print, and so are units.</summary>
    private static bool FindsNumber(DocumentLeaf leaf, string text)
    {
        bool isBound = RatingBound().IsMatch(leaf.Pointer);
        foreach (Match match in Number().Matches(isBound ? BlankBehindSign().Replace(text, "") : text))
        {
            string digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
            string sign = match.Groups["sign"].Value;
            string[] readings = (isBound, sign) switch
            {
                (true, "±") => [digits, "-" + digits],
                (true, "") when Fall().IsMatch(text) => ["-" + digits],
                (_, "-") => ["-" + digits],
                _ => [digits],
            };
            if (readings.Contains(leaf.Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Day, month and year; without the year only where the place says that it was inferred, and with a blank inside only where it says so.</summary>
    private static bool FindsDate(DateOnly date, PrintedPlace place)
    {
        string blank = place.Flags.Contains("ocr-space") ? " ?" : "";
        string pattern = place.Flags.Contains("year-inferred")
            ? $@"(?<![0-9.])(?:{date.Month}\.{blank}{date.Day}|{date.Month:00}{date.Day:00}|{date.Month} ?月 ?{date.Day} ?日)(?![0-9])"
            : $@"(?<![0-9])(?:{date:yyyy-MM-dd}|{date.Year}[./]{date:MM}[./]{date:dd}|(?:{date.Year}|{date:yy}) ?年 ?0?{date.Month} ?月 ?0?{date.Day} ?日)(?![0-9])";
        return Regex.IsMatch(place.Text, pattern, RegexOptions.CultureInvariant);
    }

    private static bool FindsMonth(DateOnly month, PrintedPlace place)
    {
        string year = place.Flags.Contains("year-inferred") ? "" : $"(?:{month.Year}|{month.Year % 100:00}) ?年 ?";
        return Regex.IsMatch(place.Text, $"(?<![0-9]){year}{month.Month} ?月", RegexOptions.CultureInvariant);
    }

    private static bool FindsLabel(string label, PrintedPlace place) => place.Flags.Contains("spacing") || place.Flags.Contains("ocr-space")
        ? place.Text.Replace(" ", "", StringComparison.Ordinal).Contains(label.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal)
        : place.Text.Contains(label, StringComparison.Ordinal);

    // A hyphen behind a digit or a percent sign is a range's, not a minus.
    [GeneratedRegex(@"(?<![0-9.,])(?:(?<![0-9%])(?<sign>[-+±]))?(?<digits>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    // What a scale says of a fall has no sign; 涨跌幅 is any change.
    [GeneratedRegex("弱于|(?<!涨)跌幅", RegexOptions.CultureInvariant)]
    private static partial Regex Fall();

    // A scale may set its signs apart, "- 10%"; the number of a list's item, "- 1、", has no percent sign.
    [GeneratedRegex("(?<=[-+]) (?=[0-9]+%)", RegexOptions.CultureInvariant)]
    private static partial Regex BlankBehindSign();

    [GeneratedRegex("^/ratingScale/[^/]+/levels/[0-9]+/(?:min|max)$", RegexOptions.CultureInvariant)]
    private static partial Regex RatingBound();
}
