using ReportSdk.Schema;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Parsing;

namespace ReportSdk.Cli.Fixing;

/// <summary>
/// Mends what can be mended without asking: what is removed does nothing, so that no document gets another verdict. One place at a time, since one removal may
/// make another finding go or come.
/// </summary>
internal static class SchemaFixer
{
    /// <summary>Findings at the name of a member that does nothing.</summary>
    private static readonly HashSet<string> Idle =
        [FindingCatalogue.DecidedCondition.Id, FindingCatalogue.KeywordWithoutEffect.Id, FindingCatalogue.KeywordNeedsOther.Id];

    /// <returns>The text without the first such place; null where there is none.</returns>
    public static string? FixOne(SchemaFile file, IEnumerable<Finding> findings)
    {
        if (file.Root is not { } root)
        {
            return null;
        }

        foreach (var finding in findings)
        {
            var start = finding.Location.Start;
            var removal = Idle.Contains(finding.Id) ? MemberAt(root, start)
                : finding.Id == FindingCatalogue.DuplicateListEntry.Id ? ItemAt(root, start)
                : finding.Id == FindingCatalogue.UnusedSuppression.Id ? SuppressionAt(root, start)
                : null;
            if (removal is { } span)
            {
                return file.Text.Remove(span.Start, span.Length);
            }
        }

        return null;
    }

    private static TextSpan? MemberAt(JsonNode node, int start)
    {
        for (var i = 0; i < node.Members.Count; i++)
        {
            if (node.Members[i].NameSpan.Start == start)
            {
                return Removal([.. node.Members.Select(static member => new TextSpan(member.NameSpan.Start, member.Value.Span.End - member.NameSpan.Start))], i);
            }
        }

        return Below(node, child => MemberAt(child, start));
    }

    private static TextSpan? ItemAt(JsonNode node, int start)
    {
        for (var i = 0; i < node.Items.Count; i++)
        {
            if (node.Items[i].Span.Start == start)
            {
                return Removal([.. node.Items.Select(static item => item.Span)], i);
            }
        }

        return Below(node, child => ItemAt(child, start));
    }

    /// <summary>The entry that the id stands in; the last one takes the keyword with it.</summary>
    private static TextSpan? SuppressionAt(JsonNode node, int start)
    {
        if (node.Find(SuppressionReader.Keyword) is { } list)
        {
            foreach (var entry in list.Items)
            {
                if (entry.Span.Start < start && start < entry.Span.End)
                {
                    return list.Items.Count > 1
                        ? ItemAt(list, entry.Span.Start)
                        : MemberAt(node, node.Members.First(static member => member.Name == SuppressionReader.Keyword).NameSpan.Start);
                }
            }
        }

        return Below(node, child => SuppressionAt(child, start));
    }

    private static TextSpan? Below(JsonNode node, Func<JsonNode, TextSpan?> find)
    {
        foreach (var child in node.Items.Concat(node.Members.Select(static member => member.Value)))
        {
            if (find(child) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>An element with the comma that goes with it: the one behind it, or before it for the last.</summary>
    private static TextSpan Removal(IReadOnlyList<TextSpan> elements, int index)
    {
        var start = index > 0 && index == elements.Count - 1 ? elements[index - 1].End : elements[index].Start;
        var end = index < elements.Count - 1 ? elements[index + 1].Start : elements[index].End;
        return new TextSpan(start, end - start);
    }
}
