namespace ReportSdk.Schema.Typing;

/// <summary>Why a schema has no better C# type than a fragment of JSON.</summary>
internal enum FragmentReason
{
    /// <summary>It is no fragment.</summary>
    None,
    NotTyped,
    NoDefinition,
    ContainsItself,
    NothingIsValid,
    DynamicReference,
    MixedValues,
    OnlyNull,
    NoType,
    SeveralTypes,
    ItemsByPosition,
    UnknownItems,
    UnknownMembers,
    MembersByPattern,
    OtherMembers,
    UndecidableBranches,
}
