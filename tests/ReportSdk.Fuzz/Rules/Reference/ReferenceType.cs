using System.Text.Json;
using ReportSdk.Shared;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <summary>What an expression of a rule is, as far as its value depends on it.</summary>
internal abstract record ReferenceType
{
    public static ReferenceType Condition { get; } = new ConditionType();

    public static ReferenceType Date { get; } = new DateType();

    public static ReferenceType Month { get; } = new MonthType();

    public static ReferenceType Period { get; } = new PeriodType();

    public static ReferenceType Span { get; } = new SpanType();

    public static ReferenceType Text { get; } = new TextType([]);

    /// <summary>A number without unit.</summary>
    public static ReferenceType Number { get; } = new NumberType(ReferenceUnit.None);

    /// <summary>A value of which the schema says nothing that rules know.</summary>
    public static ReferenceType Anything { get; } = new DocumentType(null);

    /// <summary>The type of the values of a schema: by its <c>type</c>, its <c>format</c> and its <c>unit</c>.</summary>
    public static ReferenceType Of(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return Anything;
        }

        return TypeName(schema) switch
        {
            "boolean" => Condition,
            "number" or "integer" => new NumberType(ReferenceUnit.Of(schema)),
            "string" => OfText(schema),
            "array" => new ListType(schema.TryGetProperty("items", out JsonElement items) ? Of(items) : Anything),
            "object" => new DocumentType(schema),
            _ => Anything,
        };
    }

    private static ReferenceType OfText(JsonElement schema)
    {
        string? format = schema.TryGetProperty("format", out JsonElement name) ? name.GetString() : null;
        return format switch
        {
            "date" => Date,
            "year-month" => Month,
            "fiscal-period" => Period,
            _ => schema.TryGetProperty("enum", out JsonElement labels) ? new TextType([.. labels.EnumerateArray().Select(static label => label.GetString()).OfType<string>()]) : Text,
        };
    }

    /// <summary>The type that is not null.</summary>
    private static string? TypeName(JsonElement schema) => schema.TryGetProperty("type", out JsonElement type)
        ? type.ValueKind == JsonValueKind.String ? type.GetString() : type.EnumerateArray().Select(static name => name.GetString()).FirstOrDefault(static name => name != "null")
        : null;
}

internal sealed record ConditionType : ReferenceType;

internal sealed record NumberType(ReferenceUnit Unit) : ReferenceType;

/// <summary>A text; of an enum with its labels.</summary>
internal sealed record TextType(string[] Labels) : ReferenceType;

internal sealed record DateType : ReferenceType;

internal sealed record MonthType : ReferenceType;

internal sealed record PeriodType : ReferenceType;

internal sealed record SpanType : ReferenceType;

/// <summary>A list; of nothing where it is <c>[]</c>.</summary>
internal sealed record ListType(ReferenceType? Item) : ReferenceType;

/// <summary>A value of the document as it stands, of a schema of objects or of none.</summary>
internal sealed record DocumentType(JsonElement? Schema) : ReferenceType
{
    /// <summary>The schema of a member.</summary>
    public JsonElement MemberSchema(string name)
    {
        JsonElement schema = Schema!.Value;
        return schema.TryGetProperty("properties", out JsonElement members) && members.TryGetProperty(name, out JsonElement member)
            ? member
            : schema.GetProperty("additionalProperties");
    }
}

/// <summary>What a number is measured in.</summary>
/// <param name="Kind">Where the unit comes from.</param>
/// <param name="Tens">Of a fixed unit: the power of ten to base units, in which things that are counted are bare numbers and per cent are hundredths.</param>
/// <param name="Symbol">Of a unit that the schema names.</param>
/// <param name="Holder">Of a unit in the document: the member beside the number.</param>
internal sealed record ReferenceUnit(ReferenceUnitKind Kind, int Tens = 0, UnitSymbol? Symbol = null, string? Holder = null)
{
    public static ReferenceUnit None { get; } = new(ReferenceUnitKind.None);

    /// <summary>A number that the rule writes: in the unit of what stands beside it.</summary>
    public static ReferenceUnit Constant { get; } = new(ReferenceUnitKind.Constant);

    public static ReferenceUnit Carried { get; } = new(ReferenceUnitKind.Carried);

    public bool IsCarried => Kind == ReferenceUnitKind.Carried;

    public static ReferenceUnit Of(JsonElement schema) => schema.TryGetProperty("unit", out JsonElement unit)
        ? unit.ValueKind == JsonValueKind.String ? Named(unit.GetString()!) : Carried with { Holder = unit.GetProperty("member").GetString() }
        : None;

    public static ReferenceUnit Named(string symbol)
    {
        UnitSymbol found = UnitTable.TryFind(symbol, out UnitSymbol? known) ? known : throw new ArgumentException($"{symbol} is no unit.", nameof(symbol));
        bool isPerCent = found.Unit.Dimension is UnitDimension.Percent or UnitDimension.PercentagePoints;
        return new(ReferenceUnitKind.Fixed, found.Unit.Exponent - (isPerCent ? 2 : 0), found);
    }

    public ReferenceUnit Times(ReferenceUnit other) => Combine(other, 1);

    public ReferenceUnit Over(ReferenceUnit other) => IsCarried && other.IsCarried ? None : Combine(other, -1);

    /// <summary>The unit of two values of which either may be had: what is written takes the other's, and one that is in the document makes both so.</summary>
    public ReferenceUnit With(ReferenceUnit other) => Kind == ReferenceUnitKind.Constant || other.IsCarried ? other : this;

    private ReferenceUnit Combine(ReferenceUnit other, int sign)
    {
        if (IsCarried || other.IsCarried)
        {
            return Carried;
        }

        bool isBare = Kind != ReferenceUnitKind.Fixed;
        bool isOtherBare = other.Kind != ReferenceUnitKind.Fixed;
        return isOtherBare ? isBare && Kind == ReferenceUnitKind.Constant ? other : this
            : isBare && sign > 0 ? other
            : new(ReferenceUnitKind.Fixed, Tens + (sign * other.Tens));
    }
}

/// <summary>Where the unit of a number comes from.</summary>
internal enum ReferenceUnitKind
{
    None,
    Constant,
    Fixed,
    Carried,
}
