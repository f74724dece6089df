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

/// <summary>
/// Format <c>security-id</c>: a code, a dot and the suffix of its exchange (<c>600584.SH</c>, <c>000660.KS</c>, <c>0020.HK</c>, <c>NVDA.O</c>), or a bare code of a
/// share in the mainland, which tells its exchange by itself (<c>300033</c>). Codes are text: leading zeros count, letters are capital.
/// </summary>
/// <remarks>
/// <code>
/// SH SZ BJ   6 digits               Shanghai, Shenzhen, Beijing
/// HK         4 or 5 digits          Hong Kong
/// TW TWO     4 to 6 digits, then perhaps a letter     Taiwan, Taipei Exchange
/// KS KQ      6 digits or letters, a digit first       Korea, KOSDAQ
/// T          4 digits or letters, a digit first       Tokyo
/// O N A      1 to 5 letters, then perhaps '.', '_' or '/' and the letter of a class    Nasdaq, New York, NYSE American
/// bare       60…, 68… (Shanghai), 00…, 30… (Shenzhen), 43…, 83…, 87…, 88…, 92… (Beijing), 6 digits
/// </code>
/// </remarks>
internal static class SecurityIdSyntax
{
    private const int MaxCodeLength = 7;
    private const int MaxSuffixLength = 3;

    public static bool IsMatch(Bytes text) => TryRead(text, out _, out _);

    /// <param name="text">ASCII or UTF-8.</param>
    /// <param name="codeLength">Bytes of the code; the suffix, where one is printed, follows the dot behind it.</param>
    /// <param name="exchange">The suffix of the exchange, also for a bare code; empty when the text is no security id.</param>
    public static bool TryRead(Bytes text, out int codeLength, out string exchange)
    {
        // The last dot: the code of a share class can hold one.
        int dot = text.Length - 1;
        while (dot >= 0 && text[dot] != '.' && text.Length - dot <= MaxSuffixLength + 1)
        {
            dot--;
        }

        bool hasSuffix = dot >= 0 && text[dot] == '.';
        codeLength = hasSuffix ? dot : text.Length;
        exchange = "";
        if (codeLength is 0 or > MaxCodeLength)
        {
            return false;
        }

        string found = hasSuffix ? ExchangeOf(text, dot + 1) : ExchangeOfBareCode(text);
        bool isMatch = found switch
        {
            "SH" or "SZ" or "BJ" => codeLength == 6 && HasDigits(text, 6),
            "HK" => codeLength is 4 or 5 && HasDigits(text, codeLength),
            "TW" or "TWO" => IsTaiwanCode(text, codeLength),
            "KS" or "KQ" => codeLength == 6 && IsDigitThenAlphanumeric(text, codeLength),
            "T" => codeLength == 4 && IsDigitThenAlphanumeric(text, codeLength),
            "O" or "N" or "A" => IsTicker(text, codeLength),
            _ => false,
        };
        exchange = isMatch ? found : "";
        return isMatch;
    }

    private static string ExchangeOf(Bytes text, int start)
    {
        int length = text.Length - start;
        int first = length > 0 ? text[start] : 0;
        int second = length > 1 ? text[start + 1] : 0;
        return (length, first, second) switch
        {
            (2, 'S', 'H') => "SH",
            (2, 'S', 'Z') => "SZ",
            (2, 'B', 'J') => "BJ",
            (2, 'H', 'K') => "HK",
            (2, 'T', 'W') => "TW",
            (3, 'T', 'W') when text[start + 2] == 'O' => "TWO",
            (2, 'K', 'S') => "KS",
            (2, 'K', 'Q') => "KQ",
            (1, 'T', _) => "T",
            (1, 'O', _) => "O",
            (1, 'N', _) => "N",
            (1, 'A', _) => "A",
            _ => "",
        };
    }

    private static string ExchangeOfBareCode(Bytes text)
    {
        if (text.Length != 6)
        {
            return "";
        }

        return ((char)text[0], (char)text[1]) switch
        {
            ('6', '0' or '8') => "SH",
            ('0', '0') or ('3', '0') => "SZ",
            ('4', '3') or ('8', '3' or '7' or '8') or ('9', '2') => "BJ",
            _ => "",
        };
    }

    private static bool IsTaiwanCode(Bytes text, int length)
    {
        int digits = length > 0 && IsLetter(text[length - 1]) ? length - 1 : length;
        return digits is >= 4 and <= 6 && HasDigits(text, digits);
    }

    private static bool IsDigitThenAlphanumeric(Bytes text, int length)
    {
        for (int i = 1; i < length; i++)
        {
            if (!IsDigit(text[i]) && !IsLetter(text[i]))
            {
                return false;
            }
        }

        return IsDigit(text[0]);
    }

    private static bool IsTicker(Bytes text, int length)
    {
        int letters = 0;
        while (letters < length && IsLetter(text[letters]))
        {
            letters++;
        }

        bool hasClass = letters == length - 2 && text[letters] is (byte)'.' or (byte)'_' or (byte)'/';
        return letters is >= 1 and <= 5 && (letters == length || (hasClass && IsLetter(text[length - 1])));
    }

    private static bool HasDigits(Bytes text, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (!IsDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';

    private static bool IsLetter(byte value) => value is >= (byte)'A' and <= (byte)'Z';
}
