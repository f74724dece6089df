using System.Globalization;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Rules;

namespace ReportSdk.Schema.Linting;

/// <summary>Bounds that leave nothing between them.</summary>
internal static class BoundsLint
{
    public static void Check(SchemaNode node, LintReport report)
    {
        CheckNumbers(node, report);
        CheckCounts("minLength", node.MinLength, "maxLength", node.MaxLength, report);
        CheckCounts("minItems", node.MinItems, "maxItems", node.MaxItems, report);
        CheckCounts("minProperties", node.MinProperties, "maxProperties", node.MaxProperties, report);
        CheckCounts("minContains", node.MinContains, "maxContains", node.MaxContains, report);
    }

    private static void CheckNumbers(SchemaNode node, LintReport report)
    {
        foreach ((string lowName, string? low) in ((string, string?)[])[("minimum", node.Minimum), ("exclusiveMinimum", node.ExclusiveMinimum)])
        {
            foreach ((string highName, string? high) in ((string, string?)[])[("maximum", node.Maximum), ("exclusiveMaximum", node.ExclusiveMaximum)])
            {
                bool isOpen = lowName.Length > "minimum".Length || highName.Length > "maximum".Length;
                if (IsExact(low) && IsExact(high) && NumberRange.TryRead(low, out decimal min) && NumberRange.TryRead(high, out decimal max)
                    && (min > max || (min == max && isOpen)))
                {
                    report.AtValue(NameIn(node, lowName), FindingCatalogue.EmptyNumberRange, NameIn(node, lowName), low!, NameIn(node, highName), high!);
                }
            }
        }
    }

    /// <summary>Draft 4 writes the exclusive bounds under the names of the inclusive ones.</summary>
    private static string NameIn(SchemaNode node, string name) =>
        name.StartsWith("exclusive", StringComparison.Ordinal) && node.Json.Find(name) is not { Kind: Json.JsonKind.Number }
            ? name == "exclusiveMinimum" ? "minimum" : "maximum"
            : name;

    /// <summary>A longer number would be rounded, and equal what it is not.</summary>
    private static bool IsExact(string? number) => number is { Length: <= 28 };

    private static void CheckCounts(string lowName, long? low, string highName, long? high, LintReport report)
    {
        if (low > high)
        {
            report.AtValue(lowName, FindingCatalogue.EmptyCountRange, lowName, Text(low), highName, Text(high));
        }
    }

    private static string Text(long? count) => count!.Value.ToString(CultureInfo.InvariantCulture);
}
