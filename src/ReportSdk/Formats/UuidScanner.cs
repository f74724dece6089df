namespace ReportSdk.Formats;

/// <summary><c>uuid</c> (RFC 4122 §3): 8-4-4-4-12 hexadecimal digits of either case, of any version.</summary>
internal static class UuidScanner
{
    public static bool IsUuid(ReadOnlySpan<byte> text)
    {
        if (text.Length != 36)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            bool isHyphen = i is 8 or 13 or 18 or 23;
            if (isHyphen ? text[i] != '-' : !char.IsAsciiHexDigit((char)text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
