using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ReportSdk.Cli.Reporting;

/// <summary>
/// How this program writes JSON: indented, line feeds only, Chinese as it is. Bidirectional controls are escaped, since JSON too is read on terminals;
/// text that is not Unicode becomes U+FFFD.
/// </summary>
internal static class JsonStyle
{
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n", Encoder = CreateEncoder() };

    private static JavaScriptEncoder CreateEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters('\u061C', '\u200E', '\u200F');
        settings.ForbidRange(UnicodeRange.Create('\u2028', '\u202E'));
        settings.ForbidRange(UnicodeRange.Create('\u2066', '\u2069'));
        return JavaScriptEncoder.Create(settings);
    }
}
