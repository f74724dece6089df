namespace ReportSdk.Evaluation;

/// <summary>Kinds of rules that a schema leads to.</summary>
[Flags]
internal enum RuleContent : byte
{
    None = 0,
    Errors = 1,
    Warnings = 2,
    Facts = 4,
}
