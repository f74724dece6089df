using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Linting;

/// <summary>Keywords that do nothing where they stand, and patterns that may not end in linear time.</summary>
internal static class EffectLint
{
    private static readonly Dictionary<string, PlanTypes> TypeOfKeyword = new(StringComparer.Ordinal)
    {
        ["minLength"] = PlanTypes.String,
        ["maxLength"] = PlanTypes.String,
        ["pattern"] = PlanTypes.String,
        ["format"] = PlanTypes.String,
        ["minimum"] = PlanTypes.Number | PlanTypes.Integer,
        ["maximum"] = PlanTypes.Number | PlanTypes.Integer,
        ["exclusiveMinimum"] = PlanTypes.Number | PlanTypes.Integer,
        ["exclusiveMaximum"] = PlanTypes.Number | PlanTypes.Integer,
        ["multipleOf"] = PlanTypes.Number | PlanTypes.Integer,
        ["items"] = PlanTypes.Array,
        ["prefixItems"] = PlanTypes.Array,
        ["contains"] = PlanTypes.Array,
        ["minItems"] = PlanTypes.Array,
        ["maxItems"] = PlanTypes.Array,
        ["uniqueItems"] = PlanTypes.Array,
        ["unevaluatedItems"] = PlanTypes.Array,
        ["properties"] = PlanTypes.Object,
        ["patternProperties"] = PlanTypes.Object,
        ["additionalProperties"] = PlanTypes.Object,
        ["unevaluatedProperties"] = PlanTypes.Object,
        ["propertyNames"] = PlanTypes.Object,
        ["required"] = PlanTypes.Object,
        ["dependentRequired"] = PlanTypes.Object,
        ["dependentSchemas"] = PlanTypes.Object,
        ["minProperties"] = PlanTypes.Object,
        ["maxProperties"] = PlanTypes.Object,
    };

    private static readonly Dictionary<string, string> Companion = new(StringComparer.Ordinal)
    {
        ["then"] = "if",
        ["else"] = "if",
        ["minContains"] = "contains",
        ["maxContains"] = "contains",
        ["contentSchema"] = "contentMediaType",
    };

    /// <summary>Beside <c>$ref</c> in drafts that ignore it, these say nothing about values.</summary>
    private static readonly string[] Harmless = ["$ref", "$comment", "title", "description", "$schema", "$id", "id", "definitions", "$defs", "examples", "default"];

    public static void Check(SchemaNode node, LintReport report)
    {
        if (node.Resource.Dialect.ReferenceHidesSiblings && node.Ref is not null)
        {
            CheckHidden(node, report);
            return;
        }

        PlanTypes declared = PossibleTypes.Declared(node);
        foreach (JsonMember member in node.Json.Members)
        {
            if (TypeOfKeyword.TryGetValue(member.Name, out PlanTypes types) && (declared & types) == 0 && IsKeyword(node, member.Name) && !IsNumberFormat(node, member))
            {
                report.AtName(member.Name, FindingCatalogue.KeywordWithoutEffect, member.Name, NameOf(types));
            }

            if (Companion.TryGetValue(member.Name, out string? companion) && node.Json.Find(companion) is null && IsKeyword(node, member.Name))
            {
                report.AtName(member.Name, FindingCatalogue.KeywordNeedsOther, member.Name, companion);
            }
        }

        if (node.Pattern is { } pattern && PatternSyntax.TryParse(pattern, out _) is { IsLinear: false })
        {
            report.AtValue("pattern", FindingCatalogue.PatternNotLinear);
        }
    }

    private static void CheckHidden(SchemaNode node, LintReport report)
    {
        foreach (JsonMember member in node.Json.Members)
        {
            if (Array.IndexOf(Harmless, member.Name) < 0 && !member.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                report.AtName(member.Name, FindingCatalogue.HiddenByReference, member.Name);
            }
        }
    }

    /// <summary>What the dialect does not know is an annotation, and told as one.</summary>
    private static bool IsKeyword(SchemaNode node, string name) =>
        Parsing.KeywordTable.Find(name, node.Resource.Dialect.Draft) is { } rule && node.Resource.Dialect.Has(rule.Vocabulary);

    /// <summary><c>format: double</c> and its like are for numbers.</summary>
    private static bool IsNumberFormat(SchemaNode node, JsonMember member) =>
        member.Name == "format" && (node.Format is null || !FormatNames.TryGet(node.Format, out _) || node.Format is "double" or "float" or "int32" or "int64" or "decimal");

    private static string NameOf(PlanTypes types) => types switch
    {
        PlanTypes.String => "string",
        PlanTypes.Array => "array",
        PlanTypes.Object => "object",
        _ => "number",
    };
}
