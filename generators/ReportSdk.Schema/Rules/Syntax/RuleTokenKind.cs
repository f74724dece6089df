namespace ReportSdk.Schema.Rules;

/// <summary>What a token of the rule language is.</summary>
internal enum RuleTokenKind
{
    End,
    Name,
    Number,
    Text,

    /// <summary>An operator or a bracket; the text says which.</summary>
    Symbol,
}
