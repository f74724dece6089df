using System.Text;

namespace ReportSdk.Rules;

/// <summary>What a rule says of one place, filled in.</summary>
internal sealed record RuleMessages(string English, string Chinese)
{
    public string Get(bool isChinese) => isChinese ? Chinese : English;

    /// <summary>Where one language is missing, the other serves.</summary>
    public static RuleMessages Fill(string english, string chinese, string[] inserts) => new(
        Fill(english.Length == 0 ? chinese : english, inserts),
        Fill(chinese.Length == 0 ? english : chinese, inserts));

    /// <summary>Whether a template has nothing in braces but numbers of inserts, and doubled braces.</summary>
    public static bool IsTemplate(string template, int inserts)
    {
        for (int i = 0; i < template.Length; i++)
        {
            if (template[i] is '{' or '}')
            {
                i = template.AsSpan(i + 1).StartsWith(template.AsSpan(i, 1)) ? i + 1 : SkipInsert(template, i, inserts);
                if (i < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Index of the brace that ends an insert; -1 where there is none.</summary>
    private static int SkipInsert(string template, int open, int inserts)
    {
        int close = template.IndexOf('}', open);
        return template[open] == '{' && close > open + 1
            && int.TryParse(template.AsSpan(open + 1, close - open - 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number)
            && number < inserts
            ? close
            : -1;
    }

    private static string Fill(string template, string[] inserts)
    {
        var message = new StringBuilder(template.Length);
        for (int i = 0; i < template.Length; i++)
        {
            char unit = template[i];
            if (unit is not ('{' or '}'))
            {
                message.Append(unit);
            }
            else if (template.AsSpan(i + 1).StartsWith([unit]))
            {
                message.Append(unit);
                i++;
            }
            else
            {
                int close = template.IndexOf('}', i);
                message.Append(inserts[int.Parse(template.AsSpan(i + 1, close - i - 1), System.Globalization.CultureInfo.InvariantCulture)]);
                i = close;
            }
        }

        return message.ToString();
    }
}
