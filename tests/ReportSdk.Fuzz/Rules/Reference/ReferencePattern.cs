using System.Text;
using System.Text.RegularExpressions;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <summary>
/// Patterns by the regular expressions of .NET, which agree with ECMA-262 on what the maker of rules writes: classes that are spelled out, no <c>\d</c>, no back
/// references, no groups in repetitions.
/// </summary>
internal static class ReferencePattern
{
    /// <summary>First of the private characters that stand in for characters beyond the basic plane, which .NET takes for two.</summary>
    private const int StandIns = 0xE000;

    public static bool IsMatch(string text, string pattern) => Match(text, pattern, out _).Success;

    /// <summary>The first group, or all that matches where there is none.</summary>
    public static string? Extract(string text, string pattern)
    {
        Match match = Match(text, pattern, out List<Rune> large);
        Group part = match.Groups.Count > 1 ? match.Groups[1] : match;
        return part.Success
            ? string.Concat(part.Value.Select(unit => unit >= StandIns && unit < StandIns + large.Count ? large[unit - StandIns].ToString() : unit.ToString()))
            : null;
    }

    private static Match Match(string text, string pattern, out List<Rune> large)
    {
        large = [];
        return Regex.Match(Shorten(text, large), Translate(Shorten(pattern, large)), RegexOptions.CultureInvariant);
    }

    /// <summary>In .NET <c>$</c> may stand before a line feed, and a point is every character but that.</summary>
    private static string Translate(string pattern)
    {
        var translated = new StringBuilder();
        bool isInClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            isInClass = c == '[' || (isInClass && c != ']');
            translated.Append(c switch
            {
                '\\' => pattern.Substring(i++, 2),
                '$' when !isInClass => "\\z",
                '.' when !isInClass => "[^\\n\\r\\u2028\\u2029]",
                _ => c.ToString(),
            });
        }

        return translated.ToString();
    }

    private static string Shorten(string text, List<Rune> large)
    {
        var shortened = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.IsBmp)
            {
                shortened.Append((char)rune.Value);
                continue;
            }

            if (!large.Contains(rune))
            {
                large.Add(rune);
            }

            shortened.Append((char)(StandIns + large.IndexOf(rune)));
        }

        return shortened.ToString();
    }
}
