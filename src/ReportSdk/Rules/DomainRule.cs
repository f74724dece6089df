using ReportSdk.Evaluation;

namespace ReportSdk.Rules;

/// <summary>A linked rule of the domain: what a schema's <c>rules</c>, <c>key</c>, <c>references</c> and <c>facts</c> demand.</summary>
/// <param name="plan">The rule as its plan has it.</param>
/// <param name="written">The schema it is written at.</param>
/// <param name="evaluating">The schema that evaluates it.</param>
/// <param name="number">Number of the place where it is written, among those of the catalog.</param>
internal sealed class DomainRule(PlanRule plan, SchemaNode written, SchemaNode evaluating, int number)
{
    public PlanRule Plan { get; } = plan;

    public RuleTable Table => Plan.Table;

    /// <summary>The schema that evaluates it.</summary>
    public SchemaNode Node { get; } = evaluating;

    /// <summary>The schema it is written at.</summary>
    public SchemaNode Written { get; } = written;

    /// <summary>Rules of one number are one rule, evaluated by several schemas.</summary>
    public int Number { get; } = number;

    public RuleDescriptor Describe() => Plan.Describe(GetAbsoluteLocation());

    /// <summary>URI of the keyword.</summary>
    public string GetAbsoluteLocation() =>
        $"{Written.Resource.Uri}#{JsonPointerText.ToFragment(Written.GetPointer() + Plan.Keyword)}";

    /// <summary>
    /// Where the keyword is, seen from the schema that evaluates the rule: the pointer to it, where the rule is written inside that schema.
    /// </summary>
    public string GetRelativeLocation()
    {
        string pointer = Plan.Keyword;
        SchemaNode? node = Written;
        for (; node is not null && node != Node; node = node.Parent)
        {
            pointer = node.RelativePointer + pointer;
        }

        return node is null ? Plan.Keyword : pointer;
    }
}
