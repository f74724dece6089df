using System.Text;
using ReportSdk.Json;
using ReportSdk.Runtime;

namespace ReportSdk.Rules;

/// <summary>
/// Writes values of rules as JSON that outlives their document: <c>["p",1580e-2,"亿参数"]</c> is a printed 15.80 with its unit. The machine reads it back.
/// </summary>
internal readonly ref struct FactWriter(PooledOutput output)
{
    /// <summary>The longest text of a fact in bytes, about: what is beyond is left out, and <see cref="IsFull"/> says so.</summary>
    public const int MaxLength = 1 << 20;

    private readonly PooledOutput _output = output;

    public bool IsFull => _output.Written.Length > MaxLength;

    /// <summary>What a written value is: the first item of its array.</summary>
    public enum Tag : byte
    {
        Exact = (byte)'n',
        Printed = (byte)'p',
        Computed = (byte)'c',
        Text = (byte)'t',
        Date = (byte)'d',
        Month = (byte)'m',
        Period = (byte)'q',
        Span = (byte)'s',
        Json = (byte)'j',
        List = (byte)'l',
    }

    public string GetText() => Encoding.UTF8.GetString(_output.Written);

    public void Raw(ReadOnlySpan<byte> utf8)
    {
        if (IsFull)
        {
            return;
        }

        utf8.CopyTo(_output.GetSpan(utf8.Length));
        _output.Advance(utf8.Length);
    }

    public void Begin(Tag tag) => Raw([(byte)'[', (byte)'"', (byte)tag, (byte)'"']);

    public void End() => Raw("]"u8);

    public void Comma() => Raw(","u8);

    public void Integer(long value)
    {
        value.TryFormat(_output.GetSpan(DecimalDigits.MaxCount + 1), out int length, default, System.Globalization.CultureInfo.InvariantCulture);
        _output.Advance(length);
    }

    /// <summary>Digits as they are, and the power of ten: how many digits are printed is not lost.</summary>
    public void Number(in RuleNumber number)
    {
        Span<byte> text = stackalloc byte[RuleNumber.MaxShortText];
        Raw(text[..new RuleNumber(number.Digits, 0).Write(text)]);
        Raw("e"u8);
        Integer(number.Exponent);
    }

    /// <summary>A string: whatever escapes it had, it has only those that it needs.</summary>
    public void String(ReadOnlySpan<byte> raw, bool isEscaped)
    {
        if (isEscaped)
        {
            byte[] plain = new byte[raw.Length];
            String(plain.AsSpan(0, JsonText.Unescape(raw, plain)), isEscaped: false);
            return;
        }

        Raw("\""u8);
        while (!raw.IsEmpty)
        {
            int plain = 0;
            while (plain < raw.Length && raw[plain] >= ' ' && raw[plain] is not ((byte)'"' or (byte)'\\'))
            {
                plain++;
            }

            Raw(raw[..plain]);
            if (plain < raw.Length)
            {
                Raw([(byte)'\\', (byte)'u', (byte)'0', (byte)'0', Hex(raw[plain] >> 4), Hex(raw[plain] & 15)]);
            }

            raw = raw[Math.Min(plain + 1, raw.Length)..];
        }

        Raw("\""u8);
    }

    private static byte Hex(int digit) => (byte)"0123456789abcdef"[digit];
}
