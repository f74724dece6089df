using System.Text;
using System.Text.Json.Nodes;
using ReportSdk.Schema;

namespace ReportSdk.Tests.Rules;

/// <summary>Rules in the language, at the root of documents of one schema.</summary>
/// <param name="schema">Of the documents; it has no rules.</param>
internal sealed class WrittenRule(string schema)
{
    private static readonly ValidationOptions Telling = new() { ReportUnevaluatedRules = true };

    /// <summary>"true", "false" or "unknown".</summary>
    public string Judge(string expression, string document)
    {
        ViolationList violations = Compile(expression, "broken").Validate(Encoding.UTF8.GetBytes(document), Telling);
        Assert.All(violations, static violation => Assert.NotNull(violation.Rule));
        return violations.Any(static violation => violation.Code == "RULE") ? "false" : violations.Count > 0 ? "unknown" : "true";
    }

    /// <summary>An expression as a message shows it.</summary>
    public string Show(string expression, string document) =>
        Assert.Single(Compile("1 > 2", $"{{{expression}}}").Validate(Encoding.UTF8.GetBytes(document))).GetMessage("en");

    /// <summary>Where a rule is broken and what it says there: a line each.</summary>
    public string Tell(string expression, string message, string document) => string.Join(
        "\n",
        Compile(expression, message).Validate(Encoding.UTF8.GetBytes(document), Telling).Select(static violation => $"{violation.InstanceLocation}: {violation.GetMessage("en")}"));

    /// <summary>Fails where an expression does not give what is said: true, false, unknown, or what a message shows.</summary>
    public void AssertGives(string gives, string expression, string document)
    {
        switch (gives)
        {
            case "true" or "false":
                Assert.Equal(gives, Judge(expression, document));
                Assert.Equal(gives == "true" ? "false" : "true", Judge($"!({expression})", document));
                break;
            case "unknown":
                Assert.Equal(gives, Judge(expression, document));
                break;
            default:
                Assert.Equal(gives, Show(expression, document));
                break;
        }
    }

    /// <summary>Steps that the evaluator takes to see that a document, which is valid, is.</summary>
    public long CountSteps(string expression, string document)
    {
        Assert.True(SchemaTexts.Compile(With(expression, "x", "error")).IsValid(Encoding.UTF8.GetBytes(document), ValidationOptions.Default, out long steps));
        return steps;
    }

    /// <summary>Ids of what the compiler finds wrong with an expression.</summary>
    public string[] Refuse(string expression) =>
        [.. SchemaCompiler.Compile([new SchemaFile("test.schema.json", With(expression, "x"))]).Findings.Where(static finding => finding.Severity == FindingSeverity.Error).Select(static finding => finding.Id)];

    private CompiledSchema Compile(string expression, string message) => SchemaTexts.Compile(With(expression, message));

    private string With(string expression, string message, string severity = "warning")
    {
        JsonNode root = JsonNode.Parse(schema)!;
        root["rules"] = new JsonObject
        {
            ["r"] = new JsonObject
            {
                ["severity"] = severity,
                ["expression"] = expression,
                ["message"] = new JsonObject { ["en"] = message, ["zh"] = message },
            },
        };
        return root.ToJsonString();
    }
}
