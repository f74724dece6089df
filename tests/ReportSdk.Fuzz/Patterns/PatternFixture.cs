using System.Text;
using System.Text.Json;
using ReportSdk.Patterns;
using ReportSdk.Shared;

namespace ReportSdk.Fuzz.Patterns;

/// <summary>A pattern that <c>tests/tools/pattern-oracle.mjs</c> made, with what node's RegExp says of it under the u flag.</summary>
/// <param name="Pattern">The text.</param>
/// <param name="IsRefused">Whether node refuses it as a pattern.</param>
/// <param name="Pairs">Strings, and whether they match.</param>
internal sealed record PatternFixture(string Pattern, bool IsRefused, IReadOnlyList<(string Text, bool IsMatch)> Pairs)
{
    private const int MaxSteps = 1_000_000;

    /// <summary>Reads the lines that the script wrote.</summary>
    public static IEnumerable<PatternFixture> Read(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            string pattern = root.GetProperty("p").GetString()!;
            yield return root.TryGetProperty("e", out _)
                ? new PatternFixture(pattern, true, [])
                : new PatternFixture(pattern, false, [.. PairsOf(root, "y", true), .. PairsOf(root, "n", false)]);
        }
    }

    /// <summary>Where our verdicts differ: a line each.</summary>
    /// <param name="allowsStepLimit">Whether a pattern that cannot run in linear time may end without a verdict, as it is meant to where it would take too long.</param>
    public IEnumerable<string> Differences(bool allowsStepLimit = false)
    {
        if (PatternSyntax.TryParse(Pattern, out PatternError error) is not { } syntax)
        {
            if (!IsRefused)
            {
                yield return $"{Quote(Pattern)} is refused at {error.Index}: {error.GetMessage("en")}";
            }

            yield break;
        }

        if (IsRefused)
        {
            yield return $"{Quote(Pattern)} is not refused";
            yield break;
        }

        var matcher = PatternMatcher.Create(syntax);

        // What a matcher takes to when it has seen many texts.
        ShuffleAutomaton? quick = ShuffleAutomatonBuilder.TryCreate(syntax);
        foreach ((string text, bool isMatch) in Pairs)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            PatternResult result = matcher.IsMatch(utf8, MaxSteps);
            bool isUndecided = result == PatternResult.StepLimit && allowsStepLimit && !syntax.IsLinear;
            if (!isUndecided && result != (isMatch ? PatternResult.Match : PatternResult.NoMatch))
            {
                yield return $"{Quote(Pattern)} on {Quote(text)}: {result}";
            }
            else if (quick is not null && quick.TryMatch(utf8, out bool isQuickMatch) && isQuickMatch != isMatch)
            {
                yield return $"{Quote(Pattern)} on {Quote(text)}: {isQuickMatch} by shuffles";
            }
        }
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);

    private static IEnumerable<(string Text, bool IsMatch)> PairsOf(JsonElement root, string name, bool isMatch) =>
        root.GetProperty(name).EnumerateArray().Select(text => (text.GetString()!, isMatch));
}
