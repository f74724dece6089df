using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Rules;

/// <summary>The type of an expression.</summary>
internal abstract record RuleType
{
    /// <summary>What the type is called in messages.</summary>
    public abstract Phrase Name { get; }

    /// <summary>What several values of it are called.</summary>
    public virtual Phrase Plural => Name;

    /// <summary>What is known to be there though the schema does not ask for it, as ways from a value of this type: what a filter has asked for.</summary>
    public EquatableArray<string> Present { get; init; }

    /// <summary>Whether it stands for an expression that has been found wrong: nothing more is said of what it is part of.</summary>
    public bool IsWrong => this is WrongType;
}

/// <summary>An expression with a problem.</summary>
internal sealed record WrongType : RuleType
{
    public static WrongType Instance { get; } = new();

    public override Phrase Name => new("nothing", "无");
}

/// <summary>true or false.</summary>
internal sealed record BooleanType : RuleType
{
    public static BooleanType Instance { get; } = new();

    public override Phrase Name => new("a condition", "条件");

    public override Phrase Plural => new("conditions", "条件");
}

/// <summary>A number.</summary>
internal sealed record NumberType(RuleUnit Unit) : RuleType
{
    public static NumberType Plain { get; } = new(RuleUnit.None);

    public override Phrase Name => Unit.Kind switch
    {
        RuleUnitKind.Named or RuleUnitKind.Derived => new($"a number in {Unit.Text}", $"以 {Unit.Text} 计的数字"),
        RuleUnitKind.InDocument => new("a number whose unit is in the document", "单位写在文档中的数字"),
        _ => new("a number", "数字"),
    };

    public override Phrase Plural => Unit.Kind switch
    {
        RuleUnitKind.Named or RuleUnitKind.Derived => new($"numbers in {Unit.Text}", $"以 {Unit.Text} 计的数字"),
        RuleUnitKind.InDocument => new("numbers whose units are in the document", "单位写在文档中的数字"),
        _ => new("numbers", "数字"),
    };
}

/// <summary>Text.</summary>
/// <param name="Values">The texts that it can be; empty where it can be any.</param>
internal sealed record TextType(EquatableArray<string> Values) : RuleType
{
    public static TextType Any { get; } = new(EquatableArray<string>.Empty);

    /// <summary>Format security-id.</summary>
    public bool IsSecurityId { get; init; }

    public override Phrase Name => new("text", "文本");

    public override Phrase Plural => new("texts", "文本");
}

/// <summary>A value with a calendar.</summary>
internal sealed record CalendarType(CalendarKind Kind) : RuleType
{
    public static CalendarType Date { get; } = new(CalendarKind.Date);

    public static CalendarType Month { get; } = new(CalendarKind.Month);

    public static CalendarType Period { get; } = new(CalendarKind.Period);

    public static CalendarType Span { get; } = new(CalendarKind.Span);

    public override Phrase Name => Kind switch
    {
        CalendarKind.Date => new("a date", "日期"),
        CalendarKind.Month => new("a month", "年月"),
        CalendarKind.Period => new("a fiscal period", "财务期间"),
        _ => new("a span of days", "日期区间"),
    };

    public override Phrase Plural => Kind switch
    {
        CalendarKind.Date => new("dates", "日期"),
        CalendarKind.Month => new("months", "年月"),
        CalendarKind.Period => new("fiscal periods", "财务期间"),
        _ => new("spans of days", "日期区间"),
    };
}

/// <summary>Which calendar value.</summary>
internal enum CalendarKind
{
    Date,
    Month,
    Period,
    Span,
}

/// <summary>A list.</summary>
/// <param name="Item">Of each item.</param>
internal sealed record ListType(RuleType Item) : RuleType
{
    /// <summary>Whether the items are values as they stand in the document, to be read as what they are.</summary>
    public bool IsOfDocument { get; init; }

    /// <summary>Least number of items that the schema asks for.</summary>
    public long MinItems { get; init; }

    public override Phrase Name => new($"a list of {Item.Plural.English}", $"{Item.Plural.Chinese}的列表");

    public override Phrase Plural => new($"lists of {Item.Plural.English}", $"{Item.Plural.Chinese}的列表");
}

/// <summary>A list of a fixed number of items, each of its own type: a key of several parts.</summary>
internal sealed record TupleType(EquatableArray<RuleType> Items) : RuleType
{
    public override Phrase Name => new($"a list of {Items.Count} values", $"{Items.Count} 个值的列表");

    public override Phrase Plural => new($"lists of {Items.Count} values", $"{Items.Count} 个值的列表");
}

/// <summary>An object of the document, or a value of which the schema does not say a type that rules know.</summary>
internal sealed record ValueType(ShapeKey Shape, bool IsObject) : RuleType
{
    public override Phrase Name => IsObject ? new("an object", "对象") : new("a value of any type", "任意类型的值");

    public override Phrase Plural => IsObject ? new("objects", "对象") : new("values of any type", "任意类型的值");
}

/// <summary>A fact of a document, as the rules of several documents compare it.</summary>
internal sealed record FactType(EquatableArray<FactField> Fields) : RuleType
{
    public override Phrase Name => new("a fact", "事实");
}

/// <summary>A named value of a fact.</summary>
internal sealed record FactField(string Name, RuleType Type);

/// <summary>A shape, equal to one whose members come from the same schemas.</summary>
internal sealed class ShapeKey(Shape shape) : IEquatable<ShapeKey>
{
    public Shape Shape { get; } = shape;

    private IEnumerable<ShapeNode> Sources => Shape.Nodes.Where(static node => node.Properties.Count > 0 || node.OtherMembers.Count > 0 || node.Required.Count > 0);

    public bool Equals(ShapeKey? other) => other is not null && Sources.SequenceEqual(other.Sources);

    public override bool Equals(object? obj) => Equals(obj as ShapeKey);

    public override int GetHashCode() => Sources.Count();
}

/// <summary>The list <c>[]</c>: it is one of whatever is asked for.</summary>
internal sealed record EmptyListType : RuleType
{
    public static EmptyListType Instance { get; } = new();

    public override Phrase Name => new("an empty list", "空列表");
}

/// <summary>null, which only says that a member is not there.</summary>
internal sealed record NullType : RuleType
{
    public static NullType Instance { get; } = new();

    public override Phrase Name => new("null", "null");
}
