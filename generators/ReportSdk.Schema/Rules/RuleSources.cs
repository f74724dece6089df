using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Resolution;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Rules;

/// <summary>The rules of a parsed file, with where they stand in it.</summary>
internal sealed class RuleSources
{
    private RuleSources(RuleSource[] sources, RulePlaces places)
    {
        Sources = new(sources);
        Places = places;
    }

    /// <summary>In the order of the file's schemas; the order of keywords within one does not count.</summary>
    public EquatableArray<RuleSource> Sources { get; }

    public RulePlaces Places { get; }

    /// <param name="document">Resolved.</param>
    /// <param name="canonicalUri">The identifier of a file that is named by where it lies.</param>
    public static RuleSources Of(SchemaDocument document, Func<string, string> canonicalUri)
    {
        FoundRule[] found = [.. document.Nodes.SelectMany(node => node.Rules.Select(keyword => new FoundRule(Complete(keyword.Source, node, canonicalUri), keyword)))];
        if (found.Length == 0)
        {
            return new RuleSources([], new RulePlaces(Array.Empty<RulePlaceInText>()));
        }

        found = found
            .OrderBy(rule => rule.Source.Node, StringComparer.Ordinal)
            .ThenBy(rule => rule.Source.Kind).ThenBy(rule => rule.Source.Id, StringComparer.Ordinal)
            .ToArray();
        return new RuleSources([.. found.Select(rule => rule.Source)], new RulePlaces([.. found.Select(rule => RulePlaceInText.Of(rule.Keyword))]));
    }

    private static RuleSource Complete(RuleSource source, SchemaNode node, Func<string, string> canonicalUri)
    {
        string reference = source.Reference;
        if (reference.Length > 0)
        {
            reference = $"{canonicalUri(SchemaUri.Resolve(node.Resource.Uri, reference))}#{SchemaUri.Fragment(reference)}";
        }

        return source with { Node = node.Location, Reference = reference };
    }

    private sealed record FoundRule(RuleSource Source, RuleKeyword Keyword);
}

/// <summary>Where the rules of a file stand in its text.</summary>
internal sealed record RulePlaces(EquatableArray<RulePlaceInText> Rules)
{
    public RulePlaces(RulePlaceInText[] rules)
        : this(new EquatableArray<RulePlaceInText>(rules))
    {
    }

    /// <summary>A finding at its place in the file.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="sink">Of the file: knows its text and its lines.</param>
    public Finding Locate(RuleFinding finding, FindingSink sink)
    {
        RulePlaceInText rule = Rules[finding.Rule];
        RuleProblem problem = finding.Problem;
        TextSpan span = finding.Part switch
        {
            RuleFinding.AtName => rule.Name,
            RuleFinding.AtReference => rule.Reference,
            _ => JsonStringSpan.Find(sink.Text, rule.Parts[finding.Part], problem.Start, problem.Length),
        };
        return new Finding(problem.Descriptor, sink.Locate(span), [.. problem.Arguments]);
    }
}

/// <summary>Where a rule stands.</summary>
internal sealed record RulePlaceInText(TextSpan Name, TextSpan Reference, EquatableArray<TextSpan> Parts)
{
    public static RulePlaceInText Of(RuleKeyword keyword) => new(keyword.Span, keyword.ReferenceSpan, keyword.PartSpans.ToEquatableArray());
}
