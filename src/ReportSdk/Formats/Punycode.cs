namespace ReportSdk.Formats;

/// <summary>Punycode (RFC 3492) of one label, without and with the prefix of RFC 5890.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int MinThreshold = 1;
    private const int MaxThreshold = 26;
    private const int InitialBias = 72;
    private const int FirstExtended = 0x80;

    /// <summary>What an A-label begins with.</summary>
    public static ReadOnlySpan<byte> Prefix => "xn--"u8;

    /// <summary>Writes the code points and returns their count; -1 when the text is no encoding or has more than there is room for.</summary>
    /// <param name="text">Lower-case ASCII, without the prefix.</param>
    /// <param name="codePoints">Receives the label.</param>
    public static int Decode(ReadOnlySpan<byte> text, Span<int> codePoints)
    {
        int count = Math.Max(text.LastIndexOf((byte)'-'), 0);
        for (int i = 0; i < count; i++)
        {
            codePoints[i] = text[i];
        }

        int position = count > 0 ? count + 1 : 0;
        int codePoint = FirstExtended;
        int bias = InitialBias;
        int index = 0;
        while (position < text.Length)
        {
            if (count == codePoints.Length || !TryReadDelta(text, ref position, bias, out int delta))
            {
                return -1;
            }

            long total = (long)index + delta;
            count++;
            bias = Adapt(delta, count, isFirst: index == 0 && codePoint == FirstExtended);
            long next = codePoint + (total / count);
            if (next > 0x10FFFF)
            {
                return -1;
            }

            codePoint = (int)next;
            index = (int)(total % count);
            codePoints[index..(count - 1)].CopyTo(codePoints[(index + 1)..]);
            codePoints[index++] = codePoint;
        }

        return count;
    }

    /// <summary>Writes the encoding without the prefix and returns its length; -1 when it is longer than the room for it.</summary>
    public static int Encode(ReadOnlySpan<int> codePoints, Span<byte> encoded)
    {
        int length = 0;
        foreach (int codePoint in codePoints)
        {
            if (codePoint < FirstExtended && !TryAppend(encoded, ref length, (byte)codePoint))
            {
                return -1;
            }
        }

        int handled = length;
        if (length > 0 && !TryAppend(encoded, ref length, (byte)'-'))
        {
            return -1;
        }

        int current = FirstExtended;
        int bias = InitialBias;
        bool isFirst = true;
        long delta = 0;
        while (handled < codePoints.Length)
        {
            int next = SmallestFrom(codePoints, current);
            delta += (long)(next - current) * (handled + 1);
            current = next;
            foreach (int codePoint in codePoints)
            {
                delta += codePoint < current ? 1 : 0;
                if (codePoint != current)
                {
                    continue;
                }

                if (!TryWriteDelta(encoded, ref length, delta, bias))
                {
                    return -1;
                }

                bias = Adapt(delta, ++handled, isFirst);
                isFirst = false;
                delta = 0;
            }

            delta++;
            current++;
        }

        return length;
    }

    private static bool TryReadDelta(ReadOnlySpan<byte> text, ref int position, int bias, out int delta)
    {
        long value = 0;
        long weight = 1;
        for (int k = Base; position < text.Length && value <= int.MaxValue && weight <= int.MaxValue; k += Base)
        {
            int digit = DigitValue(text[position++]);
            value += digit * weight;
            int threshold = Math.Clamp(k - bias, MinThreshold, MaxThreshold);
            if (digit < 0)
            {
                break;
            }

            if (digit < threshold)
            {
                delta = (int)Math.Min(value, int.MaxValue);
                return value <= int.MaxValue;
            }

            weight *= Base - threshold;
        }

        delta = 0;
        return false;
    }

    private static bool TryWriteDelta(Span<byte> encoded, ref int length, long delta, int bias)
    {
        for (int k = Base; ; k += Base)
        {
            int threshold = Math.Clamp(k - bias, MinThreshold, MaxThreshold);
            if (delta < threshold)
            {
                return TryAppend(encoded, ref length, Digit((int)delta));
            }

            long above = delta - threshold;
            if (!TryAppend(encoded, ref length, Digit(threshold + (int)(above % (Base - threshold)))))
            {
                return false;
            }

            delta = above / (Base - threshold);
        }
    }

    private static int Adapt(long delta, int count, bool isFirst)
    {
        const int Damp = 700;
        const int Skew = 38;
        delta /= isFirst ? Damp : 2;
        delta += delta / count;
        int k = 0;
        for (; delta > (Base - MinThreshold) * MaxThreshold / 2; k += Base)
        {
            delta /= Base - MinThreshold;
        }

        return k + (int)((Base - MinThreshold + 1) * delta / (delta + Skew));
    }

    private static int SmallestFrom(ReadOnlySpan<int> codePoints, int least)
    {
        int smallest = int.MaxValue;
        foreach (int codePoint in codePoints)
        {
            smallest = codePoint >= least ? Math.Min(smallest, codePoint) : smallest;
        }

        return smallest;
    }

    private static bool TryAppend(Span<byte> encoded, ref int length, byte value)
    {
        if (length == encoded.Length)
        {
            return false;
        }

        encoded[length++] = value;
        return true;
    }

    private static byte Digit(int value) => (byte)(value < 26 ? 'a' + value : '0' + value - 26);

    private static int DigitValue(byte digit) => digit switch
    {
        >= (byte)'a' and <= (byte)'z' => digit - 'a',
        >= (byte)'0' and <= (byte)'9' => digit - '0' + 26,
        _ => -1,
    };
}
