using System.Globalization;

namespace ReportSdk.Runtime;

public ref partial struct ReportJsonWriter
{
    /// <summary>A sign, 29 digits, a point and the zero before it; the shortest text of a double is no longer.</summary>
    private const int LongestNumber = 32;

    private const ulong TenToThe19 = 10_000_000_000_000_000_000;

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void Write(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    public void Write(int value) => Write((long)value);

    /// <summary>Writes an integer.</summary>
    public void Write(long value)
    {
        Span<byte> text = Room(LongestNumber);
        int length = 0;
        ulong magnitude = (ulong)value;
        if (value < 0)
        {
            text[length++] = (byte)'-';
            magnitude = 0 - magnitude;
        }

        DecimalDigits.Append(text, ref length, magnitude);
        _position += length;
    }

    /// <summary>Writes a decimal with all its digits: 525.90 as 525.90, -0.0 as -0.0.</summary>
    public void Write(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        int scale = (bits[3] >> 16) & 0xFF;
        Span<byte> text = Room(LongestNumber);
        if (bits[3] < 0)
        {
            text[0] = (byte)'-';
            text = text[1..];
            _position++;
        }

        ulong low = (uint)bits[0] | ((ulong)(uint)bits[1] << 32);
        _position += bits[2] == 0 ? FormatSmall(text, low, scale) : FormatLarge(text, new UInt128((uint)bits[2], low), scale);
    }

    /// <summary>Writes a double in the shortest form that is read as the same double. NaN and the infinities are refused.</summary>
    public void Write(double value)
    {
        if (!double.IsFinite(value))
        {
            Refuse(UnwritableReason.NotFinite);
            return;
        }

        value.TryFormat(Room(LongestNumber), out int length, default, CultureInfo.InvariantCulture);
        _position += length;
    }

    /// <summary>Writes digits with a point before the last <paramref name="scale"/> of them, and zeros where there are fewer.</summary>
    private static int FormatSmall(Span<byte> text, ulong digits, int scale)
    {
        int count = Math.Max(DecimalDigits.Count(digits), scale + 1);
        if (scale == 0)
        {
            DecimalDigits.Fill(text[..count], digits);
            return count;
        }

        int point = count - scale;
        ulong integer = DecimalDigits.Fill(text.Slice(point + 1, scale), digits);
        text[point] = (byte)'.';
        DecimalDigits.Fill(text[..point], integer);
        return count + 1;
    }

    private static int FormatLarge(Span<byte> text, UInt128 digits, int scale)
    {
        // In two halves of machine integers; the upper one has at most ten digits and is not zero.
        (UInt128 upper, UInt128 lower) = UInt128.DivRem(digits, TenToThe19);
        Span<byte> all = stackalloc byte[DecimalDigits.MaxCount + 19];
        DecimalDigits.Fill(all[..DecimalDigits.MaxCount], (ulong)upper);
        DecimalDigits.Fill(all[DecimalDigits.MaxCount..], (ulong)lower);

        int count = Math.Max(DecimalDigits.Count((ulong)upper) + 19, scale + 1);
        all = all[^count..];
        int point = count - scale;
        all[..point].CopyTo(text);
        if (scale == 0)
        {
            return count;
        }

        text[point] = (byte)'.';
        all[point..].CopyTo(text[(point + 1)..]);
        return count + 1;
    }
}
