using System.Text.RegularExpressions;

namespace ReportSdk.Tests.Rules;

/// <summary>The pages on the rule language: their tables and blocks.</summary>
internal static partial class RulePages
{
    public static readonly string Language = File.ReadAllText(Repository.PathOf("docs/rules.md"));

    public static readonly string Cel = File.ReadAllText(Repository.PathOf("docs/rules-and-cel.md"));

    /// <summary>The document that expressions of both pages are evaluated in.</summary>
    public static string Document => BlockOf("document");

    public static string Schema => BlockOf("schema");

    /// <summary>Cells of the rows of all tables with such a head.</summary>
    public static IEnumerable<string[]> RowsOf(string page, params string[] head)
    {
        bool isInTable = false;
        foreach (string line in page.Split('\n'))
        {
            if (line == $"| {string.Join(" | ", head)} |")
            {
                isInTable = true;
            }
            else if (!line.StartsWith('|'))
            {
                isInTable = false;
            }
            else if (isInTable && !line.StartsWith("|---", StringComparison.Ordinal))
            {
                // A bar in code is written \|.
                yield return [.. Bar().Split(line.Trim().Trim('|')).Select(static cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal))];
            }
        }
    }

    /// <summary>Two cells of rows as the arguments of a theory; code without its marks.</summary>
    public static TheoryData<string, string> ToTheory(IEnumerable<(string Expression, string Gives)> rows)
    {
        var data = new TheoryData<string, string>();
        foreach ((string expression, string gives) in rows)
        {
            data.Add(expression.Trim('`'), gives);
        }

        return data;
    }

    private static string BlockOf(string kind) => Block().Matches(Language).Single(block => block.Groups[1].Value == kind).Groups[2].Value;

    [GeneratedRegex("```json ([a-z]+)\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();
}
