using ReportSdk.Schema.Model;
using ReportSdk.Schema.Plans;
using ReportSdk.Schema.Resolution;
using ReportSdk.Schema.Rules;

namespace ReportSdk.Schema;

/// <summary>The plans of documents, each with its rules: those need the plans of all documents that they look into.</summary>
internal sealed class DocumentPlans
{
    private readonly Dictionary<SchemaDocument, byte[]> _plans = [];
    private readonly ShapeTable _shapes = new();
    private readonly Dictionary<string, RuleSource> _rules = new(StringComparer.Ordinal);

    /// <param name="loader">Has all documents.</param>
    /// <param name="broken">Those that get no plan.</param>
    /// <param name="cancellationToken">Asked between documents.</param>
    public DocumentPlans(SchemaLoader loader, HashSet<SchemaDocument> broken, CancellationToken cancellationToken)
    {
        var ruled = new List<SchemaDocument>();
        var sources = new List<RuleSources>();
        foreach (SchemaDocument document in loader.Parsed.Where(document => !broken.Contains(document)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            byte[] plan = PlanWriter.Write(document);
            _plans.Add(document, plan);
            _shapes.Add(document.Resources.Select(resource => resource.Uri), () => plan);
            RuleSources rules = RuleSources.Of(document, uri => loader.FindResource(uri)?.Uri ?? uri);
            if (rules.Sources.Count == 0)
            {
                continue;
            }

            ruled.Add(document);
            sources.Add(rules);
            foreach (RuleSource rule in rules.Sources)
            {
                _rules[rule.Location] = rule;
            }
        }

        var wrong = new HashSet<SchemaDocument>();
        for (int i = 0; i < ruled.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!TryAddRules(ruled[i], sources[i]))
            {
                wrong.Add(ruled[i]);
            }
        }

        Withdraw(wrong);
    }

    /// <summary>The plan, or null for a document that has errors or refers to one that has.</summary>
    public byte[]? Find(SchemaDocument document) => _plans.TryGetValue(document, out byte[]? plan) ? plan : null;

    private bool TryAddRules(SchemaDocument document, RuleSources rules)
    {
        CompiledRules compiled = RuleCompiler.Compile(rules.Sources, _shapes, location => _rules.TryGetValue(location, out RuleSource? rule) ? rule : null);
        document.Findings.Add(compiled.Findings.Select(finding => rules.Places.Locate(finding, document.Findings)));
        if (compiled.Section.Length > 0)
        {
            _plans[document] = RuleSectionWriter.Append(_plans[document], Convert.FromBase64String(compiled.Section));
        }

        return compiled.Section.Length > 0;
    }

    /// <summary>A plan that leads to one without rules would let through what its schema refuses.</summary>
    private void Withdraw(HashSet<SchemaDocument> wrong)
    {
        for (bool grew = wrong.Count > 0; grew;)
        {
            grew = false;
            foreach (SchemaDocument document in _plans.Keys.ToArray())
            {
                if (wrong.Contains(document) || document.Nodes.Exists(node => node.References.Any(reference => reference.Target is { } target && wrong.Contains(target.Resource.Document))))
                {
                    wrong.Add(document);
                    grew |= _plans.Remove(document);
                }
            }
        }
    }
}
