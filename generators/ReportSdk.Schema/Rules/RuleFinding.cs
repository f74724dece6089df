namespace ReportSdk.Schema.Rules;

/// <summary>What is wrong with a rule.</summary>
/// <param name="Rule">Number of the rule in its file.</param>
/// <param name="Part">Number of the part; -1 for the reference to another rule, -2 for the name.</param>
/// <param name="Problem">What, and where in the part.</param>
internal sealed record RuleFinding(int Rule, int Part, RuleProblem Problem)
{
    public const int AtReference = -1;

    public const int AtName = -2;
}
