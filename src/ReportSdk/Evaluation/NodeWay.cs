namespace ReportSdk.Evaluation;

/// <summary>What an evaluation of a node takes, beyond the kind of the value.</summary>
internal enum NodeWay : byte
{
    /// <summary>Rules for values of its kind.</summary>
    Rules,

    /// <summary>Those, and schemas that it applies to the same value.</summary>
    InPlace,

    /// <summary>More: a memo, a dynamic scope, unevaluated members, domain rules.</summary>
    Whole,
}
