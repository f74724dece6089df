using ReportSdk.Schema.Json;
using ReportSdk.Schema.Shared;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Rules;

/// <summary>The type that rules give to the values of a schema.</summary>
internal static class ShapeTypes
{
    public static RuleType Of(Shape shape)
    {
        switch (shape.Types & ~PlanTypes.Null)
        {
            case PlanTypes.Boolean:
                return BooleanType.Instance;
            case PlanTypes.Integer or PlanTypes.Number or (PlanTypes.Integer | PlanTypes.Number):
                return new NumberType(UnitOf(shape));
            case PlanTypes.String:
                return OfText(shape);
            case PlanTypes.Array:
                return new ListType(shape.Item() is { } item ? Of(item) : new ValueType(new ShapeKey(shape), IsObject: false))
                {
                    IsOfDocument = true,
                    MinItems = shape.Nodes.Max(static node => node.MinItems),
                };
            case PlanTypes.Object:
                return new ValueType(new ShapeKey(shape), IsObject: true);
            default:
                return OfUntyped(shape);
        }
    }

    /// <summary>The texts that a schema allows, null aside; null where it allows other values or any.</summary>
    public static string[]? TextsOf(Shape shape)
    {
        string[]? values = shape.First(static node => node.Const is { } constant ? [constant] : node.Enum)?.Where(static json => json != "null").ToArray();
        string[] texts = [.. (values ?? []).Where(json => json[0] == '"').Select(json => JsonReader.Read(json, out _)!.Text)];
        return texts.Length == 0 || texts.Length < values!.Length ? null : texts;
    }

    /// <summary>The bounds of a number.</summary>
    public static NumberRange RangeOf(Shape shape)
    {
        NumberRange range = NumberRange.All;
        foreach (ShapeNode node in shape.Nodes)
        {
            range = range.Above(node.Minimum, isOpen: false).Above(node.ExclusiveMinimum, isOpen: true)
                .Below(node.Maximum, isOpen: false).Below(node.ExclusiveMaximum, isOpen: true);
        }

        return range;
    }

    private static RuleType OfText(Shape shape) => shape.First(static node => node.Format) switch
    {
        "date" => CalendarType.Date,
        "year-month" => CalendarType.Month,
        "fiscal-period" => CalendarType.Period,
        "security-id" => TextType.Any with { IsSecurityId = true },
        _ => new TextType(TextsOf(shape).ToEquatableArray()),
    };

    /// <summary>Schemas often leave out the type that their other keywords make plain.</summary>
    private static RuleType OfUntyped(Shape shape)
    {
        if (shape.Types == PlanTypes.None && TextsOf(shape) is { } texts)
        {
            return new TextType(new(texts));
        }

        bool isObject = shape.Types == PlanTypes.None && shape.Nodes.Any(static node => node.Properties.Count > 0);
        return new ValueType(new ShapeKey(shape), isObject);
    }

    private static RuleUnit UnitOf(Shape shape)
    {
        foreach (ShapeNode node in shape.Nodes)
        {
            if (node.UnitMember is not null)
            {
                return RuleUnit.InDocument;
            }

            if (node.Unit is not null)
            {
                return UnitTable.TryFind(node.Unit, out UnitSymbol? symbol) ? RuleUnit.Of(symbol!) : RuleUnit.None;
            }
        }

        return RuleUnit.None;
    }

    private static EquatableArray<string> ToEquatableArray(this string[]? texts) => texts is null ? EquatableArray<string>.Empty : new(texts);
}
