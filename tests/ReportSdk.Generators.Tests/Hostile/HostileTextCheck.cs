using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Hostile;

/// <summary>
/// Puts texts at one place of a schema, a namespace each, and compiles them together: each becomes the code that a harmless text becomes, or is
/// refused by an error at a place in its file.
/// </summary>
internal static class HostileTextCheck
{
    /// <summary>What is wrong; empty when nothing is.</summary>
    /// <param name="place">Where.</param>
    /// <param name="texts">What.</param>
    /// <param name="counts">How many of the texts became code, and how many were refused.</param>
    public static IReadOnlyList<string> Run(HostilePlace place, IReadOnlyList<string> texts, out (int Compiled, int Refused) counts)
    {
        var items = new Dictionary<string, SchemaItem>(StringComparer.Ordinal);
        foreach (string text in texts.Concat(texts.SelectMany(place.StandInsFor)).Distinct(StringComparer.Ordinal))
        {
            items.Add(text, place.ItemOf(text, items.Count));
        }

        GeneratedBatch batch = GeneratedBatch.Of([.. items.Values]);
        var shapes = new Dictionary<string, CodeShape>(StringComparer.Ordinal);
        foreach ((string text, SchemaItem item) in items)
        {
            if (batch.SourceOf(item) is { } source)
            {
                shapes.Add(text, CodeShape.Of(source));
            }
        }

        var problems = new List<string>(batch.Problems);
        counts = default;
        foreach (string text in texts)
        {
            CodeShape?[] harmless = [.. place.StandInsFor(text).Select(standIn => shapes.GetValueOrDefault(standIn))];
            if (!shapes.TryGetValue(text, out CodeShape? shape))
            {
                counts.Refused++;
            }
            else if (harmless is [{ } first, { } second])
            {
                counts.Compiled++;
                if (CodeShape.Difference(first, second, shape) is { } difference)
                {
                    problems.Add($"{place.Name}, {Show(text)}: {difference}");
                }
            }
            else
            {
                problems.Add($"{place.Name}, {Show(text)}: became code, a harmless text did not");
            }
        }

        return problems;
    }

    private static string Show(string text) => System.Text.Json.JsonSerializer.Serialize(text.Length > 60 ? text[..60] + "…" : text);
}
