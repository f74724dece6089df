using System.Text;
using ReportSdk.Schema;
using ReportSdk.Streaming;

namespace ReportSdk.Fuzz.Rules;

/// <summary>A case compiled: the schema with all rules that the checker accepts, and what it says of each.</summary>
/// <param name="Schema">Linked.</param>
/// <param name="Text">Of the schema.</param>
/// <param name="Findings">By rule; also of those that are refused.</param>
internal sealed record CompiledCase(CompiledSchema Schema, string Text, ILookup<string, Finding> Findings)
{
    /// <summary>Findings that refuse a rule.</summary>
    public IEnumerable<Finding> RefusalsOf(MadeRule rule) => Findings[rule.Id].Where(static finding => finding.Severity == FindingSeverity.Error);

    public bool Has(MadeRule rule, string finding) => Findings[rule.Id].Any(found => found.Id == finding);

    public static CompiledCase Compile(RuleCase made)
    {
        string text = made.ToSchema(made.Rules);
        SchemaCompilation compilation = Compile(text);
        ILookup<string, Finding> findings = compilation.Findings.ToLookup(finding => RuleCase.IdAt(text, finding.Location.Line) ?? throw new InvalidOperationException($"{finding}\n{text}"));
        var refused = findings.Where(static group => group.Any(static finding => finding.Severity == FindingSeverity.Error)).Select(static group => group.Key).ToHashSet(StringComparer.Ordinal);
        if (refused.Count > 0)
        {
            text = made.ToSchema([.. made.Rules.Where(rule => !refused.Contains(rule.Id))]);
            compilation = Compile(text);
        }

        SchemaCatalog catalog = SchemaCatalog.Link(compilation.Files.Select(file => SchemaPlan.Read(file.Plan ?? throw new InvalidOperationException(string.Join('\n', compilation.Findings)))));
        return new CompiledCase(catalog.GetSchema(compilation.Files[0].Id), text, findings);
    }

    /// <summary>What the runtime says of a document.</summary>
    /// <param name="made">The case.</param>
    /// <param name="document">JSON.</param>
    /// <param name="isValid">The verdict alone.</param>
    /// <param name="isToldAgain">Whether a call that asks for no rules without a verdict lists the rest of the same.</param>
    public ViolationList Validate(RuleCase made, string document, out bool isValid, out bool isToldAgain)
    {
        var options = new ValidationOptions { ReportUnevaluatedRules = true, MaxViolations = 100_000, AllowDuplicateMembers = made.RepeatsNames };
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        isValid = Schema.IsValid(utf8, options);
        ViolationList all = Schema.Validate(utf8, options);
        ViolationList told = Schema.Validate(utf8, options with { ReportUnevaluatedRules = false });
        isToldAgain = told.SequenceEqual(all.Where(static violation => violation.Severity != ViolationSeverity.Information));
        return all;
    }

    /// <summary>Whether a document is valid by one of its rules alone.</summary>
    /// <param name="made">The case.</param>
    /// <param name="rule">The rule; the others are switched off.</param>
    /// <param name="document">JSON.</param>
    /// <param name="inOnePass">What the pass over the bytes says; undecided where there is none.</param>
    public bool IsValidBy(RuleCase made, MadeRule rule, string document, out StreamVerdict inOnePass)
    {
        var options = new ValidationOptions
        {
            AllowDuplicateMembers = made.RepeatsNames,
            DisabledRules = [.. Schema.Rules.Select(static other => other.Id).Where(id => id != rule.Id)],
        };
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        inOnePass = Schema.FindProgram(options, out ulong[]? disabledRules) is { } program ? StreamValidator.Run(program, utf8, options, disabledRules) : StreamVerdict.Undecided;
        return Schema.IsValid(utf8, options, out _);
    }

    private static SchemaCompilation Compile(string text) => SchemaCompiler.Compile([new SchemaFile("made.schema.json", text)]);
}
