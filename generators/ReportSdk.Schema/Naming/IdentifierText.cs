using System.Globalization;
using System.Text;

namespace ReportSdk.Schema.Naming;

/// <summary>
/// Makes a C# identifier of any text: <c>昨收盘 (元)</c> → <c>昨收盘_元</c>, <c>market-cap</c> → <c>MarketCap</c>, <c>2024E</c> → <c>_2024E</c>.
/// Total and deterministic; different texts may meet in one identifier, which <see cref="NameScope"/> tells apart.
/// </summary>
/// <remarks>
/// Only characters that every C# compiler takes are used: letters and digits of the Basic Multilingual Plane. Formatting characters
/// (zero-width joiners and their like) are dropped, since C# ignores them when it compares identifiers.
/// </remarks>
internal static class IdentifierText
{
    private static readonly Dictionary<char, string> SymbolNames = new (char Symbol, string Name)[]
    {
        ('%', "Percent"), ('％', "Percent"), ('‰', "Permille"), ('+', "Plus"), ('＋', "Plus"), ('-', "Minus"), ('−', "Minus"), ('*', "Star"),
        ('/', "Slash"), ('\\', "Backslash"), ('<', "Less"), ('>', "Greater"), ('=', "Equal"), ('≤', "LessOrEqual"),
        ('≥', "GreaterOrEqual"), ('±', "PlusMinus"), ('&', "And"), ('|', "Or"), ('!', "Not"), ('?', "Question"), ('#', "Hash"),
        ('@', "At"), ('$', "Dollar"), ('￥', "Yuan"), ('¥', "Yuan"), ('€', "Euro"), ('.', "Dot"), (',', "Comma"), (':', "Colon"),
        (';', "Semicolon"), ('(', "Open"), (')', "Close"), ('~', "Tilde"), ('^', "Caret"), ('_', "Underscore"), (' ', "Space"),
        ('√', "Check"), ('✓', "Check"), ('×', "Cross"),
    }.ToDictionary(pair => pair.Symbol, pair => pair.Name);

    /// <summary>
    /// A Pascal-case identifier: never empty, never starting with a digit, never a C# keyword (those are lower case), never longer than
    /// <see cref="NameLength.Max"/>.
    /// </summary>
    public static string ToPascal(string text)
    {
        var builder = new StringBuilder(text.Length);
        bool atWordStart = true;
        foreach (string word in Words(text))
        {
            // Between scripts without case a mark keeps the words apart: 收盘价_元.
            bool needsMark = atWordStart && builder.Length > 0 && !HasCase(word[0]) && !HasCase(builder[builder.Length - 1]);
            if (needsMark)
            {
                builder.Append('_');
            }

            builder.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
            atWordStart = true;
        }

        if (builder.Length == 0)
        {
            SpellSymbols(text, builder);
        }

        if (IsDigit(builder[0]))
        {
            builder.Insert(0, '_');
        }

        return NameLength.Cap(builder.ToString());
    }

    /// <summary>Whether the text can be a name as it stands, as <c>x-csharp-name</c> must: an identifier, not too long, and not the one that discards.</summary>
    public static bool IsName(string text) => text.Length <= NameLength.Max && text != "_" && IsIdentifier(text);

    /// <summary>Whether the text is an identifier as it stands.</summary>
    public static bool IsIdentifier(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool fits = IsLetter(text[i]) || text[i] == '_' || (i > 0 && IsDigit(text[i]));
            if (!fits)
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (IsLetter(c) || IsDigit(c))
            {
                word.Append(c);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                word.Append('U').Append(char.ConvertToUtf32(c, text[++i]).ToString("X", CultureInfo.InvariantCulture));
            }
            else if (!IsIgnored(c) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    /// <summary>A text of symbols only: <c>+</c> → <c>Plus</c>, <c>√</c> → <c>Check</c>, others by code; the empty text → <c>Empty</c>.</summary>
    private static void SpellSymbols(string text, StringBuilder builder)
    {
        foreach (char c in text)
        {
            builder.Append(SymbolNames.TryGetValue(c, out string? name) ? name : "U" + ((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        if (builder.Length == 0)
        {
            builder.Append("Empty");
        }
    }

    private static bool HasCase(char c) => char.ToUpperInvariant(c) != char.ToLowerInvariant(c) || IsDigit(c);

    private static bool IsLetter(char c) => (c | 0x20) is >= 'a' and <= 'z' || (c > '\u007f' && CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber);

    private static bool IsDigit(char c) => c <= '\u007f' ? c is >= '0' and <= '9' : CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber;

    private static bool IsIgnored(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
