using System.Text;
using System.Text.Json;

namespace ReportSdk.Fuzz.Rules.Making;

/// <summary>A schema that rules can be written for.</summary>
internal sealed class Shape(ShapeKind kind)
{
    private static int _made;

    /// <summary>No other shape of the process has it.</summary>
    public int Number { get; } = Interlocked.Increment(ref _made);

    public ShapeKind Kind { get; } = kind;

    public bool IsNullable { get; init; }

    /// <summary>Of a number: the unit that it names; null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>Of a number: the member beside it that has its unit.</summary>
    public string? UnitHolder { get; init; }

    /// <summary>Of a number: a bound that its documents keep.</summary>
    public string? Minimum { get; init; }

    /// <summary>Of a text: its labels, or units; empty for any text.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Of an object.</summary>
    public IReadOnlyList<ShapeMember> Members { get; init; } = [];

    /// <summary>Of an object: the values of members without a name; null where there are none.</summary>
    public Shape? Others { get; init; }

    /// <summary>Of a list.</summary>
    public Shape? Item { get; init; }

    /// <summary>Of a list: JSON Pointer of the schema that its items refer to; null where they have their own.</summary>
    public string? ItemReference { get; init; }

    public int MinItems { get; init; }

    /// <summary>Rules that stand in it: JSON, each a line of its own.</summary>
    public IReadOnlyList<string> Rules { get; set; } = [];

    /// <param name="hasReferences">Whether references stand in it; else what they lead to.</param>
    public string ToSchema(bool hasReferences)
    {
        var text = new StringBuilder("{\n\"$schema\": \"https://reportsdk.dev/vocab/v1/report\",\n\"$id\": \"https://example.com/made\",\n");
        WriteContent(text, hasReferences);
        return text.Append('}').ToString();
    }

    private void Write(StringBuilder text, bool hasReferences)
    {
        text.Append('{');
        WriteContent(text, hasReferences);
        text.Append('}');
    }

    private void WriteContent(StringBuilder text, bool hasReferences)
    {
        string separator = "";
        if (Kind == ShapeKind.Object)
        {
            // Tells objects of one schema from those that only look alike.
            Append(text, ref separator, "$comment", Quote(Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        if (TypeName is { } type)
        {
            Append(text, ref separator, "type", IsNullable ? $"[\"{type}\", \"null\"]" : $"\"{type}\"");
        }

        if (Unit is not null)
        {
            Append(text, ref separator, "unit", Quote(Unit));
        }
        else if (UnitHolder is not null)
        {
            Append(text, ref separator, "unit", $"{{\"member\": {Quote(UnitHolder)}}}");
        }

        if (Minimum is not null)
        {
            Append(text, ref separator, "minimum", Minimum);
        }

        if (Format is { } format)
        {
            Append(text, ref separator, "format", Quote(format));
        }

        if (Kind == ShapeKind.Label)
        {
            Append(text, ref separator, "enum", $"[{string.Join(", ", Labels.Select(Quote))}{(IsNullable ? ", null" : "")}]");
        }

        WriteParts(text, ref separator, hasReferences);
        if (Rules.Count > 0)
        {
            Append(text, ref separator, "rules", $"{{\n{string.Join(",\n", Rules)}\n}}");
        }
    }

    private void WriteParts(StringBuilder text, ref string separator, bool hasReferences)
    {
        if (Kind == ShapeKind.Object)
        {
            Append(text, ref separator, "required", $"[{string.Join(", ", Members.Where(static member => member.IsRequired).Select(static member => Quote(member.Name)))}]");
            text.Append(separator).Append("\"properties\": {");
            for (int i = 0; i < Members.Count; i++)
            {
                text.Append(i == 0 ? "\n" : ",\n").Append(Quote(Members[i].Name)).Append(": ");
                Members[i].Shape.Write(text, hasReferences);
            }

            text.Append("\n}");
            if (Others is not null)
            {
                text.Append(", \"additionalProperties\": ");
                Others.Write(text, hasReferences);
            }
        }

        if (Item is not null)
        {
            Append(text, ref separator, "minItems", MinItems.ToString(System.Globalization.CultureInfo.InvariantCulture));
            text.Append(separator).Append("\"items\": ");
            if (hasReferences && ItemReference is not null)
            {
                text.Append("{\"$ref\": ").Append(Quote(ItemReference)).Append('}');
            }
            else
            {
                Item.Write(text, hasReferences);
            }
        }
    }

    private string? TypeName => Kind switch
    {
        ShapeKind.Condition => "boolean",
        ShapeKind.Number => "number",
        ShapeKind.List => "array",
        ShapeKind.Object => "object",
        ShapeKind.Anything => null,
        _ => "string",
    };

    private string? Format => Kind switch
    {
        ShapeKind.SecurityId => "security-id",
        ShapeKind.Date => "date",
        ShapeKind.Month => "year-month",
        ShapeKind.Period => "fiscal-period",
        _ => null,
    };

    private static void Append(StringBuilder text, ref string separator, string name, string value)
    {
        text.Append(separator).Append('"').Append(name).Append("\": ").Append(value);
        separator = ", ";
    }

    private static readonly JsonSerializerOptions Plainly = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A JSON string.</summary>
    public static string Quote(string text) => JsonSerializer.Serialize(text, Plainly);
}

/// <summary>A member of an object.</summary>
internal sealed record ShapeMember(string Name, Shape Shape, bool IsRequired);

/// <summary>What the values of a <see cref="Shape"/> are.</summary>
internal enum ShapeKind
{
    Condition,
    Number,
    Text,

    /// <summary>One of a few texts.</summary>
    Label,

    /// <summary>A text that is a unit.</summary>
    UnitText,
    SecurityId,
    Date,
    Month,
    Period,
    List,
    Object,
    Anything,
}
