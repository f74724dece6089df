namespace ReportSdk.Fuzz.Rules;

/// <summary>A schema with rules, and a document.</summary>
/// <param name="Root">The schema; rules are put into it when it is compiled.</param>
/// <param name="Document">JSON.</param>
/// <param name="Rules">All made for that document.</param>
internal sealed record RuleCase(Making.Shape Root, string Document, IReadOnlyList<MadeRule> Rules)
{
    /// <summary>Rules are warnings, so that each is told for itself; else errors.</summary>
    public bool AreWarnings { get; init; }

    /// <summary>The last of several members of one name is meant.</summary>
    public bool RepeatsNames { get; init; }

    /// <summary>The schema with some of the rules, each on a line of its own.</summary>
    public string ToSchema(IReadOnlyCollection<MadeRule> rules)
    {
        foreach (IGrouping<Making.Shape, MadeRule> group in Rules.GroupBy(rule => Find(rule.Ways[0])))
        {
            group.Key.Rules = [.. group.Where(rules.Contains).Select(Write)];
        }

        return Root.ToSchema(hasReferences: true);
    }

    /// <summary>A rule by the line of the schema that it stands in.</summary>
    public static string? IdAt(string schema, int line)
    {
        string text = schema.Split('\n')[line - 1];
        return text.StartsWith("\"r", StringComparison.Ordinal) && text.Contains("\"severity\"", StringComparison.Ordinal) ? text[1..text.IndexOf('"', 1)] : null;
    }

    private Making.Shape Find(IReadOnlyList<string?> steps) =>
        steps.Aggregate(Root, static (shape, step) => step is null ? shape.Item! : shape.Members.First(member => member.Name == step).Shape);

    private string Write(MadeRule rule) =>
        $"\"{rule.Id}\": {{\"severity\": \"{(AreWarnings ? "warning" : "error")}\", \"expression\": {Making.Shape.Quote(rule.Expression)}, "
        + $"\"message\": {{\"en\": {Making.Shape.Quote(rule.Message)}, \"zh\": {Making.Shape.Quote(MadeRule.ChineseStart + rule.Message)}}}}}";
}
