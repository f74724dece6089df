namespace ReportSdk.Rules;

/// <summary>
/// A value of a rule, 32 bytes without references: texts and lists are places in the document, in the plan or in <see cref="RuleMemory"/>. What the two words
/// hold depends on <see cref="Kind"/>.
/// </summary>
internal readonly struct RuleValue
{
    /// <summary>Of <see cref="Token"/>: the value does not stand in the document.</summary>
    public const int NoToken = -1;

    private readonly long _first;
    private readonly long _second;
    private readonly int _exponent;

    private RuleValue(RuleValueKind kind, long first, long second = 0, int exponent = 0, byte detail = 0, int token = NoToken, short unit = 0, int unitText = 0)
    {
        Kind = kind;
        _first = first;
        _second = second;
        _exponent = exponent;
        Detail = detail;
        Token = token;
        Unit = unit;
        UnitText = unitText;
    }

    /// <summary>Where a text or a list is. Of a text, <see cref="EscapedFlag"/> may be added; of a number it says where it comes from.</summary>
    public enum Source : byte
    {
        Document = 0,
        Plan = 1,
        Memory = 2,
    }

    /// <summary>Where the digits of a number come from.</summary>
    public enum Origin : byte
    {
        /// <summary>The rule, or a count: the number is what it is.</summary>
        Exact = 0,

        /// <summary>The document prints it: it stands for all numbers that print so.</summary>
        Printed = 1,

        /// <summary>Computed from printed numbers.</summary>
        Computed = 2,
    }

    public RuleValueKind Kind { get; }

    /// <summary>Token of the document that the value, or the list it was made of, stands at.</summary>
    public int Token { get; }

    /// <summary>Number of the unit in <see cref="Shared.UnitTable.Units"/> and 1; 0 of a bare number.</summary>
    public short Unit { get; }

    /// <summary>Of a number with a unit: the token of the unit's text, or the complement of a string of the plan.</summary>
    public int UnitText { get; }

    private byte Detail { get; }

    public bool IsUnknown => Kind == RuleValueKind.Unknown;

    public bool IsTrue => _first != 0;

    public RuleNumber Number => new(new Int128((ulong)_second, (ulong)_first), _exponent);

    public Origin NumberOrigin => (Origin)Detail;

    /// <summary>Of a text or a list.</summary>
    public Source Place => (Source)(Detail & 3);

    /// <summary>The bytes of a text have escapes in them.</summary>
    public bool IsEscaped => (Detail & EscapedFlag) != 0;

    /// <summary>Of a text its first byte; of a list its first value, or the token of the array.</summary>
    public int Start => (int)_first;

    /// <summary>Bytes of a text, items of a list.</summary>
    public int Length => (int)_second;

    /// <summary>Days since 0001-01-01; of a month 12 × year + month − 1; of a period <see cref="PeriodBits"/>; of a span its first day.</summary>
    public int Day => (int)_first;

    /// <summary>The last day of a span.</summary>
    public int LastDay => (int)_second;

    public UnknownReason Reason => (UnknownReason)Detail;

    /// <summary>The string of the plan that names what is absent; -1 where nothing is.</summary>
    public int AbsentName => (int)_first;

    private const byte EscapedFlag = 4;

    public static RuleValue Unknown(UnknownReason reason, int name = -1) => new(RuleValueKind.Unknown, name, detail: (byte)reason);

    public static RuleValue Of(bool value) => new(RuleValueKind.Boolean, value ? 1 : 0);

    public static RuleValue Of(in RuleNumber number, Origin origin = Origin.Exact, int token = NoToken) =>
        new(RuleValueKind.Number, (long)number.Digits, (long)(number.Digits >> 64), number.Exponent, (byte)origin, token);

    public static RuleValue Of(long value) => Of(RuleNumber.Of(value));

    /// <summary>A number that carries a unit.</summary>
    public static RuleValue Quantity(in RuleNumber number, Origin origin, int token, short unit, int unitText) =>
        new(RuleValueKind.Number, (long)number.Digits, (long)(number.Digits >> 64), number.Exponent, (byte)origin, token, unit, unitText);

    public static RuleValue Text(Source source, int start, int length, bool isEscaped = false, int token = NoToken) =>
        new(RuleValueKind.Text, start, length, detail: (byte)((byte)source | (isEscaped ? EscapedFlag : 0)), token: token);

    public static RuleValue Date(int day, int token = NoToken) => new(RuleValueKind.Date, day, token: token);

    public static RuleValue Month(int month, int token = NoToken) => new(RuleValueKind.Month, month, token: token);

    public static RuleValue Period(FiscalPeriod period, int token = NoToken) => new(RuleValueKind.Period, PeriodBits(period), token: token);

    public static RuleValue PeriodOf(int bits) => new(RuleValueKind.Period, bits);

    public static RuleValue Span(DateSpan span) => new(RuleValueKind.Span, span.First.DayNumber, span.Last.DayNumber);

    /// <summary>An array of the document as a list.</summary>
    public static RuleValue Array(int token, int count) => new(RuleValueKind.List, token, count, token: token);

    /// <summary>A list of values in <see cref="RuleMemory"/>.</summary>
    /// <param name="start">Its first value.</param>
    /// <param name="count">Its values.</param>
    /// <param name="token">The array it was made of.</param>
    public static RuleValue List(int start, int count, int token) => new(RuleValueKind.List, start, count, detail: (byte)Source.Memory, token: token);

    public static RuleValue Json(int token) => new(RuleValueKind.Json, token, token: token);

    public static RuleValue Fact(int token) => new(RuleValueKind.Fact, token, token: token);

    public static int PeriodBits(FiscalPeriod period) => (period.Year << 8) | ((int)period.Part << 4) | (int)period.Marker;

    public DateOnly ToDate() => DateOnly.FromDayNumber(Day);

    public YearMonth ToMonth() => new(Day / 12, (Day % 12) + 1);

    public DateSpan ToSpan() => new(DateOnly.FromDayNumber(Day), DateOnly.FromDayNumber(LastDay));

    public FiscalPeriod ToPeriod() => new(Day >> 8, (FiscalPeriodPart)((Day >> 4) & 0xF), (FiscalPeriodMarker)(Day & 0xF));

    /// <summary>The same number with other digits, made by an operation; the unit stays.</summary>
    public RuleValue WithNumber(in RuleNumber number) =>
        Quantity(number, NumberOrigin == Origin.Exact ? Origin.Exact : Origin.Computed, NoToken, Unit, UnitText);

    /// <summary>The same digits in another unit, or none: how many are printed does not change.</summary>
    public RuleValue WithUnit(in RuleNumber number, short unit, int unitText) => Quantity(number, NumberOrigin, Token, unit, unitText);

    /// <summary>The same number, known to be computed from others.</summary>
    public RuleValue WithOrigin(Origin origin) => Quantity(Number, origin, NoToken, Unit, UnitText);
}
