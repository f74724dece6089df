using System.Globalization;
using System.Text.Json;
using ReportSdk.Fuzz.Rules.Reference;

namespace ReportSdk.Fuzz.Rules.Making;

/// <summary>Makes schemas with rules, and a document for each.</summary>
internal sealed class RuleCaseMaker(Random random)
{
    private const int RulesOfCase = 8;

    /// <summary>Tries to make a rule come out as wished before it is only turned round.</summary>
    private const int Tries = 3;

    private readonly ShapeMaker _shapes = new(random);
    private readonly DocumentMaker _documents = new(random);
    private readonly DocumentCorrupter _corrupter = new(random);
    private readonly RuleMaker _rules = new(random);

    public RuleCase Make()
    {
        bool isPlain = random.Next(3) == 0;
        Shape root = _shapes.MakeRoot(isPlain);
        string document = _documents.Make(root);
        int kind = random.Next(12);
        (bool isCorrupt, bool repeatsNames) = (kind < 3, kind == 3);
        if (isCorrupt || repeatsNames)
        {
            using JsonDocument right = JsonDocument.Parse(document);
            document = _corrupter.Corrupt(right.RootElement, repeatsNames);
        }

        using JsonDocument schema = JsonDocument.Parse(root.ToSchema(hasReferences: false));
        using JsonDocument parsed = JsonDocument.Parse(document);
        List<string?[][]> places = [.. PlacesOf(root)];
        MadeRule[] rules = [.. Enumerable.Range(0, RulesOfCase).Select(i => MakeRule(i, schema.RootElement, parsed.RootElement, random.Next(3) > 0 ? [[]] : places[random.Next(places.Count)], isPlain))];
        return new RuleCase(root, document, rules) { AreWarnings = !isCorrupt && random.Next(3) > 0, RepeatsNames = repeatsNames };
    }

    /// <summary>Where a rule may stand: the root, its lists and objects, and the items of its lists.</summary>
    private static IEnumerable<string?[][]> PlacesOf(Shape root)
    {
        yield return [[]];
        foreach (ShapeMember member in root.Members)
        {
            if (member.Shape.Kind is ShapeKind.List or ShapeKind.Object)
            {
                yield return [[member.Name]];
            }

            if (member.Shape is { Item.Kind: ShapeKind.Object, ItemReference: null })
            {
                string?[][] ways = [.. root.Members.Where(other => other.Shape.Item == member.Shape.Item).Select(static other => new[] { other.Name, null })];
                yield return ways;
                yield return ways;
            }
        }
    }

    private MadeRule MakeRule(int number, JsonElement schema, JsonElement document, string?[][] ways, bool isPlain)
    {
        ReferenceScope[] samples = [.. ways.SelectMany(way => ReferenceRule.Scopes(schema, way, document))];
        if (samples.Length == 0)
        {
            return MakeRule(number, schema, document, [[]], isPlain);
        }

        ReferenceScope sample = samples[random.Next(samples.Length)];
        bool looksAround = !isPlain && random.Next(2) == 0;
        var scope = new MakingScope(looksAround ? sample : sample with { Root = null, Parent = null });

        // Looked at in several places, or in none, a rule comes out true more often than wished.
        bool wish = random.Next(8) < 3;
        string condition = "";
        for (int i = 0; i < Tries; i++)
        {
            condition = _rules.MakeCondition(scope, isPlain ? random.Next(1, 5) : random.Next(2, 10));
            bool? holds = new ReferenceRule(schema, ways, condition, "").Judge(document).Holds;
            if (holds == wish || (holds is null && random.Next(4) == 0))
            {
                break;
            }

            if (i == Tries - 1 && holds is not null)
            {
                condition = $"!({condition})";
            }
        }

        string id = string.Create(CultureInfo.InvariantCulture, $"r{number}");
        return new MadeRule(id, ways, condition, _rules.MakeMessage(condition, scope));
    }
}
