using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Shared;
using static ReportSdk.Schema.Shared.PlanDraft;

namespace ReportSdk.Schema.Parsing;

/// <summary>Every keyword of every draft: JSON Schema 2020-12 core and validation, and what older drafts had instead.</summary>
internal static class KeywordTable
{
    private static readonly Dictionary<string, KeywordRule[]> Rules = Create();

    /// <summary>The rule for a keyword in a draft, or null when the draft does not know it.</summary>
    public static KeywordRule? Find(string keyword, PlanDraft draft)
    {
        if (Rules.TryGetValue(keyword, out KeywordRule[]? rules))
        {
            foreach (KeywordRule rule in rules)
            {
                if (rule.IsKnownTo(draft))
                {
                    return rule;
                }
            }
        }

        return null;
    }

    private static Dictionary<string, KeywordRule[]> Create()
    {
        var table = new Dictionary<string, KeywordRule[]>(StringComparer.Ordinal);
        AddCore(table);
        AddApplicators(table);
        AddAssertions(table);
        AddAnnotations(table);
        ReportKeywords.AddTo(table);
        return table;
    }

    private static void AddCore(Dictionary<string, KeywordRule[]> table)
    {
        const Vocabularies Core = Vocabularies.Core;

        // Read before the others, since they decide what the others mean: see SchemaParser.
        table["$id"] = [new(Core, Draft6, Draft202012, static (_, _, _) => { })];
        table["id"] = [new(Core, Draft4, Draft4, static (_, _, _) => { })];
        table["$schema"] = [new(Core, Draft4, Draft202012, static (p, _, m) => p.CheckText(m))];

        table["$comment"] = [new(Core, Draft7, Draft202012, static (p, _, m) => p.CheckText(m))];
        table["$vocabulary"] = [new(Core, Draft201909, Draft202012, static (p, _, m) => p.CheckVocabulary(m))];
        table["$anchor"] = [new(Core, Draft201909, Draft202012, static (p, n, m) => p.ReadAnchor(n, m, isDynamic: false))];
        table["$dynamicAnchor"] = [new(Core, Draft202012, Draft202012, static (p, n, m) => p.ReadAnchor(n, m, isDynamic: true))];
        table["$recursiveAnchor"] = [new(Core, Draft201909, Draft201909, static (p, n, m) => p.ReadRecursiveAnchor(n, m))];
        table["$ref"] = [new(Core, Draft4, Draft202012, static (p, n, m) => n.Ref = p.ReadReference(m))];
        table["$dynamicRef"] = [new(Core, Draft202012, Draft202012, static (p, n, m) => n.DynamicRef = p.ReadReference(m))];
        table["$recursiveRef"] = [new(Core, Draft201909, Draft201909, static (p, n, m) => n.RecursiveRef = p.ReadReference(m))];
        table["$defs"] = [new(Core, Draft201909, Draft202012, static (p, n, m) => n.Definitions.AddRange(p.ReadSchemaMap(n, m)))];

        // Not a keyword since 2019-09, but the later meta-schemas keep it, and schemas in the wild refer into it.
        table["definitions"] = [new(Core, Draft4, Draft202012, static (p, n, m) => n.Definitions.AddRange(p.ReadSchemaMap(n, m)))];
    }

    private static void AddApplicators(Dictionary<string, KeywordRule[]> table)
    {
        const Vocabularies Applicator = Vocabularies.Applicator;
        table["allOf"] = [new(Applicator, Draft4, Draft202012, static (p, n, m) => n.AllOf = p.ReadSchemaList(n, m))];
        table["anyOf"] = [new(Applicator, Draft4, Draft202012, static (p, n, m) => n.AnyOf = p.ReadSchemaList(n, m))];
        table["oneOf"] = [new(Applicator, Draft4, Draft202012, static (p, n, m) => n.OneOf = p.ReadSchemaList(n, m))];
        table["not"] = [new(Applicator, Draft4, Draft202012, static (p, n, m) => n.Not = p.ReadSchema(n, m))];
        table["if"] = [new(Applicator, Draft7, Draft202012, static (p, n, m) => n.If = p.ReadSchema(n, m))];
        table["then"] = [new(Applicator, Draft7, Draft202012, static (p, n, m) => n.Then = p.ReadSchema(n, m))];
        table["else"] = [new(Applicator, Draft7, Draft202012, static (p, n, m) => n.Else = p.ReadSchema(n, m))];
        table["prefixItems"] = [new(Applicator, Draft202012, Draft202012, static (p, n, m) => n.PrefixItems = p.ReadSchemaList(n, m))];
        table["items"] =
        [
            new(Applicator, Draft4, Draft201909, static (p, n, m) => p.ReadItems(n, m)),
            new(Applicator, Draft202012, Draft202012, static (p, n, m) => n.Items = p.ReadSchema(n, m)),
        ];
        table["additionalItems"] = [new(Applicator, Draft4, Draft201909, static (p, n, m) => n.AdditionalItems = p.ReadSchema(n, m))];
        table["contains"] = [new(Applicator, Draft6, Draft202012, static (p, n, m) => n.Contains = p.ReadSchema(n, m))];
        table["properties"] = [new(Applicator, Draft4, Draft202012, static (p, n, m) => n.Properties = p.ReadSchemaMap(n, m))];
        table["patternProperties"] = [new(Applicator, Draft4, Draft202012, static (p, n, m) => n.PatternProperties = p.ReadPatternMap(n, m))];
        table["additionalProperties"] =
            [new(Applicator, Draft4, Draft202012, static (p, n, m) => n.AdditionalProperties = p.ReadSchema(n, m))];
        table["propertyNames"] = [new(Applicator, Draft6, Draft202012, static (p, n, m) => n.PropertyNames = p.ReadSchema(n, m))];
        table["dependentSchemas"] =
            [new(Applicator, Draft201909, Draft202012, static (p, n, m) => n.DependentSchemas = p.ReadSchemaMap(n, m))];

        // Split in two by 2019-09; still read, as the meta-schemas since ask for compatibility.
        table["dependencies"] = [new(Applicator, Draft4, Draft202012, static (p, n, m) => p.ReadDependencies(n, m))];

        const Vocabularies Unevaluated = Vocabularies.Unevaluated;
        table["unevaluatedItems"] =
            [new(Unevaluated, Draft201909, Draft202012, static (p, n, m) => n.UnevaluatedItems = p.ReadSchema(n, m))];
        table["unevaluatedProperties"] =
            [new(Unevaluated, Draft201909, Draft202012, static (p, n, m) => n.UnevaluatedProperties = p.ReadSchema(n, m))];
    }

    private static void AddAssertions(Dictionary<string, KeywordRule[]> table)
    {
        const Vocabularies Validation = Vocabularies.Validation;
        table["type"] = [new(Validation, Draft4, Draft202012, static (p, n, m) => n.Types = p.ReadTypes(m))];
        table["enum"] = [new(Validation, Draft4, Draft202012, static (p, n, m) => n.Enum = p.ReadList(m)?.Items)];
        table["const"] = [new(Validation, Draft6, Draft202012, static (_, n, m) => n.Const = m.Value)];
        table["multipleOf"] = [new(Validation, Draft4, Draft202012, static (p, n, m) => n.MultipleOf = p.ReadNumber(m, isPositive: true))];
        table["minimum"] = [new(Validation, Draft4, Draft202012, static (p, n, m) => n.Minimum = p.ReadNumber(m))];
        table["maximum"] = [new(Validation, Draft4, Draft202012, static (p, n, m) => n.Maximum = p.ReadNumber(m))];
        table["exclusiveMinimum"] =
        [
            new(Validation, Draft4, Draft4, static (p, _, m) => p.ReadBoolean(m)),
            new(Validation, Draft6, Draft202012, static (p, n, m) => n.ExclusiveMinimum = p.ReadNumber(m)),
        ];
        table["exclusiveMaximum"] =
        [
            new(Validation, Draft4, Draft4, static (p, _, m) => p.ReadBoolean(m)),
            new(Validation, Draft6, Draft202012, static (p, n, m) => n.ExclusiveMaximum = p.ReadNumber(m)),
        ];
        table["minLength"] = [new(Validation, Draft4, Draft202012, static (p, n, m) => n.MinLength = p.ReadCount(m))];
        table["maxLength"] = [new(Validation, Draft4, Draft202012, static (p, n, m) => n.MaxLength = p.ReadCount(m))];
        table["minItems"] = [new(Validation, Draft4, Draft202012, static (p, n, m) => n.MinItems = p.ReadCount(m))];
        table["maxItems"] = [new(Validation, Draft4, Draft202012, static (p, n, m) => n.MaxItems = p.ReadCount(m))];
        table["minContains"] = [new(Validation, Draft201909, Draft202012, static (p, n, m) => n.MinContains = p.ReadCount(m))];
        table["maxContains"] = [new(Validation, Draft201909, Draft202012, static (p, n, m) => n.MaxContains = p.ReadCount(m))];
        table["minProperties"] = [new(Validation, Draft4, Draft202012, static (p, n, m) => n.MinProperties = p.ReadCount(m))];
        table["maxProperties"] = [new(Validation, Draft4, Draft202012, static (p, n, m) => n.MaxProperties = p.ReadCount(m))];
        table["uniqueItems"] = [new(Validation, Draft4, Draft202012, static (p, n, m) => n.UniqueItems = p.ReadBoolean(m))];
        table["pattern"] = [new(Validation, Draft4, Draft202012, static (p, n, m) => n.Pattern = p.ReadPattern(m))];
        table["required"] = [new(Validation, Draft4, Draft202012, static (p, n, m) => n.Required = p.ReadNames(m))];
        table["dependentRequired"] =
            [new(Validation, Draft201909, Draft202012, static (p, n, m) => n.DependentRequired = p.ReadNameDependencies(m))];
        table["format"] =
        [
            new(Vocabularies.FormatAnnotation | Vocabularies.FormatAssertion, Draft4, Draft202012, static (p, n, m) => n.Format = p.ReadFormat(m)),
        ];
    }

    private static void AddAnnotations(Dictionary<string, KeywordRule[]> table)
    {
        const Vocabularies MetaData = Vocabularies.MetaData;
        table["title"] = [new(MetaData, Draft4, Draft202012, static (p, n, m) => p.ReadTextAnnotation(n, m))];
        table["description"] = [new(MetaData, Draft4, Draft202012, static (p, n, m) => p.ReadTextAnnotation(n, m))];
        table["default"] = [new(MetaData, Draft4, Draft202012, static (p, n, m) => p.ReadAnnotation(n, m))];
        table["examples"] = [new(MetaData, Draft6, Draft202012, static (p, n, m) => p.ReadListAnnotation(n, m))];
        table["readOnly"] = [new(MetaData, Draft7, Draft202012, static (p, n, m) => p.ReadBooleanAnnotation(n, m))];
        table["writeOnly"] = [new(MetaData, Draft7, Draft202012, static (p, n, m) => p.ReadBooleanAnnotation(n, m))];
        table["deprecated"] = [new(MetaData, Draft201909, Draft202012, static (p, n, m) => p.ReadBooleanAnnotation(n, m))];

        const Vocabularies Content = Vocabularies.Content;
        table["contentEncoding"] = [new(Content, Draft7, Draft202012, static (p, n, m) => n.ContentEncoding = p.CheckText(m))];
        table["contentMediaType"] = [new(Content, Draft7, Draft202012, static (p, n, m) => n.ContentMediaType = p.CheckText(m))];
        table["contentSchema"] = [new(Content, Draft201909, Draft202012, static (p, n, m) => n.ContentSchema = p.ReadSchema(n, m))];
    }
}
