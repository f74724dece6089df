using System.Buffers;
using System.Globalization;
using System.Text;

namespace ReportSdk.Violations;

/// <summary>What a message quotes of a document: short, and harmless wherever it is shown.</summary>
internal static class Excerpt
{
    private const string Ellipsis = "…";

    /// <summary>
    /// Text of at most so many scalar values; controls, line separators and characters that change the direction of text become <c>\u{XXXX}</c>.
    /// </summary>
    /// <param name="utf8">Any bytes; what is not UTF-8 becomes U+FFFD.</param>
    /// <param name="maxScalars">The limit; an ellipsis shows that there was more.</param>
    public static string Create(ReadOnlySpan<byte> utf8, int maxScalars)
    {
        var text = new StringBuilder(Math.Min(utf8.Length, Math.Max(maxScalars, 0)) + 1);
        for (int scalars = 0; !utf8.IsEmpty; scalars++)
        {
            if (scalars >= maxScalars)
            {
                return text.Append(Ellipsis).ToString();
            }

            if (Rune.DecodeFromUtf8(utf8, out Rune scalar, out int length) != OperationStatus.Done)
            {
                scalar = Rune.ReplacementChar;
            }

            Append(text, scalar);
            utf8 = utf8[length..];
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Rune scalar)
    {
        if (IsHarmless(scalar))
        {
            Span<char> units = stackalloc char[2];
            text.Append(units[..scalar.EncodeToUtf16(units)]);
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"\\u{{{scalar.Value:X4}}}");
        }
    }

    /// <summary>Format characters (Cf) hold the bidirectional controls and other invisible ones.</summary>
    private static bool IsHarmless(Rune scalar) => Rune.GetUnicodeCategory(scalar) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
