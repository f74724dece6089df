namespace ReportSdk;

/// <summary>Everything that can be wrong with a document, as an index into the catalogue of codes and messages. The stable public form is the text code there.</summary>
internal enum ViolationCode : byte
{
    None = 0,

    // The bytes
    EmptyInput,
    UnsupportedEncoding,
    InvalidUtf8,
    InvalidJson,
    InvalidString,
    InvalidNumber,
    DuplicateProperty,
    TrailingContent,

    // The limits
    LimitDepth,
    LimitDocumentSize,
    LimitNumberLength,
    LimitSteps,
    LimitPatternSteps,
    LimitCorpus,

    // The schema's keywords
    FalseSchema,
    Type,
    Enum,
    Const,
    Minimum,
    ExclusiveMinimum,
    Maximum,
    ExclusiveMaximum,
    MultipleOf,
    MinLength,
    MaxLength,
    MinItems,
    MaxItems,
    MinContains,
    MaxContains,
    Contains,
    MinProperties,
    MaxProperties,
    Pattern,
    Format,
    UniqueItems,
    Required,
    DependentRequired,
    AnyOf,
    OneOf,
    Not,
    AdditionalProperties,
    AdditionalItems,
    UnevaluatedProperties,
    UnevaluatedItems,
    PropertyNames,

    // The report vocabulary's keywords
    UnitMissing,
    UnitUnknown,
    Rule,
    Key,
    Reference,
    RuleNotEvaluated,
    CorpusRule,

    // Values that C# types cannot hold, and values in memory that JSON cannot
    BindNumberRange,
    BindText,
    UnwritableNull,
    UnwritableNumber,
    UnwritableText,
    UnwritableValue,
    UnwritableDepth,
}
