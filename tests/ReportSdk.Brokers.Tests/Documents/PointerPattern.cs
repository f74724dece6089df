using System.Text.RegularExpressions;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>A JSON Pointer where <c>*</c> stands for one segment and <c>**</c> for any number of them.</summary>
internal sealed class PointerPattern(string text)
{
    private readonly Regex _regex = new(
        "^" + Regex.Escape(text).Replace(@"/\*\*", "(?:/[^/]+)*", StringComparison.Ordinal).Replace(@"\*", "[^/]+", StringComparison.Ordinal) + "$",
        RegexOptions.CultureInvariant);

    public bool IsMatch(string pointer) => _regex.IsMatch(pointer);

    public override string ToString() => text;
}
