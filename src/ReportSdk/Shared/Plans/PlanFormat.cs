#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>
/// The binary form of a plan: one schema file, resolved within itself, symbolic towards other files.
/// </summary>
/// <remarks>
/// <para>Every integer is an unsigned LEB128 varint unless a fixed width is given. A <c>str</c> is an index into the string table,
/// a <c>node</c> an index into the node table. Layout, in this order:</para>
/// <code>
/// header     4 bytes "RSPL", 1 byte major, 1 byte minor
/// strings    count, then per string: byte length, UTF-8 bytes        (string 0 is the empty string)
/// document   str: the canonical URI of the file's root resource
/// resources  count, then per resource: str canonical URI (absolute, no fragment), node root, draft (1 byte, PlanDraft),
///            flags (1 byte: 1 = $recursiveAnchor: true), anchor count, per anchor: str name, node, 1 byte (1 = dynamic)
/// nodes      count, then per node: resource index, parent (0 = none, else node index + 1),
///            str pointer relative to the parent (RFC 6901 escaped, e.g. "/properties/name"; "" for a file's root),
///            keyword count, then per keyword: 1 byte PlanKeyword, its operands as PlanKeyword says
/// rules      see <see cref="RuleFormat"/>; only of minor version 1
/// </code>
/// <para>Node 0 is the root of resource 0, which is the file's root. A parent precedes its children. Nodes are numbered in canonical
/// keyword order (by <see cref="PlanKeyword"/> value), so that the order of keywords in the file does not change a plan.
/// The pointer of a node within its resource is the concatenation of relative pointers from the resource's root down.</para>
/// <para>A <c>target</c> is one byte: 0 = local, then node; 1 = external, then str absolute URI without fragment and str fragment
/// (percent-decoded, without '#': "" or a JSON Pointer or an anchor name).</para>
/// </remarks>
internal static class PlanFormat
{
    /// <summary>A reader refuses a plan of another major version.</summary>
    public const byte Major = 1;

    /// <summary>A reader reads every minor version up to its own and refuses a newer one. A writer says the oldest that has all it needs.</summary>
    public const byte Minor = 1;

    /// <summary>Operand of <see cref="PlanKeyword.Format"/>: the dialect says annotation.</summary>
    public const byte FormatAnnotation = 0;

    /// <summary>Operand of <see cref="PlanKeyword.Format"/>: the dialect says assertion.</summary>
    public const byte FormatAssertion = 1;

    /// <summary>The four bytes every plan starts with: "RSPL".</summary>
    public static byte[] Magic => [(byte)'R', (byte)'S', (byte)'P', (byte)'L'];
}

/// <summary>The JSON Schema draft whose rules a resource follows.</summary>
internal enum PlanDraft : byte
{
    Draft4 = 4,
    Draft6 = 6,
    Draft7 = 7,
    Draft201909 = 19,
    Draft202012 = 20,
}

/// <summary>Bits of the operand of <see cref="PlanKeyword.Type"/>. A number without fraction has both number bits.</summary>
[Flags]
internal enum PlanTypes : byte
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
}

/// <summary>The keywords of a plan node, with their operands. Values are part of the format and never reused.</summary>
internal enum PlanKeyword : byte
{
    /// <summary>The boolean schema <c>false</c>; no operands. (<c>true</c> is a node without keywords.)</summary>
    False = 1,

    /// <summary>target.</summary>
    Ref = 2,

    /// <summary>target (found statically), str: the dynamic anchor's name, "" when the static target has no dynamic anchor of that name.</summary>
    DynamicRef = 3,

    /// <summary>target (found statically); 2019-09 only.</summary>
    RecursiveRef = 4,

    /// <summary>1 byte <see cref="PlanTypes"/>.</summary>
    Type = 10,

    /// <summary>count, str each: JSON text without white space.</summary>
    Enum = 11,

    /// <summary>str: JSON text without white space.</summary>
    Const = 12,

    /// <summary>str: the number as written. Likewise the next four.</summary>
    Minimum = 13,
    ExclusiveMinimum = 14,
    Maximum = 15,
    ExclusiveMaximum = 16,
    MultipleOf = 17,

    /// <summary>varint (64 bits; a larger value is saturated). Likewise the next seven.</summary>
    MinLength = 18,
    MaxLength = 19,
    MinItems = 20,
    MaxItems = 21,
    MinContains = 22,
    MaxContains = 23,
    MinProperties = 24,
    MaxProperties = 25,

    /// <summary>str: ECMA-262 pattern, u flag.</summary>
    Pattern = 26,

    /// <summary>str: name, 1 byte: <see cref="PlanFormat.FormatAnnotation"/> or <see cref="PlanFormat.FormatAssertion"/>.</summary>
    Format = 27,

    /// <summary>No operands; present only when true.</summary>
    UniqueItems = 28,

    /// <summary>count, str each: member name. In the order of the file.</summary>
    Required = 29,

    /// <summary>count, each: str trigger, count, str each.</summary>
    DependentRequired = 30,

    /// <summary>The array half of <c>dependencies</c> (draft 7 and before); operands as <see cref="DependentRequired"/>.</summary>
    DependenciesRequired = 31,

    /// <summary>count, each: str name of a property that is a number, str name of the member that holds its unit.</summary>
    UnitMembers = 32,

    /// <summary>count, node each. Likewise the next three.</summary>
    AllOf = 40,
    AnyOf = 41,
    OneOf = 42,
    PrefixItems = 43,

    /// <summary>The array form of <c>items</c> (2019-09 and before): applies like <see cref="PrefixItems"/>, named "items".</summary>
    ItemsArray = 44,

    /// <summary>node. Likewise the next ones up to <see cref="UnevaluatedItems"/>.</summary>
    Not = 45,
    If = 46,
    Then = 47,
    Else = 48,
    Items = 49,

    /// <summary>2019-09 and before: items after those of <see cref="ItemsArray"/>; written only beside it.</summary>
    AdditionalItems = 50,
    Contains = 51,
    AdditionalProperties = 52,
    PropertyNames = 53,
    UnevaluatedProperties = 54,
    UnevaluatedItems = 55,

    /// <summary>count, each: str member name, node. In the order of the file. Likewise <see cref="DependentSchemas"/>.</summary>
    Properties = 60,
    DependentSchemas = 61,

    /// <summary>The schema half of <c>dependencies</c> (draft 7 and before); operands as <see cref="DependentSchemas"/>.</summary>
    DependenciesSchemas = 62,

    /// <summary>count, each: str pattern, node.</summary>
    PatternProperties = 63,

    /// <summary>str: encoding name; annotation.</summary>
    ContentEncoding = 70,

    /// <summary>str: media type; annotation.</summary>
    ContentMediaType = 71,

    /// <summary>node; annotation, never applied to the instance itself.</summary>
    ContentSchema = 72,

    /// <summary>count, each: str name, node. Subschemas that no keyword applies; kept so that references reach them.</summary>
    Definitions = 80,

    /// <summary>str: keyword, str: JSON text without white space. Title, description, default … and unknown keywords.</summary>
    Annotation = 81,
}
