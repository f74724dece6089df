#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk;
#endif

/// <summary>What a rule is. The values are part of the format of plans and never reused.</summary>
#if REPORTSDK_SCHEMA
internal
#else
public
#endif
enum RuleKind : byte
{
    /// <summary>An entry of <c>rules</c>: a condition.</summary>
    Rule = 0,

    /// <summary><c>key</c>: no two items of a table have the same.</summary>
    Key = 1,

    /// <summary>An entry of <c>references</c>: what one part of a document names is in another.</summary>
    Reference = 2,

    /// <summary>An entry of <c>facts</c>: what documents say of one thing is compared between them, never within one.</summary>
    Fact = 3,
}
