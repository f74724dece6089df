using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Rules;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Linting;

/// <summary>Listed values that the other constraints exclude.</summary>
internal static class ValuesLint
{
    public static void Check(SchemaNode node, PossibleTypes types, LintReport report)
    {
        if (node.Enum is { Count: > 0 } values)
        {
            CheckEnum(node, values, types, report);
        }
        else if (node.Const is { } constant && Obstacle(node, constant) is { } obstacle)
        {
            report.AtValue("const", FindingCatalogue.NoValueLeft, "const", obstacle);
        }
    }

    private static void CheckEnum(SchemaNode node, IReadOnlyList<JsonNode> values, PossibleTypes types, LintReport report)
    {
        string?[] obstacles = [.. values.Select(value => Obstacle(node, value))];
        if (Array.TrueForAll(obstacles, obstacle => obstacle is not null))
        {
            report.AtValue("enum", FindingCatalogue.NoValueLeft, "enum", obstacles[0]!);
            return;
        }

        for (int i = 0; i < obstacles.Length; i++)
        {
            if (obstacles[i] is { } obstacle)
            {
                report.At(values[i], FindingCatalogue.ValueNeverFits, values[i].ToCompactString(), obstacle);
            }
        }

        CheckTogether(node, values, types, report);
    }

    /// <summary>An enum and those of the schemas that apply with it: what all of them list is all that is left.</summary>
    private static void CheckTogether(SchemaNode node, IReadOnlyList<JsonNode> values, PossibleTypes types, LintReport report)
    {
        foreach (SchemaNode other in AppliedWith(node))
        {
            IReadOnlyList<JsonNode>? others = other.Enum ?? (other.Const is { } constant ? [constant] : null);
            if (others is not null && !values.Any(value => others.Any(known => AreEqual(value, known))))
            {
                report.AtValue("enum", FindingCatalogue.NoValueLeft, "enum", other.Enum is null ? "const" : "enum");
                return;
            }

            if (!values.Any(value => (types.Of(other) & PossibleTypes.Of(value)) != 0))
            {
                report.AtValue("enum", FindingCatalogue.NoValueLeft, "enum", "type");
                return;
            }
        }
    }

    private static IEnumerable<SchemaNode> AppliedWith(SchemaNode node)
    {
        foreach (SchemaNode part in node.AllOf)
        {
            yield return PossibleTypes.Local(part.Ref, part) ?? part;
        }

        if (PossibleTypes.Local(node.Ref, node) is { } target)
        {
            yield return target;
        }
    }

    /// <summary>The keyword of the same schema that excludes the value, or null.</summary>
    private static string? Obstacle(SchemaNode node, JsonNode value)
    {
        if ((PossibleTypes.Declared(node) & PossibleTypes.Of(value)) == 0 || IsFraction(node, value))
        {
            return "type";
        }

        if (node.Const is { } constant && node.Enum is not null && !AreEqual(constant, value))
        {
            return "const";
        }

        return value.Kind switch
        {
            JsonKind.Number => NumberObstacle(node, value.Text),
            JsonKind.String => LengthObstacle(node, value.Text),
            _ => null,
        };
    }

    private static bool IsFraction(SchemaNode node, JsonNode value) =>
        value.Kind == JsonKind.Number && (PossibleTypes.Declared(node) & PlanTypes.Number) == 0
        && value.Text.Length <= 28 && NumberRange.TryRead(value.Text, out decimal number) && number != decimal.Truncate(number);

    private static string? NumberObstacle(SchemaNode node, string text)
    {
        if (text.Length > 28 || !NumberRange.TryRead(text, out decimal value))
        {
            return null;
        }

        return NumberRange.TryRead(node.Minimum, out decimal min) && value < min ? "minimum"
            : NumberRange.TryRead(node.ExclusiveMinimum, out decimal above) && value <= above ? "exclusiveMinimum"
            : NumberRange.TryRead(node.Maximum, out decimal max) && value > max ? "maximum"
            : NumberRange.TryRead(node.ExclusiveMaximum, out decimal below) && value >= below ? "exclusiveMaximum"
            : null;
    }

    private static string? LengthObstacle(SchemaNode node, string text)
    {
        int length = text.Length;
        for (int i = 0; i + 1 < text.Length; i++)
        {
            length -= char.IsSurrogatePair(text[i], text[i + 1]) ? 1 : 0;
        }

        return length < node.MinLength ? "minLength" : length > node.MaxLength ? "maxLength" : null;
    }

    /// <summary>Numbers are compared by value where they are short enough for that, else taken for equal: nothing is reported that may be right.</summary>
    private static bool AreEqual(JsonNode one, JsonNode other)
    {
        if (one.Kind != other.Kind)
        {
            return false;
        }

        if (one.Kind == JsonKind.Number)
        {
            return one.Text == other.Text || one.Text.Length > 28 || other.Text.Length > 28
                || !NumberRange.TryRead(one.Text, out decimal left) || !NumberRange.TryRead(other.Text, out decimal right) || left == right;
        }

        return one.Kind is JsonKind.Array or JsonKind.Object || one.Text == other.Text;
    }
}
