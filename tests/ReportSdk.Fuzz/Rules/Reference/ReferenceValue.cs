using System.Globalization;
using System.Text.Json;
using ReportSdk.Shared;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <summary>A value of a rule.</summary>
internal abstract record ReferenceValue
{
    /// <summary>JSON Pointer of where it stands in the document; null for what is computed.</summary>
    public string? Place { get; init; }

    /// <summary>Of an item of a list of the document that nothing has looked into yet: as it stands. Such items are compared as JSON, and null is one of them.</summary>
    public JsonElement? Source { get; init; }

    public virtual bool IsUnknown => false;

    public static ReferenceValue Unknown { get; } = new UnknownValue();

    public static ReferenceValue Of(bool? condition) => condition is { } known ? new ConditionValue(known) : Unknown;

    public static ReferenceValue Of(long number) => NumberValue.Exactly(Exact.Of(number));
}

internal sealed record UnknownValue : ReferenceValue
{
    public override bool IsUnknown => true;
}

internal sealed record ConditionValue(bool Holds) : ReferenceValue;

/// <summary>A number. It may be unknown and yet have a range, or the other way round: either is computed from its like alone.</summary>
/// <param name="Number">Null where it is unknown.</param>
/// <param name="Range">What <c>printed</c> takes it for; null where that is unknown.</param>
/// <param name="IsPrinted">Whether something printed went into it.</param>
internal sealed record NumberValue(Exact? Number, ExactRange? Range, bool IsPrinted) : ReferenceValue
{
    /// <summary>The unit that it carries, as the document, or the schema of a number that meets such a one, spells it.</summary>
    public UnitSymbol? Unit { get; init; }

    public override bool IsUnknown => Number is null;

    /// <summary>Nothing is nothing in every unit.</summary>
    public bool IsNothing => Unit is null && Number is { Sign: 0 };

    public static NumberValue Exactly(Exact? number) => new(number, number is { } known ? ExactRange.Of(known) : null, IsPrinted: false);

    public static NumberValue Printed(Exact? number) => new(number, number is { } known ? ExactRange.OfPrinted(known) : null, IsPrinted: true);
}

internal sealed record TextValue(string Text) : ReferenceValue;

internal sealed record DateValue(DateOnly Day) : ReferenceValue;

/// <summary>A month, by months since the year 0.</summary>
internal sealed record MonthValue(int Count) : ReferenceValue
{
    private const int MonthsOfYear = 12;
    private const int LastYear = 9999;

    public int Year => Count / MonthsOfYear;

    public int MonthOfYear => (Count % MonthsOfYear) + 1;

    public DateOnly FirstDay => new(Year, MonthOfYear, 1);

    public DateOnly LastDay => new(Year, MonthOfYear, DateTime.DaysInMonth(Year, MonthOfYear));

    public static MonthValue Of(DateOnly day) => new((MonthsOfYear * day.Year) + day.Month - 1);

    public static bool Exists(System.Numerics.BigInteger count) => count >= MonthsOfYear && count < (LastYear + 1) * MonthsOfYear;
}

/// <summary>A fiscal period as printed: <c>2024</c>, <c>2024H1E</c>.</summary>
/// <param name="Part">Nothing, Q1 to Q4, H1 or H2.</param>
/// <param name="Marker">Nothing, A or E.</param>
internal sealed record PeriodValue(int Year, string Part, string Marker) : ReferenceValue
{
    public int? Quarter => Part.StartsWith('Q') ? Part[1] - '0' : null;

    public int? Half => Part.StartsWith('H') ? Part[1] - '0' : null;

    /// <summary>Its quarters, counted from the year 0.</summary>
    public (int First, int Last) Quarters
    {
        get
        {
            int first = (4 * Year) + (Quarter - 1 ?? (2 * (Half - 1)) ?? 0);
            return (first, first + (Quarter is null ? Half is null ? 3 : 1 : 0));
        }
    }

    /// <summary>By the beginning; of those that begin together the longer is first, and then the unmarked, the actual, the estimate.</summary>
    public (int First, int Shortness, int Marker) Order => (Quarters.First, -Quarters.Last, "AE".IndexOf(Marker, StringComparison.Ordinal) + Marker.Length);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{Part}{Marker}");
}

internal sealed record SpanValue(DateOnly First, DateOnly Last) : ReferenceValue;

internal sealed record ListValue(IReadOnlyList<ReferenceValue> Items) : ReferenceValue;

/// <summary>A value as it stands.</summary>
internal sealed record DocumentValue(JsonElement Json) : ReferenceValue;
