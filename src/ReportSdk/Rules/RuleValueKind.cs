namespace ReportSdk.Rules;

/// <summary>What a value of a rule is.</summary>
internal enum RuleValueKind : byte
{
    /// <summary>Nothing: a variable that is not bound, an intermediate result that is not there yet.</summary>
    None = 0,
    Unknown,
    Boolean,
    Number,
    Text,
    Date,
    Month,
    Period,
    Span,
    List,

    /// <summary>A value of the document, not yet read as anything.</summary>
    Json,

    /// <summary>What one document states, in a rule of several.</summary>
    Fact,
}
