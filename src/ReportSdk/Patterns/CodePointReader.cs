namespace ReportSdk.Patterns;

/// <summary>Reads code points of UTF-8 that is known to be valid, both ways.</summary>
internal static class CodePointReader
{
    /// <summary>The code point that begins at a position, which moves behind it.</summary>
    public static int Next(ReadOnlySpan<byte> text, ref int position)
    {
        int lead = text[position++];
        if (lead < 0x80)
        {
            return lead;
        }

        if (lead < 0xE0)
        {
            return ((lead & 0x1F) << 6) | (text[position++] & 0x3F);
        }

        if (lead < 0xF0)
        {
            int value = ((lead & 0x0F) << 12) | ((text[position] & 0x3F) << 6) | (text[position + 1] & 0x3F);
            position += 2;
            return value;
        }

        int astral = ((lead & 0x07) << 18) | ((text[position] & 0x3F) << 12) | ((text[position + 1] & 0x3F) << 6) | (text[position + 2] & 0x3F);
        position += 3;
        return astral;
    }

    /// <summary>The code point that ends at a position, which moves before it.</summary>
    public static int Previous(ReadOnlySpan<byte> text, ref int position)
    {
        do
        {
            position--;
        }
        while (IsContinuation(text[position]));

        int start = position;
        return Next(text, ref start);
    }

    public static bool IsContinuation(byte value) => (value & 0xC0) == 0x80;
}
