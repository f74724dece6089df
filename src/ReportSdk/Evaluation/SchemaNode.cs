using ReportSdk.Json;
using ReportSdk.Rules;
using ReportSdk.Rules.Screening;
using ReportSdk.Shared;

namespace ReportSdk.Evaluation;

/// <summary>
/// A linked subschema. What it demands is sorted by the kind of value that it is demanded of, so that a value is tested against the
/// rules for its kind and no others. Immutable once its catalog is linked; shared by all threads.
/// </summary>
internal sealed class SchemaNode(int id, SchemaResource resource, SchemaNode? parent, string relativePointer)
{
    /// <summary>Bits of every kind of token.</summary>
    public const int AnyKind = 0xFF;

    /// <summary>Of <see cref="Verdicts"/>, shifted by a kind: it is settled.</summary>
    public const int Settled = 0x100;

    /// <summary>Number within the catalog.</summary>
    public int Id { get; } = id;

    public SchemaResource Resource { get; } = resource;

    /// <summary>The subschema this one lies in; null for a file's root.</summary>
    public SchemaNode? Parent { get; } = parent;

    /// <summary>JSON Pointer from <see cref="Parent"/>.</summary>
    public string RelativePointer { get; } = relativePointer;

    /// <summary>The node to evaluate for a verdict: this one, or what a chain of bare references leads to.</summary>
    public SchemaNode Effective { get; set; } = null!;

    /// <summary>Kinds of token (bit = 1 &lt;&lt; <see cref="TokenKind"/>) that may pass by <c>type</c>, <c>enum</c> and <c>const</c>; a member name
    /// counts as a string.</summary>
    public int Kinds { get; set; } = AnyKind;

    /// <summary>Kinds of token that <c>type</c> alone lets pass.</summary>
    public int TypeKinds { get; set; } = AnyKind;

    /// <summary>What <c>type</c> says; <see cref="PlanTypes.None"/> where it says nothing.</summary>
    public PlanTypes Types { get; set; }

    /// <summary>Kinds of token of which nothing but the type is demanded.</summary>
    public int SettledKinds { get; set; }

    /// <summary><see cref="Kinds"/> and, in the next byte, <see cref="SettledKinds"/>: what every evaluation looks at first.</summary>
    public int Verdicts { get; set; } = AnyKind;

    /// <summary><c>type</c> names integer and not number.</summary>
    public bool IntegersOnly { get; set; }

    /// <summary>The boolean schema <c>false</c>.</summary>
    public bool IsFalse { get; set; }

    /// <summary>What a verdict takes.</summary>
    public NodeWay Way { get; set; }

    /// <summary>What a verdict takes while collecting, which keeps those that it will ask for again.</summary>
    public NodeWay CollectingWay { get; set; }

    /// <summary>It is <c>if</c>, <c>then</c> and <c>else</c>, and nothing that a verdict asks for.</summary>
    public bool IsCondition =>
        InPlace is { If: not null, Ref: null, DynamicRef: null, Not: null, AllOf: [], AnyOf: [], OneOf: [] }
        && this is { Way: NodeWay.InPlace, Kinds: AnyKind, HasValues: false, Number: null, String: null, Array: null, Object: null };

    /// <summary>It may be asked for the same value twice, so that its verdict is kept.</summary>
    public bool NeedsMemo { get; set; }

    /// <summary>Collecting asks for its verdict first and then walks it, so that its verdict is kept while collecting.</summary>
    public bool IsVerdictReused { get; set; }

    /// <summary>More than one way may lead to it from one value: what it says is collected once.</summary>
    public bool IsReachedTwice { get; set; }

    /// <summary>Number of its resource among those with dynamic anchors; -1 where entering it changes no dynamic reference.</summary>
    public int ScopeResource { get; set; } = -1;

    /// <summary>It has <c>enum</c> or <c>const</c>.</summary>
    public bool HasValues { get; set; }

    public ValueSet? Enum { get; set; }

    public ValueSet? Const { get; set; }

    public NumberRules? Number { get; set; }

    public StringRules? String { get; set; }

    public ArrayRules? Array { get; set; }

    public ObjectRules? Object { get; set; }

    public InPlaceRules? InPlace { get; set; }

    /// <summary>Keywords that only annotate, in plan order.</summary>
    public AnnotationRule[] Annotations { get; set; } = [];

    /// <summary>Rules, keys and references that are errors: they are part of the verdict.</summary>
    public DomainRule[] ErrorRules { get; set; } = [];

    /// <summary>Rules, keys and references that are warnings.</summary>
    public DomainRule[] WarningRules { get; set; } = [];

    /// <summary>A first look at <see cref="ErrorRules"/>; null where there is none to be had.</summary>
    public RuleScreen? ErrorScreen { get; set; }

    /// <summary>A first look at <see cref="WarningRules"/>.</summary>
    public RuleScreen? WarningScreen { get; set; }

    /// <summary>What it states for rules of several documents.</summary>
    public DomainRule[] Facts { get; set; } = [];

    /// <summary>Which of these it, or a schema that it applies at any depth, has: walks go nowhere else.</summary>
    public RuleContent RulesBelow { get; set; }

    /// <summary>Its verdict takes more than a look at the value: subschemas or rules.</summary>
    public bool IsWorthRemembering => AppliesSchemas || ErrorRules.Length > 0;

    /// <summary>Whether it has subschemas that it applies to the value or to what is in it.</summary>
    public bool AppliesSchemas =>
        InPlace is not null
        || Array is { Prefix.Length: > 0 } or { Rest: not null } or { Contains: not null } or { Unevaluated: not null }
        || (Object is not null && (Object.Patterns.Length > 0 || Object.Dependencies.Length > 0 || Object.Additional is not null
            || Object.Unevaluated is not null || Object.PropertyNames is not null || System.Array.Exists(Object.Schemas, static schema => schema is not null)));

    /// <summary>Whether unevaluated members or items of a value of this kind are constrained.</summary>
    public bool ConstrainsUnevaluated(TokenKind kind) => kind switch
    {
        TokenKind.Object => Object?.Unevaluated is not null,
        TokenKind.Array => Array?.Unevaluated is not null,
        _ => false,
    };

    /// <summary>JSON Pointer from the root of its resource.</summary>
    public string GetPointer()
    {
        string pointer = "";
        for (SchemaNode node = this; node.Parent is { } parent && parent.Resource == node.Resource; node = parent)
        {
            pointer = node.RelativePointer + pointer;
        }

        return pointer;
    }

    /// <summary>URI of a keyword of this schema; of the schema itself for "".</summary>
    public string GetAbsoluteLocation(string keyword)
    {
        string pointer = keyword.Length == 0 ? GetPointer() : $"{GetPointer()}/{JsonPointerText.Escape(keyword)}";
        return $"{Resource.Uri}#{JsonPointerText.ToFragment(pointer)}";
    }
}
