using System.Text.Json;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;

namespace ReportSdk.Fuzz.Mutants;

/// <summary>
/// Counts how often each keyword of the schemas passed and failed: it passes where a value of a kind that it speaks of reaches it and no
/// violation lies at it or below it.
/// </summary>
internal sealed class KeywordCoverage
{
    private static readonly Dictionary<string, JsonValueKind[]> Kinds = new(StringComparer.Ordinal)
    {
        ["type"] = [],
        ["enum"] = [],
        ["const"] = [],
        ["$ref"] = [],
        ["allOf"] = [],
        ["anyOf"] = [],
        ["oneOf"] = [],
        ["not"] = [],
        ["minimum"] = [JsonValueKind.Number],
        ["maximum"] = [JsonValueKind.Number],
        ["exclusiveMinimum"] = [JsonValueKind.Number],
        ["exclusiveMaximum"] = [JsonValueKind.Number],
        ["multipleOf"] = [JsonValueKind.Number],
        ["minLength"] = [JsonValueKind.String],
        ["maxLength"] = [JsonValueKind.String],
        ["pattern"] = [JsonValueKind.String],
        ["items"] = [JsonValueKind.Array],
        ["prefixItems"] = [JsonValueKind.Array],
        ["contains"] = [JsonValueKind.Array],
        ["minItems"] = [JsonValueKind.Array],
        ["maxItems"] = [JsonValueKind.Array],
        ["uniqueItems"] = [JsonValueKind.Array],
        ["properties"] = [JsonValueKind.Object],
        ["patternProperties"] = [JsonValueKind.Object],
        ["additionalProperties"] = [JsonValueKind.Object],
        ["propertyNames"] = [JsonValueKind.Object],
        ["required"] = [JsonValueKind.Object],
        ["dependentRequired"] = [JsonValueKind.Object],
        ["dependentSchemas"] = [JsonValueKind.Object],
        ["minProperties"] = [JsonValueKind.Object],
        ["maxProperties"] = [JsonValueKind.Object],
        ["unevaluatedProperties"] = [JsonValueKind.Object],
        ["unevaluatedItems"] = [JsonValueKind.Array],
    };

    private readonly SortedDictionary<string, (long Passed, long Failed)> _keywords = new(StringComparer.Ordinal);

    /// <param name="nodes">Whose keywords there must be cells for; <c>format</c> is left out, since most dialects only annotate it.</param>
    public KeywordCoverage(IEnumerable<SchemaNode> nodes)
    {
        foreach (string keyword in nodes.SelectMany(Keywords))
        {
            _keywords[keyword] = default;
        }
    }

    /// <summary>Passed and failed by keyword.</summary>
    public IReadOnlyDictionary<string, (long Passed, long Failed)> Cells => _keywords;

    /// <summary>Keywords that never passed or never failed.</summary>
    public IEnumerable<string> Empty => _keywords.Where(static cell => cell.Value.Passed == 0 || cell.Value.Failed == 0).Select(static cell => cell.Key);

    /// <summary>Of the schemas that a document meets, one with the keyword that has failed least so far.</summary>
    public SchemaVisit Rarest(IReadOnlyList<SchemaVisit> visits, Random random)
    {
        var candidates = visits.Select(visit => (Visit: visit, Failed: Applicable(visit).Select(keyword => _keywords[keyword].Failed).DefaultIfEmpty(long.MaxValue).Min())).ToList();
        long least = candidates.Min(static candidate => candidate.Failed);
        SchemaVisit[] rarest = [.. candidates.Where(candidate => candidate.Failed == least).Select(static candidate => candidate.Visit)];
        return rarest[random.Next(rarest.Length)];
    }

    /// <summary>Counts a document that is JSON.</summary>
    public void Add(IEnumerable<SchemaVisit> visits, ViolationList violations)
    {
        if (violations.IsTruncated || violations.Any(static violation => violation.IsLimit))
        {
            return;
        }

        HashSet<string> concerned = [.. violations.SelectMany(static violation => Prefixes(violation.KeywordLocation))];
        foreach (SchemaVisit visit in visits)
        {
            foreach (string keyword in Applicable(visit))
            {
                string location = $"{visit.KeywordPath}/{keyword}";
                bool fails = concerned.Contains(location) && violations.Any(violation =>
                    IsAtOrBelow(violation.KeywordLocation, location) && IsAtOrBelow(violation.InstanceLocation, visit.Pointer));
                (long passed, long failed) = _keywords[keyword];
                _keywords[keyword] = fails ? (passed, failed + 1) : (passed + 1, failed);
            }
        }
    }

    private static IEnumerable<string> Applicable(SchemaVisit visit) =>
        Keywords(visit.Schema).Where(keyword => Kinds[keyword] is not { Length: > 0 } kinds || kinds.Contains(visit.Value.Kind));

    private static IEnumerable<string> Keywords(SchemaNode node)
    {
        foreach (JsonMember member in node.Json.Members)
        {
            if (Kinds.ContainsKey(member.Name))
            {
                yield return member.Name;
            }
        }
    }

    private static IEnumerable<string> Prefixes(string pointer)
    {
        for (int at = pointer.Length; at > 0; at = pointer.LastIndexOf('/', at - 1))
        {
            yield return pointer[..at];
        }
    }

    private static bool IsAtOrBelow(string pointer, string above) =>
        pointer.StartsWith(above, StringComparison.Ordinal) && (pointer.Length == above.Length || pointer[above.Length] == '/');
}
