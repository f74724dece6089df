using System.Runtime.InteropServices;
using System.Text.Json;
using ReportSdk.Cli.Schemas;
using ReportSdk.Cli.Testing;
using ReportSdk.Schema;

namespace ReportSdk.Cli.Bowtie;

/// <summary>Runs cases, each by itself: nothing of one case is left for the next.</summary>
internal sealed class BowtieRunner
{
    private Draft _draft = Draft.Find("2020-12");

    /// <summary>Sets the dialect of schemas that name none; false, and nothing is set, for one that is not known.</summary>
    public bool TrySetDialect(string uri)
    {
        foreach (var draft in Draft.All)
        {
            if (draft.PublishedUri == uri || draft.DialectUri == uri)
            {
                _draft = draft;
                return true;
            }
        }

        return false;
    }

    public BowtieOutcome Run(BowtieCase @case)
    {
        var loaded = new CompiledSchemas(@case.Registry, _draft.DialectUri).Compile(@case.Schema);
        if (loaded.Schema is not { } schema)
        {
            return WithoutSchema(loaded.Findings);
        }

        var outcomes = new List<BowtieOutcome>(@case.Instances.Count);
        foreach (var instance in @case.Instances)
        {
            var utf8 = JsonMarshal.GetRawUtf8Value(instance);
            outcomes.Add(@case.WantsAnnotations ? Annotate(schema, utf8) : Decide(schema, utf8));
        }

        return BowtieOutcome.Of(outcomes);
    }

    /// <summary>A dialect that we do not speak is passed over; any other error of the schema is one.</summary>
    private static BowtieOutcome WithoutSchema(IReadOnlyList<Finding> findings)
    {
        if (findings.FirstOrDefault(static finding => finding.Id == FindingCatalogue.UnsupportedDialect.Id) is { } unsupported)
        {
            return BowtieOutcome.Skipped($"{unsupported.Id}: {unsupported.GetMessage("en")}");
        }

        return BowtieOutcome.Errored(findings.Count == 0 ? "no such schema" : string.Join('\n', findings.Select(static finding => finding.ToString())));
    }

    private static BowtieOutcome Decide(CompiledSchema schema, ReadOnlySpan<byte> utf8)
    {
        if (schema.IsValid(utf8))
        {
            return BowtieOutcome.Verdict(true);
        }

        // Why it is not valid is asked for only here: a limit is not the schema's verdict.
        return Refuse(schema.Validate(utf8));
    }

    private static BowtieOutcome Annotate(CompiledSchema schema, ReadOnlySpan<byte> utf8)
    {
        var result = schema.Evaluate(utf8);
        return result.IsValid ? BowtieOutcome.Verdict(true, result.Annotations) : Refuse(result.Violations);
    }

    private static BowtieOutcome Refuse(ViolationList violations)
    {
        foreach (var violation in violations)
        {
            if (violation.IsLimit)
            {
                return BowtieOutcome.Errored($"{violation.Code}: {violation.GetMessage("en")}");
            }
        }

        return BowtieOutcome.Verdict(false);
    }
}
