using System.Globalization;

namespace ReportSdk.Cli.Testing;

/// <summary>The <c>compatibility</c> of annotation tests: <c>7</c> is draft 7 and later, <c>&lt;=2019</c> up to it, <c>=2020</c> that one alone; commas mean and.</summary>
internal static class DraftCompatibility
{
    /// <param name="compatibility">As written in the test file; null for every draft.</param>
    /// <param name="draft">The draft's number or year.</param>
    public static bool Includes(string? compatibility, int draft)
    {
        if (compatibility is null)
        {
            return true;
        }

        foreach (var range in compatibility.AsSpan().Split(','))
        {
            var condition = compatibility.AsSpan()[range].Trim();
            var number = int.Parse(condition.TrimStart("<="), CultureInfo.InvariantCulture);
            var holds = condition.StartsWith("<=") ? draft <= number : condition.StartsWith("=") ? draft == number : draft >= number;
            if (!holds)
            {
                return false;
            }
        }

        return true;
    }
}
