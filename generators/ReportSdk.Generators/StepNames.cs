namespace ReportSdk.Generators;

/// <summary>Names of the pipeline's steps; tests look at why each one ran.</summary>
internal static class StepNames
{
    public const string Input = nameof(Input);
    public const string Dialects = nameof(Dialects);
    public const string Parse = nameof(Parse);
    public const string Aliases = nameof(Aliases);
    public const string Paths = nameof(Paths);
    public const string Model = nameof(Model);
    public const string Signature = nameof(Signature);
    public const string Broken = nameof(Broken);
    public const string Table = nameof(Table);
    public const string RuleFile = nameof(RuleFile);
    public const string RuleTable = nameof(RuleTable);
    public const string RuleInput = nameof(RuleInput);
    public const string Rules = nameof(Rules);
    public const string RuleSections = nameof(RuleSections);
    public const string Link = nameof(Link);
    public const string TypeNames = nameof(TypeNames);
    public const string Registry = nameof(Registry);
    public const string Findings = nameof(Findings);
}
