using ReportSdk.Evaluation;
using ReportSdk.Json;

namespace ReportSdk.Plans;

/// <summary>Prepares what an evaluation looks at first: where bare references lead, which kinds of value are decided at once.</summary>
internal static class NodeFinisher
{
    private const int BitsPerWord = 64;
    private const int NumberKind = 1 << (int)TokenKind.Number;
    private const int StringKinds = (1 << (int)TokenKind.String) | (1 << (int)TokenKind.Name);
    private const int ArrayKind = 1 << (int)TokenKind.Array;
    private const int ObjectKind = 1 << (int)TokenKind.Object;

    /// <summary>What a node says of kinds leads on through so many schemas whatever their order is; what it takes more for is seen when it is evaluated.</summary>
    private const int Passes = 3;

    /// <summary>Finds the effective node of every node. A cycle of bare references, which no compiler writes, is left to the limit of depth.</summary>
    public static void FollowReferences(SchemaNode[] nodes)
    {
        var chain = new List<SchemaNode>();
        var visitedFrom = new int[nodes.Length];
        foreach (SchemaNode start in nodes)
        {
            SchemaNode node = start;
            while (node.Effective is null && IsBareReference(node) && visitedFrom[node.Id] != start.Id + 1)
            {
                visitedFrom[node.Id] = start.Id + 1;
                chain.Add(node);
                node = node.InPlace!.Ref!;
            }

            node.Effective ??= node;
            for (int i = chain.Count - 1; i >= 0; i--)
            {
                SetEffective(chain[i]);
            }

            chain.Clear();
        }
    }

    private static void SetEffective(SchemaNode reference)
    {
        SchemaNode target = reference.InPlace!.Ref!.Effective;
        bool changesScope = reference.ScopeResource >= 0 && reference.ScopeResource != target.ScopeResource;
        reference.Effective ??= changesScope ? reference : target;
    }

    public static void Finish(SchemaNode[] nodes)
    {
        foreach (SchemaNode node in nodes)
        {
            if (node.Object is { } rules)
            {
                FinishMembers(rules);
            }

            bool isWhole = node.NeedsMemo || node.ScopeResource >= 0 || node.Object?.Unevaluated is not null || node.Array?.Unevaluated is not null || node.ErrorRules.Length > 0;
            node.Way = isWhole ? NodeWay.Whole : node.InPlace is not null ? NodeWay.InPlace : NodeWay.Rules;
            node.CollectingWay = node.IsVerdictReused ? NodeWay.Whole : node.Way;
            node.HasValues = node.Enum is not null || node.Const is not null;
            node.Kinds = node.TypeKinds & (node.Enum?.Kinds ?? SchemaNode.AnyKind) & (node.Const?.Kinds ?? SchemaNode.AnyKind);
            node.SettledKinds = node.InPlace is null ? GetSettledKinds(node) : 0;
        }

        for (int pass = 0; pass < Passes; pass++)
        {
            for (int id = nodes.Length - 1; id >= 0; id--)
            {
                if (nodes[id].InPlace is { } rules)
                {
                    NarrowKinds(nodes[id], rules);
                }
            }
        }

        foreach (SchemaNode node in nodes)
        {
            if (node.InPlace is { } rules)
            {
                rules.HasCases = Array.FindAll(rules.AllOf, static branch => branch.Effective.IsCondition).Length > 1;
            }

            node.Verdicts = node.Kinds | (node.SettledKinds * SchemaNode.Settled);
        }
    }

    /// <summary>What the schemas that a node applies to the same value say of each kind. A container is never settled: it may be asked which members are evaluated.</summary>
    private static void NarrowKinds(SchemaNode node, InPlaceRules rules)
    {
        int kinds = node.Kinds;
        int settled = GetSettledKinds(node) & ~(ArrayKind | ObjectKind);
        foreach (SchemaNode part in rules.Ref is null ? rules.AllOf : [.. rules.AllOf, rules.Ref])
        {
            kinds &= part.Effective.Kinds;
            settled &= part.Effective.SettledKinds;
        }

        if (rules.AnyOf.Length > 0)
        {
            int able = 0;
            int sure = 0;
            foreach (SchemaNode branch in rules.AnyOf)
            {
                able |= branch.Effective.Kinds;
                sure |= branch.Effective.Kinds & branch.Effective.SettledKinds;
            }

            kinds &= able;
            settled &= sure;
        }

        if (rules.OneOf.Length > 0)
        {
            int able = 0;
            int twice = 0;
            int sure = 0;
            foreach (SchemaNode branch in rules.OneOf)
            {
                twice |= able & branch.Effective.Kinds;
                able |= branch.Effective.Kinds;
                sure |= branch.Effective.Kinds & branch.Effective.SettledKinds;
            }

            kinds &= able;
            settled &= sure & ~twice;
        }

        bool isOpen = rules.DynamicRef is not null || rules.Not is not null || rules.If is not null;
        (node.Kinds, node.SettledKinds) = (kinds, isOpen ? 0 : settled);
    }

    private static bool IsBareReference(SchemaNode node) =>
        node is { InPlace: { Ref: not null, DynamicRef: null, Not: null, If: null, AllOf: [], AnyOf: [], OneOf: [] } }
            and { IsFalse: false, TypeKinds: SchemaNode.AnyKind, Enum: null, Const: null }
            and { Number: null, String: null, Array: null, Object: null, ErrorRules.Length: 0, WarningRules.Length: 0 };

    private static void FinishMembers(ObjectRules rules)
    {
        rules.EffectiveAdditional = rules.Additional?.Effective;

        // A name that is only required is additional, too, unless a pattern matches it.
        rules.Effective = Array.ConvertAll(rules.Schemas, schema => (schema ?? (rules.Patterns.Length == 0 ? rules.Additional : null))?.Effective);
        AskForNames(rules);
        rules.HasRelations = rules.Dependencies.Length > 0 || rules.Units.Length > 0;
        bool hasBitsByOrdinal = rules.Names.Count <= BitsPerWord || (rules.Required.Length == 0 && rules.Dependencies.Length == 0);
        rules.IsPlain = hasBitsByOrdinal && rules.Patterns.Length == 0 && rules.PropertyNames is null;
        bool asksFew = rules.IsPlain && rules.Additional is null && !rules.HasRelations && rules.Names.Count is > 0 and <= BitsPerWord;
        rules.EnoughBits = asksFew ? ulong.MaxValue >> (BitsPerWord - rules.Names.Count) : 0;
    }

    /// <summary>Gives a bit to every name, or to those that are asked for; to none where these are too many.</summary>
    private static void AskForNames(ObjectRules rules)
    {
        rules.AskedBits = new ulong[rules.Names.Count];
        int asked = 0;
        for (int name = 0; rules.Names.Count <= BitsPerWord && name < rules.Names.Count; name++)
        {
            Ask(rules.AskedBits, name, ref asked);
        }

        foreach (int name in rules.Required)
        {
            Ask(rules.AskedBits, name, ref asked);
        }

        foreach (NameDependency dependency in rules.Dependencies)
        {
            Ask(rules.AskedBits, dependency.Trigger, ref asked);
            foreach (int name in dependency.Names)
            {
                Ask(rules.AskedBits, name, ref asked);
            }
        }

        rules.HasOneWord = asked <= BitsPerWord;
        rules.RequiredBits = BitsOf(rules, rules.Required);
        foreach (NameDependency dependency in rules.Dependencies)
        {
            dependency.TriggerBit = rules.AskedBits[dependency.Trigger];
            dependency.NameBits = BitsOf(rules, dependency.Names);
        }
    }

    /// <summary>Gives the next bit to a name that has none; beyond the last one, all have the first.</summary>
    private static void Ask(ulong[] bits, int name, ref int asked)
    {
        if (bits[name] == 0)
        {
            bits[name] = asked < BitsPerWord ? 1UL << asked : 1;
            asked++;
        }
    }

    private static ulong BitsOf(ObjectRules rules, int[] names)
    {
        ulong bits = 0;
        foreach (int name in names)
        {
            bits |= rules.AskedBits[name];
        }

        return bits;
    }

    /// <summary>The kinds of which a node itself demands nothing but the kind.</summary>
    private static int GetSettledKinds(SchemaNode node)
    {
        if (node.ErrorRules.Length > 0)
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
