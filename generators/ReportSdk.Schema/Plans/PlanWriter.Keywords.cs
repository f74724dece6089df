using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Plans;

/// <content>The operands of each keyword, in the order of <see cref="PlanKeyword"/>.</content>
internal sealed partial class PlanWriter
{
    private void AddAssertions(SchemaNode node, KeywordList keywords)
    {
        if (node.Types != PlanTypes.None)
        {
            keywords.Start(PlanKeyword.Type).Byte((byte)node.Types);
        }

        if (node.Enum is not null)
        {
            WriteTexts(keywords.Start(PlanKeyword.Enum), [.. node.Enum.Select(value => value.ToCompactString())]);
        }

        AddText(keywords, PlanKeyword.Const, node.Const?.ToCompactString());
        AddText(keywords, PlanKeyword.Minimum, node.Minimum);
        AddText(keywords, PlanKeyword.ExclusiveMinimum, node.ExclusiveMinimum);
        AddText(keywords, PlanKeyword.Maximum, node.Maximum);
        AddText(keywords, PlanKeyword.ExclusiveMaximum, node.ExclusiveMaximum);
        AddText(keywords, PlanKeyword.MultipleOf, node.MultipleOf);
        AddCount(keywords, PlanKeyword.MinLength, node.MinLength);
        AddCount(keywords, PlanKeyword.MaxLength, node.MaxLength);
        AddCount(keywords, PlanKeyword.MinItems, node.MinItems);
        AddCount(keywords, PlanKeyword.MaxItems, node.MaxItems);
        AddCount(keywords, PlanKeyword.MinContains, node.MinContains);
        AddCount(keywords, PlanKeyword.MaxContains, node.MaxContains);
        AddCount(keywords, PlanKeyword.MinProperties, node.MinProperties);
        AddCount(keywords, PlanKeyword.MaxProperties, node.MaxProperties);
        AddText(keywords, PlanKeyword.Pattern, node.Pattern);
        if (node.Format is not null)
        {
            PlanBuffer buffer = keywords.Start(PlanKeyword.Format);
            buffer.Varint(StringIndex(node.Format));
            bool asserts = node.Resource.Dialect.Has(Vocabularies.FormatAssertion);
            buffer.Byte(asserts ? PlanFormat.FormatAssertion : PlanFormat.FormatAnnotation);
        }

        if (node.UniqueItems)
        {
            keywords.Start(PlanKeyword.UniqueItems);
        }

        if (node.Required.Count > 0)
        {
            WriteTexts(keywords.Start(PlanKeyword.Required), node.Required);
        }

        AddDependencies(keywords, PlanKeyword.DependentRequired, node.DependentRequired);
        AddDependencies(keywords, PlanKeyword.DependenciesRequired, node.DependenciesRequired);
        AddUnitMembers(node, keywords);
    }

    /// <summary>Asserted where both members are in sight: the keyword itself stands at the number.</summary>
    private void AddUnitMembers(SchemaNode node, KeywordList keywords)
    {
        NamedSchema[] figures = node.Properties.Count == 0 ? [] : [.. node.Properties.Where(property => property.Node.Unit?.Member is not null)];
        if (figures.Length == 0)
        {
            return;
        }

        PlanBuffer buffer = keywords.Start(PlanKeyword.UnitMembers);
        buffer.Varint(figures.Length);
        foreach (NamedSchema figure in figures)
        {
            buffer.Varint(StringIndex(figure.Name));
            buffer.Varint(StringIndex(figure.Node.Unit!.Member!));
        }
    }

    private void AddApplicators(SchemaNode node, KeywordList keywords)
    {
        AddNodes(keywords, PlanKeyword.AllOf, node.AllOf);
        AddNodes(keywords, PlanKeyword.AnyOf, node.AnyOf);
        AddNodes(keywords, PlanKeyword.OneOf, node.OneOf);
        AddNodes(keywords, PlanKeyword.PrefixItems, node.PrefixItems);
        AddNodes(keywords, PlanKeyword.ItemsArray, node.ItemsArray);
        AddNode(keywords, PlanKeyword.Not, node.Not);
        AddNode(keywords, PlanKeyword.If, node.If);
        AddNode(keywords, PlanKeyword.Then, node.Then);
        AddNode(keywords, PlanKeyword.Else, node.Else);
        AddNode(keywords, PlanKeyword.Items, node.Items);

        // Without the array form of items it applies to nothing; it stays a definition, since references may lead to it.
        bool applies = node.ItemsArray.Count > 0;
        AddNode(keywords, PlanKeyword.AdditionalItems, applies ? node.AdditionalItems : null);
        AddNode(keywords, PlanKeyword.Contains, node.Contains);
        AddNode(keywords, PlanKeyword.AdditionalProperties, node.AdditionalProperties);
        AddNode(keywords, PlanKeyword.PropertyNames, node.PropertyNames);
        AddNode(keywords, PlanKeyword.UnevaluatedProperties, node.UnevaluatedProperties);
        AddNode(keywords, PlanKeyword.UnevaluatedItems, node.UnevaluatedItems);
        AddNamedNodes(keywords, PlanKeyword.Properties, node.Properties);
        AddNamedNodes(keywords, PlanKeyword.DependentSchemas, node.DependentSchemas);
        AddNamedNodes(keywords, PlanKeyword.DependenciesSchemas, node.DependenciesSchemas);
        AddNamedNodes(keywords, PlanKeyword.PatternProperties, node.PatternProperties);
    }

    private void AddAnnotations(SchemaNode node, KeywordList keywords)
    {
        AddText(keywords, PlanKeyword.ContentEncoding, node.ContentEncoding);
        AddText(keywords, PlanKeyword.ContentMediaType, node.ContentMediaType);
        AddNode(keywords, PlanKeyword.ContentSchema, node.ContentSchema);
        AddNamedNodes(keywords, PlanKeyword.Definitions, node.Definitions);
        if (node.Annotations.Count == 0 && node.ContentSchema is null)
        {
            return;
        }

        foreach (SchemaAnnotation annotation in AnnotationsOf(node).OrderBy(annotation => annotation.Keyword, StringComparer.Ordinal))
        {
            PlanBuffer buffer = keywords.Start(PlanKeyword.Annotation);
            buffer.Varint(StringIndex(annotation.Keyword));
            buffer.Varint(StringIndex(annotation.Value.ToCompactString()));
        }
    }

    /// <summary><c>contentSchema</c> is one only beside <c>contentMediaType</c> (JSON Schema 2020-12 Validation §8.5).</summary>
    private static IEnumerable<SchemaAnnotation> AnnotationsOf(SchemaNode node) => node is { ContentSchema: { } content, ContentMediaType: not null }
        ? node.Annotations.Append(new SchemaAnnotation("contentSchema", content.Json))
        : node.Annotations;

    private void AddText(KeywordList keywords, PlanKeyword keyword, string? text)
    {
        if (text is not null)
        {
            keywords.Start(keyword).Varint(StringIndex(text));
        }
    }

    private static void AddCount(KeywordList keywords, PlanKeyword keyword, long? count)
    {
        if (count is not null)
        {
            keywords.Start(keyword).Varint(count.Value);
        }
    }

    private void AddNode(KeywordList keywords, PlanKeyword keyword, SchemaNode? node)
    {
        if (node is not null)
        {
            keywords.Start(keyword).Varint(_nodeIndexes[node]);
        }
    }

    private void AddNodes(KeywordList keywords, PlanKeyword keyword, IReadOnlyList<SchemaNode> nodes)
    {
        if (nodes.Count == 0)
        {
            return;
        }

        PlanBuffer buffer = keywords.Start(keyword);
        buffer.Varint(nodes.Count);
        foreach (SchemaNode node in nodes)
        {
            buffer.Varint(_nodeIndexes[node]);
        }
    }

    private void AddNamedNodes(KeywordList keywords, PlanKeyword keyword, IReadOnlyList<NamedSchema> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        PlanBuffer buffer = keywords.Start(keyword);
        buffer.Varint(entries.Count);
        foreach (NamedSchema entry in entries)
        {
            buffer.Varint(StringIndex(entry.Name));
            buffer.Varint(_nodeIndexes[entry.Node]);
        }
    }

    private void AddDependencies(KeywordList keywords, PlanKeyword keyword, IReadOnlyList<NameDependency> dependencies)
    {
        if (dependencies.Count == 0)
        {
            return;
        }

        PlanBuffer buffer = keywords.Start(keyword);
        buffer.Varint(dependencies.Count);
        foreach (NameDependency dependency in dependencies)
        {
            buffer.Varint(StringIndex(dependency.Trigger));
            WriteTexts(buffer, dependency.Names);
        }
    }

    private void WriteTexts(PlanBuffer buffer, IReadOnlyList<string> texts)
    {
        buffer.Varint(texts.Count);
        foreach (string text in texts)
        {
            buffer.Varint(StringIndex(text));
        }
    }
}
