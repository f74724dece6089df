namespace ReportSdk.Schema.Rules;

/// <summary>The names that stand alone in an expression, variables among them.</summary>
internal static class RuleNames
{
    public static IEnumerable<string> In(RuleSyntax syntax) => syntax switch
    {
        NameSyntax name => [name.Name],
        MemberSyntax member => In(member.Target),
        IndexSyntax index => In(index.Target).Concat(In(index.Index)),
        UnarySyntax unary => In(unary.Operand),
        BinarySyntax binary => In(binary.Left).Concat(In(binary.Right)),
        ConditionalSyntax conditional => In(conditional.Condition).Concat(In(conditional.Then)).Concat(In(conditional.Otherwise)),
        ListSyntax list => list.Items.SelectMany(In),
        CallSyntax call => (call.Target is null ? [] : In(call.Target)).Concat(call.Arguments.SelectMany(In)),
        _ => [],
    };
}
