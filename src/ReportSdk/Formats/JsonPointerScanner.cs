namespace ReportSdk.Formats;

/// <summary><c>json-pointer</c> (RFC 6901 §3) and <c>relative-json-pointer</c> (draft-bhutton-relative-json-pointer-00 §3).</summary>
internal static class JsonPointerScanner
{
    public static bool IsJsonPointer(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] != '/')
        {
            return false;
        }

        for (int tilde = text.IndexOf((byte)'~'); tilde >= 0; tilde = text.IndexOf((byte)'~'))
        {
            if (tilde + 1 == text.Length || text[tilde + 1] is not ((byte)'0' or (byte)'1'))
            {
                return false;
            }

            text = text[(tilde + 2)..];
        }

        return true;
    }

    /// <summary>How many levels up, without leading zeros, then <c>#</c> or a JSON Pointer.</summary>
    public static bool IsRelativeJsonPointer(ReadOnlySpan<byte> text)
    {
        int digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        digits = digits < 0 ? text.Length : digits;
        if (digits == 0 || (digits > 1 && text[0] == '0'))
        {
            return false;
        }

        var rest = text[digits..];
        return rest.SequenceEqual("#"u8) || IsJsonPointer(rest);
    }
}
