using System.Text;
using System.Text.Json.Serialization;
using ReportSdk.Shared;

namespace ReportSdk;

/// <summary>
/// A security's code with the suffix of its exchange, as a report prints them: the format <c>security-id</c>. <c>600584.SH</c>, <c>0020.HK</c>,
/// <c>NVDA.O</c>; of a mainland share also the bare code, which tells its exchange by itself: <c>300033</c>.
/// </summary>
/// <remarks>
/// The text is kept to the letter, leading zeros included. Two ids are equal when their texts are: the bare <c>300033</c> and <c>300033.SZ</c>
/// are two texts of one security, which <see cref="WithSuffix"/> makes equal. The default is no id: it has no text and cannot be written.
/// </remarks>
[JsonConverter(typeof(Utf8TextConverter<SecurityId>))]
public readonly partial struct SecurityId : IEquatable<SecurityId>, IComparable<SecurityId>, IComparable
{
    private readonly string? _text;
    private readonly byte _codeLength;

    private SecurityId(string text, int codeLength, Exchange exchange)
    {
        _text = text;
        _codeLength = (byte)codeLength;
        Exchange = exchange;
    }

    /// <summary>The code without suffix, leading zeros included: <c>0020</c>. Empty for the default.</summary>
    public ReadOnlySpan<char> Code => _text.AsSpan(0, _codeLength);

    /// <summary>The suffix as printed, without its dot: <c>HK</c>; empty where none is printed.</summary>
    public ReadOnlySpan<char> Suffix => HasSuffix ? _text.AsSpan(_codeLength + 1) : default;

    /// <summary>Whether a suffix is printed.</summary>
    public bool HasSuffix => _text is not null && _codeLength < _text.Length;

    /// <summary>Where the security is traded: by its suffix or, for a bare code, by the numbers that each mainland exchange gives out.</summary>
    public Exchange Exchange { get; }

    /// <summary>Whether the texts are the same.</summary>
    public static bool operator ==(SecurityId left, SecurityId right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    public static bool operator !=(SecurityId left, SecurityId right) => !left.Equals(right);

    /// <summary>Whether the left text comes first in ordinal order.</summary>
    public static bool operator <(SecurityId left, SecurityId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left text comes last in ordinal order.</summary>
    public static bool operator >(SecurityId left, SecurityId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left text does not come last in ordinal order.</summary>
    public static bool operator <=(SecurityId left, SecurityId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left text does not come first in ordinal order.</summary>
    public static bool operator >=(SecurityId left, SecurityId right) => left.CompareTo(right) >= 0;

    /// <inheritdoc cref="TryParse(string, out SecurityId)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out SecurityId result)
    {
        bool isId = SecurityIdSyntax.TryRead(utf8Text, out int codeLength, out string exchange);
        result = isId ? new SecurityId(Encoding.ASCII.GetString(utf8Text), codeLength, ExchangeOf(exchange)) : default;
        return isId;
    }

    /// <summary>The same security with its suffix printed: <c>300033</c> becomes <c>300033.SZ</c>.</summary>
    public SecurityId WithSuffix() => HasSuffix || _text is null ? this : new SecurityId($"{_text}.{SuffixOfBareCode()}", _codeLength, Exchange);

    /// <summary>Ordinal order of the texts.</summary>
    public int CompareTo(SecurityId other) => string.CompareOrdinal(_text, other._text);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        SecurityId other => CompareTo(other),
        _ => throw new ArgumentException($"The object is not a {nameof(SecurityId)}.", nameof(obj)),
    };

    /// <inheritdoc cref="op_Equality"/>
    public bool Equals(SecurityId other) => _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SecurityId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? 0 : _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Writes the text of <see cref="ToString()"/> as UTF-8, nothing for the default; false when it does not fit.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten) => Encoding.ASCII.TryGetBytes(_text, utf8Destination, out bytesWritten);

    private static Exchange ExchangeOf(string suffix) => suffix switch
    {
        "SH" => Exchange.Shanghai,
        "SZ" => Exchange.Shenzhen,
        "BJ" => Exchange.Beijing,
        "HK" => Exchange.HongKong,
        "TW" => Exchange.Taiwan,
        "TWO" => Exchange.TaipeiExchange,
        "KS" => Exchange.Korea,
        "KQ" => Exchange.Kosdaq,
        "T" => Exchange.Tokyo,
        "O" => Exchange.Nasdaq,
        "N" => Exchange.NewYork,
        "A" => Exchange.NyseAmerican,
        _ => Exchange.Unknown,
    };

    private string SuffixOfBareCode() => Exchange switch
    {
        Exchange.Shanghai => "SH",
        Exchange.Shenzhen => "SZ",
        _ => "BJ",
    };
}
