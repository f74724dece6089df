using System.Buffers.Binary;
using System.Globalization;

namespace ReportSdk.Runtime;

public ref partial struct ReportJsonWriter
{
    /// <summary>A sign, 29 digits, a point and the zero before it; the shortest text of a double is no longer.</summary>
    private const int LongestNumber = 32;

    private const int ChunkDigits = 9;

    private const ulong Chunk = 1_000_000_000;

    /// <summary>Digits that one word holds, and the first number that has more.</summary>
    private const int WordDigits = 8;

    private const ulong WordLimit = 100_000_000;

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void Write(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    public void Write(int value) => Write((long)value);

    /// <summary>Writes an integer.</summary>
    public void Write(long value)
    {
        Span<byte> text = Room(LongestNumber);
        ulong magnitude = (ulong)value;
        if (value < 0)
        {
            text[0] = (byte)'-';
            text = text[1..];
            _position++;
            magnitude = 0 - magnitude;
        }

        _position += FormatSmall(text, magnitude, 0);
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

        _position += bits[2] == 0
            ? FormatSmall(text, (uint)bits[0] | ((ulong)(uint)bits[1] << 32), scale)
            : FormatLarge(text, [(uint)bits[2], (uint)bits[1], (uint)bits[0]], scale);
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
        if (digits < WordLimit && scale < WordDigits)
        {
            return FormatWord(text, (uint)digits, count, scale);
        }

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

    /// <summary>The same for at most eight digits. The two parts are stored as whole words, whose ends are written over.</summary>
    private static int FormatWord(Span<byte> text, uint digits, int count, int scale)
    {
        ulong word = DecimalDigits.Eight(digits) >> (8 * (WordDigits - count));
        BinaryPrimitives.WriteUInt64LittleEndian(text, word);
        if (scale == 0)
        {
            return count;
        }

        int point = count - scale;
        BinaryPrimitives.WriteUInt64LittleEndian(text[(point + 1)..], word >> (8 * point));
        text[point] = (byte)'.';
        return count + 1;
    }

    /// <summary>The same for digits beyond 64 bits, given as three words of 32, the highest first.</summary>
    private static int FormatLarge(Span<byte> text, Span<uint> words, int scale)
    {
        // Two chunks of nine digits taken off, what is left fits one machine word.
        Span<byte> all = stackalloc byte[DecimalDigits.MaxCount + (2 * ChunkDigits)];
        DecimalDigits.Fill(all[^ChunkDigits..], TakeChunk(words));
        DecimalDigits.Fill(all[^(2 * ChunkDigits)..^ChunkDigits], TakeChunk(words));
        ulong upper = ((ulong)words[1] << 32) | words[2];
        DecimalDigits.Fill(all[..DecimalDigits.MaxCount], upper);

        int count = Math.Max(DecimalDigits.Count(upper) + (2 * ChunkDigits), scale + 1);
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

    /// <summary>Divides by 10^9 in place; returns the remainder.</summary>
    private static uint TakeChunk(Span<uint> words)
    {
        ulong rest = 0;
        foreach (ref uint word in words)
        {
            (ulong quotient, rest) = Math.DivRem((rest << 32) | word, Chunk);
            word = (uint)quotient;
        }

        return (uint)rest;
    }
}
