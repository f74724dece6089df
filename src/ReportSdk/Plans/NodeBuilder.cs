using System.Text.Encodings.Web;
using System.Text.Json;
using ReportSdk.Evaluation;
using ReportSdk.Formats;
using ReportSdk.Json;
using ReportSdk.Shared;

namespace ReportSdk.Plans;

/// <summary>Sorts the keywords of a plan's node into the rules of a schema node, references resolved.</summary>
internal sealed partial class NodeBuilder(LinkedPlan plan, ResourceTable resources, DynamicAnchorNames dynamicNames, PatternTable patterns)
{
    private readonly PlanDocument _document = plan.Document;

    public void Build(SchemaNode node, PlanNode source)
    {
        var names = new NameCollector(_document);
        var annotations = new List<AnnotationRule>();
        foreach (PlanOperation operation in source.Operations)
        {
            if (!TryAddAssertion(node, operation)
                && !TryAddApplicator(node, operation)
                && !TryAddAnnotation(annotations, operation))
            {
                AddMembers(node, names, operation);
            }
        }

        names.Finish(node.Object);
        node.Annotations = [.. annotations];
    }

    private bool TryAddAssertion(SchemaNode node, in PlanOperation operation)
    {
        switch (operation.Keyword)
        {
            case PlanKeyword.False:
                node.IsFalse = true;
                node.TypeKinds = 0;
                return true;
            case PlanKeyword.Type:
                AddType(node, (PlanTypes)operation.Number);
                return true;
            case PlanKeyword.Enum:
                node.Enum = GetValues(operation.Operands);
                return true;
            case PlanKeyword.Const:
                node.Const = GetValues(operation.Operands);
                return true;
            case >= PlanKeyword.Minimum and <= PlanKeyword.MultipleOf:
                AddBound(node.Number ??= new NumberRules(), operation.Keyword, operation.Operands[0]);
                return true;
            case >= PlanKeyword.MinLength and <= PlanKeyword.MaxProperties:
                AddCount(node, operation.Keyword, long.CreateSaturating(operation.Number));
                return true;
            case PlanKeyword.Pattern:
                (node.String ??= new StringRules()).Pattern = GetPattern(operation.Operands[0]);
                return true;
            case PlanKeyword.UniqueItems:
                (node.Array ??= new ArrayRules()).UniqueItems = true;
                return true;
            case PlanKeyword.Format:
                AddFormat(node, operation);
                return false;
            default:
                return false;
        }
    }

    private static void AddType(SchemaNode node, PlanTypes types)
    {
        int kinds = 0;
        kinds |= types.HasFlag(PlanTypes.Null) ? 1 << (int)TokenKind.Null : 0;
        kinds |= types.HasFlag(PlanTypes.Boolean) ? (1 << (int)TokenKind.False) | (1 << (int)TokenKind.True) : 0;
        kinds |= (types & (PlanTypes.Integer | PlanTypes.Number)) != 0 ? 1 << (int)TokenKind.Number : 0;
        kinds |= types.HasFlag(PlanTypes.String) ? (1 << (int)TokenKind.String) | (1 << (int)TokenKind.Name) : 0;
        kinds |= types.HasFlag(PlanTypes.Array) ? 1 << (int)TokenKind.Array : 0;
        kinds |= types.HasFlag(PlanTypes.Object) ? 1 << (int)TokenKind.Object : 0;
        node.TypeKinds &= kinds;
        node.Types = types;
        node.IntegersOnly = (types & (PlanTypes.Integer | PlanTypes.Number)) == PlanTypes.Integer;
    }

    private void AddBound(NumberRules rules, PlanKeyword keyword, int text)
    {
        ReadOnlySpan<byte> number = _document.GetBytes(text).Span;
        if (!PlanJson.IsNumber(number))
        {
            throw Damaged($"'{_document.GetText(text)}' is not a number");
        }

        var bound = new NumberLimit(_document.GetText(text), NumberBound.FromText(number));
        switch (keyword)
        {
            case PlanKeyword.Minimum:
                rules.Minimum = bound;
                break;
            case PlanKeyword.ExclusiveMinimum:
                rules.ExclusiveMinimum = bound;
                break;
            case PlanKeyword.Maximum:
                rules.Maximum = bound;
                break;
            case PlanKeyword.ExclusiveMaximum:
                rules.ExclusiveMaximum = bound;
                break;
            default:
                rules.MultipleOf = bound;
                break;
        }
    }

    private static void AddCount(SchemaNode node, PlanKeyword keyword, long count)
    {
        switch (keyword)
        {
            case PlanKeyword.MinLength:
                (node.String ??= new StringRules()).MinLength = count;
                break;
            case PlanKeyword.MaxLength:
                (node.String ??= new StringRules()).MaxLength = count;
                break;
            case PlanKeyword.MinItems:
                (node.Array ??= new ArrayRules()).MinItems = count;
                break;
            case PlanKeyword.MaxItems:
                (node.Array ??= new ArrayRules()).MaxItems = count;
                break;
            case PlanKeyword.MinContains:
                (node.Array ??= new ArrayRules()).MinContains = count;
                break;
            case PlanKeyword.MaxContains:
                (node.Array ??= new ArrayRules()).MaxContains = count;
                break;
            case PlanKeyword.MinProperties:
                (node.Object ??= new ObjectRules()).MinProperties = count;
                break;
            default:
                (node.Object ??= new ObjectRules()).MaxProperties = count;
                break;
        }
    }

    private void AddFormat(SchemaNode node, in PlanOperation operation)
    {
        string name = _document.GetText(operation.Operands[0]);
        if (FormatChecker.TryGet(name, out FormatKind kind))
        {
            bool asserts = operation.Operands[1] == PlanFormat.FormatAssertion;
            (node.String ??= new StringRules()).Format = new FormatRule(name, kind, asserts);
        }
    }

    private bool TryAddAnnotation(List<AnnotationRule> annotations, in PlanOperation operation)
    {
        switch (operation.Keyword)
        {
            case PlanKeyword.Format:
                annotations.Add(new AnnotationRule("format", Quote(operation.Operands[0]), stringsOnly: false));
                return true;
            case PlanKeyword.ContentEncoding:
                annotations.Add(new AnnotationRule("contentEncoding", Quote(operation.Operands[0]), stringsOnly: true));
                return true;
            case PlanKeyword.ContentMediaType:
                annotations.Add(new AnnotationRule("contentMediaType", Quote(operation.Operands[0]), stringsOnly: true));
                return true;
            case PlanKeyword.Annotation:
                if (!PlanJson.IsValue(_document.GetBytes(operation.Operands[1]).Span))
                {
                    throw Damaged("an annotation is not JSON");
                }

                string keyword = _document.GetText(operation.Operands[0]);
                annotations.Add(new AnnotationRule(keyword, _document.GetText(operation.Operands[1]), keyword == "contentSchema"));
                return true;
            default:
                return false;
        }
    }

    private string Quote(int text) => $"\"{JsonEncodedText.Encode(_document.GetText(text), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private ValueSet GetValues(int[] texts) =>
        ValueSet.TryCreate(Array.ConvertAll(texts, text => _document.GetBytes(text))) ?? throw Damaged("a value of enum or const is not JSON");

    private PatternRule GetPattern(int text) =>
        patterns.Find(_document.GetText(text)) ?? throw Damaged($"'{_document.GetText(text)}' is not a pattern");

    private static PlanFormatException Damaged(string reason) =>
        new(PlanFormatException.Corrupt, $"the plan is damaged: {reason}");
}
