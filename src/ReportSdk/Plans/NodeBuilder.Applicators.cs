using ReportSdk.Evaluation;
using ReportSdk.Shared;

namespace ReportSdk.Plans;

internal sealed partial class NodeBuilder
{
    private bool TryAddApplicator(SchemaNode node, in PlanOperation operation)
    {
        switch (operation.Keyword)
        {
            case PlanKeyword.Ref:
            case PlanKeyword.DynamicRef:
            case PlanKeyword.RecursiveRef:
            case >= PlanKeyword.AllOf and <= PlanKeyword.OneOf:
            case >= PlanKeyword.Not and <= PlanKeyword.Else:
                AddInPlace(node.InPlace ??= new InPlaceRules(), operation);
                return true;
            case PlanKeyword.PrefixItems:
            case PlanKeyword.ItemsArray:
            case PlanKeyword.Items:
            case PlanKeyword.AdditionalItems:
            case PlanKeyword.Contains:
            case PlanKeyword.UnevaluatedItems:
                AddItems(node.Array ??= new ArrayRules(), node, operation);
                return true;
            case PlanKeyword.ContentSchema:
            case PlanKeyword.Definitions:
                return true;
            default:
                return false;
        }
    }

    private void AddInPlace(InPlaceRules rules, in PlanOperation operation)
    {
        switch (operation.Keyword)
        {
            case PlanKeyword.Ref:
                rules.Ref = Resolve(operation.Operands);
                break;
            case PlanKeyword.DynamicRef:
                string name = _document.GetText(operation.Operands[3]);
                rules.DynamicRef = new DynamicReference(
                    Resolve(operation.Operands), name.Length == 0 ? -1 : dynamicNames.GetNumber(name), "$dynamicRef");
                break;
            case PlanKeyword.RecursiveRef:
                rules.DynamicRef = GetRecursiveReference(Resolve(operation.Operands));
                break;
            case PlanKeyword.AllOf:
                rules.AllOf = GetNodes(operation.Operands);
                break;
            case PlanKeyword.AnyOf:
                rules.AnyOf = GetNodes(operation.Operands);
                break;
            case PlanKeyword.OneOf:
                rules.OneOf = GetNodes(operation.Operands);
                break;
            case PlanKeyword.Not:
                rules.Not = GetNode(operation);
                break;
            case PlanKeyword.If:
                rules.If = GetNode(operation);
                break;
            case PlanKeyword.Then:
                rules.Then = GetNode(operation);
                break;
            default:
                rules.Else = GetNode(operation);
                break;
        }
    }

    /// <summary>Dynamic only if the static target says <c>$recursiveAnchor: true</c> (JSON Schema 2019-09 core §8.2.4.2.2).</summary>
    private DynamicReference GetRecursiveReference(SchemaNode target)
    {
        int number = dynamicNames.GetNumber(DynamicAnchorNames.Recursive);
        return new DynamicReference(target, target.Resource.FindDynamicAnchor(number) == target ? number : -1, "$recursiveRef");
    }

    private void AddItems(ArrayRules rules, SchemaNode node, in PlanOperation operation)
    {
        switch (operation.Keyword)
        {
            case PlanKeyword.PrefixItems:
            case PlanKeyword.ItemsArray:
                rules.Prefix = GetNodes(operation.Operands);
                rules.PrefixKeyword = operation.Keyword == PlanKeyword.PrefixItems ? "prefixItems" : "items";
                break;
            case PlanKeyword.Items:
            case PlanKeyword.AdditionalItems:
                rules.Rest = GetNode(operation);
                rules.RestKeyword = operation.Keyword == PlanKeyword.Items ? "items" : "additionalItems";
                break;
            case PlanKeyword.Contains:
                rules.Contains = GetNode(operation);
                rules.ContainsEvaluates = node.Resource.Draft == PlanDraft.Draft202012;
                break;
            default:
                rules.Unevaluated = GetNode(operation);
                break;
        }
    }

    private void AddMembers(SchemaNode node, NameCollector names, in PlanOperation operation)
    {
        ObjectRules rules = node.Object ??= new ObjectRules();
        int[] operands = operation.Operands;
        switch (operation.Keyword)
        {
            case PlanKeyword.Properties:
                for (int i = 0; i < operands.Length; i += 2)
                {
                    names.AddProperty(operands[i], plan.Nodes[operands[i + 1]]);
                }

                break;
            case PlanKeyword.Required:
                names.AddRequired(operands);
                break;
            case PlanKeyword.DependentRequired:
                names.AddDependencies(operands, "dependentRequired");
                break;
            case PlanKeyword.DependenciesRequired:
                names.AddDependencies(operands, "dependencies");
                break;
            case PlanKeyword.UnitMembers:
                names.AddUnits(operands);
                break;
            case PlanKeyword.DependentSchemas:
                AddDependentSchemas(names, operands, "dependentSchemas");
                break;
            case PlanKeyword.DependenciesSchemas:
                AddDependentSchemas(names, operands, "dependencies");
                break;
            case PlanKeyword.PatternProperties:
                rules.Patterns = GetPatterns(operands);
                break;
            case PlanKeyword.AdditionalProperties:
                rules.Additional = GetNode(operation);
                break;
            case PlanKeyword.PropertyNames:
                rules.PropertyNames = GetNode(operation);
                break;
            case PlanKeyword.UnevaluatedProperties:
                rules.Unevaluated = GetNode(operation);
                break;
            default:
                throw Damaged($"keyword {operation.Keyword} has no place in a node");
        }
    }

    private void AddDependentSchemas(NameCollector names, int[] operands, string keyword)
    {
        for (int i = 0; i < operands.Length; i += 2)
        {
            names.AddDependentSchema(operands[i], plan.Nodes[operands[i + 1]], keyword);
        }
    }

    private PatternMember[] GetPatterns(int[] operands)
    {
        var patterns = new PatternMember[operands.Length / 2];
        for (int i = 0; i < patterns.Length; i++)
        {
            patterns[i] = new PatternMember(GetPattern(operands[2 * i]), plan.Nodes[operands[(2 * i) + 1]]);
        }

        return patterns;
    }

    private SchemaNode GetNode(in PlanOperation operation) => plan.Nodes[operation.Operands[0]];

    private SchemaNode[] GetNodes(int[] operands) => Array.ConvertAll(operands, index => plan.Nodes[index]);

    private SchemaNode Resolve(int[] target)
    {
        if (target[0] == PlanOperation.LocalTarget)
        {
            return plan.Nodes[target[1]];
        }

        string uri = _document.GetText(target[1]);
        string fragment = _document.GetText(target[2]);
        return resources.Find(uri, fragment)
            ?? throw new PlanFormatException(
                PlanFormatException.Unresolved,
                $"'{_document.Uri}' refers to '{(fragment.Length == 0 ? uri : $"{uri}#{fragment}")}', which no linked plan defines");
    }
}
