using System.Text;

namespace ReportSdk.Violations;

/// <summary>Fills <c>{expected}</c> and <c>{found}</c> in one pass, so that braces in a document's text are never taken for placeholders.</summary>
internal static class MessageTemplate
{
    private const string Expected = "{expected}";
    private const string Found = "{found}";

    public static string Fill(string template, string expected, string found)
    {
        var message = new StringBuilder(template.Length + expected.Length + found.Length);
        for (int i = 0; i < template.Length;)
        {
            ReadOnlySpan<char> rest = template.AsSpan(i);
            if (rest.StartsWith(Expected, StringComparison.Ordinal))
            {
                message.Append(expected);
                i += Expected.Length;
            }
            else if (rest.StartsWith(Found, StringComparison.Ordinal))
            {
                message.Append(found);
                i += Found.Length;
            }
            else
            {
                message.Append(template[i++]);
            }
        }

        return message.ToString();
    }
}
