using System.Text;
using ReportSdk.Tests.Plans;

namespace ReportSdk.Tests.Rules;

/// <summary>Runs hand-written rules at the root of documents.</summary>
internal static class RuleRun
{
    public const string Uri = "https://example.com/rules";

    public static readonly ValidationOptions Telling = new() { ReportUnevaluatedRules = true };

    public static CompiledSchema Compile(params HandWrittenRule[] rules)
    {
        var plan = new PlanBuilder(Uri).Node(-1, "");
        Array.ForEach(rules, rule => plan.Rule(rule));
        return Link(plan);
    }

    public static CompiledSchema Link(PlanBuilder plan) => SchemaCatalog.Link([SchemaPlan.Read(plan.ToBytes())]).GetSchema(Uri);

    /// <summary>"true", "false" or "unknown: reason" of a condition; and that verdict and list agree.</summary>
    public static string Judge(Expr condition, string document = "{}")
    {
        CompiledSchema schema = Compile(new HandWrittenRule("r", condition));
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        ViolationList violations = schema.Validate(utf8, Telling);
        Assert.Equal(schema.IsValid(utf8), !violations.HasErrors);
        if (violations.IsEmpty)
        {
            return "true";
        }

        return violations.HasErrors ? "false" : $"unknown: {violations[0].Found}";
    }

    /// <summary>What a message shows of a value.</summary>
    public static string Show(Expr value, string document = "{}")
    {
        CompiledSchema schema = Compile(new HandWrittenRule("r", Expressions.False) { English = "{0}", Inserts = [value] });
        return Assert.Single(schema.Validate(Encoding.UTF8.GetBytes(document))).GetMessage("en");
    }
}
