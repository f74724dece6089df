using ReportSdk.Evaluation;
using ReportSdk.Json;

namespace ReportSdk.Plans;

/// <summary>Prepares what an evaluation looks at first: where bare references lead, which kinds of value are decided at once.</summary>
internal static class NodeFinisher
{
    private const int NumberKind = 1 << (int)TokenKind.Number;
    private const int StringKinds = (1 << (int)TokenKind.String) | (1 << (int)TokenKind.Name);
    private const int ArrayKind = 1 << (int)TokenKind.Array;
    private const int ObjectKind = 1 << (int)TokenKind.Object;

    /// <summary>Finds the effective node of every node. A cycle of bare references is left to the limit of depth.</summary>
    public static void FollowReferences(SchemaNode[] nodes)
    {
        var chain = new List<SchemaNode>();
        foreach (SchemaNode start in nodes)
        {
            SchemaNode node = start;
            while (node.Effective is null && IsBareReference(node) && chain.Count <= nodes.Length)
            {
                chain.Add(node);
                node = node.InPlace!.Ref!;
            }

            bool isCycle = chain.Count > nodes.Length;
            node.Effective ??= node;
            for (int i = chain.Count - 1; i >= 0; i--)
            {
                SchemaNode link = chain[i];
                SchemaNode target = link.InPlace!.Ref!;
                bool changesScope = link.ScopeResource >= 0 && link.ScopeResource != target.Effective?.ScopeResource;
                link.Effective = isCycle || changesScope ? link : target.Effective!;
            }

            chain.Clear();
        }
    }

    public static void Finish(SchemaNode[] nodes)
    {
        foreach (SchemaNode node in nodes)
        {
            if (node.Object is { } rules)
            {
                FinishMembers(rules);
            }

            node.IsComposite = node.InPlace is not null || node.NeedsMemo || node.IsVerdictReused || node.ScopeResource >= 0
                || node.Object?.Unevaluated is not null || node.Array?.Unevaluated is not null;
            node.Kinds = node.TypeKinds & (node.Enum?.Kinds ?? SchemaNode.AnyKind) & (node.Const?.Kinds ?? SchemaNode.AnyKind);
            node.SettledKinds = GetSettledKinds(node);
        }
    }

    private static bool IsBareReference(SchemaNode node) =>
        node is { InPlace: { Ref: not null, DynamicRef: null, Not: null, If: null, AllOf: [], AnyOf: [], OneOf: [] } }
            and { IsFalse: false, TypeKinds: SchemaNode.AnyKind, Enum: null, Const: null }
            and { Number: null, String: null, Array: null, Object: null };

    private static void FinishMembers(ObjectRules rules)
    {
        rules.Effective = Array.ConvertAll(rules.Schemas, static schema => schema?.Effective);
        rules.EffectiveAdditional = rules.Additional?.Effective;
        rules.IsPlain = rules.Names.Count <= 64 && rules.Patterns.Length == 0 && rules.Dependencies.Length == 0 && rules.PropertyNames is null;
        if (rules.IsPlain)
        {
            foreach (int name in rules.Required)
            {
                rules.RequiredBits |= 1UL << name;
            }
        }
    }

    private static int GetSettledKinds(SchemaNode node)
    {
        if (node.InPlace is not null)
        {
            return 0;
        }

        // null, true and false are decided by their kind alone, whatever enum or const says.
        int open = node.Enum is not null || node.Const is not null ? NumberKind | StringKinds | ArrayKind | ObjectKind : 0;
        open |= node.Number is not null || node.IntegersOnly ? NumberKind : 0;
        open |= node.String is not null ? StringKinds : 0;
        open |= node.Array is not null ? ArrayKind : 0;
        open |= node.Object is not null ? ObjectKind : 0;
        return SchemaNode.AnyKind & ~open;
    }
}
