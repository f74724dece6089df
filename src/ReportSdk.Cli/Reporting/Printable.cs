using System.Globalization;
using System.Text;

namespace ReportSdk.Cli.Reporting;

/// <summary>
/// The one function that every text from data, schemas and paths passes before it is printed. What a terminal, a log viewer or a CI runner
/// would obey instead of show becomes <c>\u{XXXX}</c>: C0 controls (tab and line feed too), DEL, C1 controls, line and paragraph separators,
/// bidirectional controls, unpaired surrogates, and the openings <c>##[</c> and <c>##vso[</c>, which runners obey anywhere in a line.
/// </summary>
internal static class Printable
{
    public static string Escape(string text)
    {
        var clean = 0;
        while (clean < text.Length && !MustEscape(text, clean))
        {
            clean++;
        }

        if (clean == text.Length)
        {
            return text;
        }

        var builder = new StringBuilder(text.Length + 16).Append(text, 0, clean);
        for (var i = clean; i < text.Length; i++)
        {
            if (MustEscape(text, i))
            {
                builder.Append("\\u{").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture)).Append('}');
            }
            else
            {
                builder.Append(text[i]);
            }
        }

        return builder.ToString();
    }

    /// <summary>
    /// A path as it may stand at the start of a line: one that starts with anything a runner could read as a command (<c>::error::</c>,
    /// <c>##vso</c>) or that looks like an option gets <c>./</c> in front, which names the same file.
    /// </summary>
    public static string Path(string path) =>
        path.Length > 0 && (char.IsLetterOrDigit(path[0]) || path[0] is '.' or '/' or '\\' or '_' || char.IsSurrogate(path[0]))
            ? Escape(path)
            : "./" + Escape(path);

    private static bool MustEscape(string text, int index)
    {
        var c = text[index];
        return c switch
        {
            < ' ' or (>= '\u007F' and <= '\u009F') => true,
            '#' => OpensRunnerCommand(text.AsSpan(index)),
            < '\u061C' => false,
            '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => true,
            >= '\uD800' and <= '\uDBFF' => index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]),
            >= '\uDC00' and <= '\uDFFF' => index == 0 || !char.IsHighSurrogate(text[index - 1]),
            _ => false,
        };
    }

    private static bool OpensRunnerCommand(ReadOnlySpan<char> text) =>
        text.StartsWith("##[") || text.StartsWith("##vso[", StringComparison.OrdinalIgnoreCase);
}
