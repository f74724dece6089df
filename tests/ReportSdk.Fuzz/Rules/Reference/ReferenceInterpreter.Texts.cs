using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <content>Functions of text.</content>
internal sealed partial class ReferenceInterpreter
{
    private static ReferenceValue ApplyToText(string function, string text, ReferenceValue[] values)
    {
        string? other = values.Length > 1 && values[1] is TextValue second ? second.Text : null;
        switch (function)
        {
            case "size":
                return ReferenceValue.Of(text.EnumerateRunes().Count());
            case "contains" when other is not null:
                return ReferenceValue.Of(text.Contains(other, StringComparison.Ordinal));
            case "startsWith" when other is not null:
                return ReferenceValue.Of(text.StartsWith(other, StringComparison.Ordinal));
            case "endsWith" when other is not null:
                return ReferenceValue.Of(text.EndsWith(other, StringComparison.Ordinal));
            case "substring":
                return Substring([.. text.EnumerateRunes()], ToInt(values[1]), ToInt(values[2]));
            case "fold":
                return new TextValue(string.Concat(text.EnumerateRunes().Select(Fold)));
            case "number":
                return NumberSyntax().IsMatch(text) ? NumberValue.Printed(Exact.Parse(text.Replace(",", "", StringComparison.Ordinal))) : ReferenceValue.Unknown;
            case "exchange":
                return ExchangeOf(text) is { } exchange ? new TextValue(exchange) : ReferenceValue.Unknown;
            case "date":
                return ReferenceDocument.ReadDate(text);
            case "yearMonth":
                return ReferenceDocument.ReadMonth(text);
            case "fiscalPeriod":
                return ReferenceDocument.ReadPeriod(text);
            case "onOrBefore" when values[1] is DateValue date:
                return OnOrBefore(text, date.Day) is { } day ? new DateValue(day) : ReferenceValue.Unknown;
            default:
                return ReferenceValue.Unknown;
        }
    }

    private static ReferenceValue Substring(Rune[] runes, int? start, int? end) =>
        start is { } from && end is { } to && from >= 0 && from <= to && to <= runes.Length
            ? new TextValue(string.Concat(runes[from..to].Select(static rune => rune.ToString())))
            : ReferenceValue.Unknown;

    private static string Fold(Rune rune)
    {
        // Full width forms of ASCII.
        if (rune.Value is >= 0xFF01 and <= 0xFF5E)
        {
            rune = new Rune(rune.Value - 0xFF00 + 0x20);
        }

        bool isFolded = rune.IsAscii || rune.Value is (>= 0x2000 and <= 0x206F) or (>= 0x3000 and <= 0x303F) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFFEF);
        string category = Rune.GetUnicodeCategory(rune).ToString();
        bool isLetterOrNumber = category.EndsWith("Letter", StringComparison.Ordinal) || category.EndsWith("Number", StringComparison.Ordinal);
        return isFolded && !isLetterOrNumber ? "" : rune.IsAscii ? Rune.ToLowerInvariant(rune).ToString() : rune.ToString();
    }

    private static string? ExchangeOf(string text) =>
        Regex.Match(text, @"^(?:[0-9]{6}\.(SH|SZ|BJ)|[0-9]{4,5}\.(HK)|[0-9]{4,6}[A-Z]?\.(TWO?)|[0-9][0-9A-Z]{5}\.(K[SQ])|[0-9][0-9A-Z]{3}\.(T)|[A-Z]{1,5}(?:[._/][A-Z])?\.([ONA]))\z") is { Success: true } listed
            ? listed.Groups.Cast<Group>().Skip(1).First(static group => group.Success).Value
            : Regex.IsMatch(text, @"^[0-9]{6}\z") ? text[..2] switch
            {
                "60" or "68" => "SH",
                "00" or "30" => "SZ",
                "43" or "83" or "87" or "88" or "92" => "BJ",
                _ => null,
            }
            : null;

    /// <summary>The latest day of that month and day that is not after a date.</summary>
    private static DateOnly? OnOrBefore(string text, DateOnly date)
    {
        if (MonthDaySyntax().Match(text) is not { Success: true } match)
        {
            return null;
        }

        string[] parts = [.. match.Groups.Cast<Group>().Skip(1).Where(static group => group.Success).Select(static group => group.Value)];
        (int month, int day) = (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
        for (int year = date.Year; year > 0; year--)
        {
            if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) <= date)
            {
                return new DateOnly(year, month, day);
            }
        }

        return null;
    }

    [GeneratedRegex("^-?(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\\z")]
    private static partial Regex NumberSyntax();

    [GeneratedRegex("^(?:([0-9]{2})([0-9]{2})|([0-9]{1,2}) *[.-] *([0-9]{1,2}) *|([0-9]{1,2}) *月 *([0-9]{1,2}) *日 *)\\z")]
    private static partial Regex MonthDaySyntax();
}
