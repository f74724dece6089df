using System.Globalization;
using System.Text.Json;
using ReportSdk.Schema.Rules;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <summary>Evaluates a rule wherever a document has a value that it is of, and says where it is broken, and what it says there.</summary>
/// <param name="schema">The root schema; references are not followed.</param>
/// <param name="ways">From the root to the schema that the rule stands in: names of members, null for the items of a list.</param>
/// <param name="expression">The condition.</param>
/// <param name="message">Expressions in braces are filled in.</param>
internal sealed class ReferenceRule(JsonElement schema, IReadOnlyList<IReadOnlyList<string?>> ways, string expression, string message)
{
    private readonly RuleSyntax _condition = RuleParser.Parse(expression, out _) ?? throw new ArgumentException(expression, nameof(expression));
    private readonly RuleTemplate _message = RuleTemplate.Parse(message, out _) ?? throw new ArgumentException(message, nameof(message));

    private HashSet<string>? _names;

    private HashSet<string> Names => _names ??= NamesIn(_condition, _message);

    /// <summary>What it comes to in a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="wrong">Where other things than rules are wrong in it: JSON Pointers. Of a value that has one of them in it the rule says nothing.</param>
    public ReferenceVerdict Judge(JsonElement document, IReadOnlyCollection<string>? wrong = null)
    {
        var verdict = new ReferenceVerdict();
        foreach (ReferenceScope scope in ways.SelectMany(way => Scopes(schema, way, document)).Where(scope => wrong is null || !wrong.Any(place => IsWithin(HostOf(scope), place))))
        {
            var interpreter = new ReferenceInterpreter();
            verdict.Add(interpreter.Judge(_condition, scope));
            new ReferenceExplanation(interpreter, verdict, _message).Explain(_condition, scope, scope.Place);
            verdict.AbsentReads.UnionWith(interpreter.AbsentReads);
        }

        return verdict;
    }

    /// <summary>The value whose schema evaluates the rule: the outermost that it names.</summary>
    private string HostOf(ReferenceScope scope) => Names.Contains("root") ? "" : Names.Contains("parent") ? scope.ParentPlace : scope.Place;

    private static bool IsWithin(string outer, string place) => place == outer || place.StartsWith(outer + "/", StringComparison.Ordinal);

    private static HashSet<string> NamesIn(RuleSyntax condition, RuleTemplate message) =>
        [.. RuleNames.In(condition), .. message.Inserts.SelectMany(static insert => RuleNames.In(RuleParser.Parse(insert.Text, out _)!))];

    /// <summary>What the rule can name, for each value that it is of. To null a rule says nothing.</summary>
    public static IEnumerable<ReferenceScope> Scopes(JsonElement schema, IReadOnlyList<string?> steps, JsonElement document)
    {
        (JsonElement Schema, JsonElement Json, string Place, ReferenceScope? Parent)[] level = [(schema, document, "", null)];
        ReferenceScope root = ScopeOf(schema, document, "");
        foreach (string? step in steps)
        {
            level = [.. level.SelectMany(at => step is null ? ItemsOf(at.Schema, at.Json, at.Place, at.Parent) : MemberOf(at.Schema, at.Json, at.Place, step))];
        }

        return level.Where(static at => at.Json.ValueKind != JsonValueKind.Null)
            .Select(at => ScopeOf(at.Schema, at.Json, at.Place) with { Root = root.This, Parent = at.Parent?.This, ParentPlace = at.Parent?.Place ?? "" });
    }

    private static IEnumerable<(JsonElement, JsonElement, string, ReferenceScope?)> ItemsOf(JsonElement schema, JsonElement json, string place, ReferenceScope? parent) =>
        json.ValueKind == JsonValueKind.Array
            ? json.EnumerateArray().Select((item, index) => (schema.GetProperty("items"), item, string.Create(CultureInfo.InvariantCulture, $"{place}/{index}"), parent))
            : [];

    private static IEnumerable<(JsonElement, JsonElement, string, ReferenceScope?)> MemberOf(JsonElement schema, JsonElement json, string place, string name) =>
        ReferenceDocument.TryGetMember(json, name, out JsonElement member)
            ? [(schema.GetProperty("properties").GetProperty(name), member, $"{place}/{ReferenceDocument.Escape(name)}", ScopeOf(schema, json, place))]
            : [];

    private static ReferenceScope ScopeOf(JsonElement schema, JsonElement json, string place)
    {
        ReferenceType type = ReferenceType.Of(schema);
        return new ReferenceScope((type, ReferenceDocument.Read(json, type, place))) { Place = place };
    }
}
