using System.Text.RegularExpressions;
using ReportSdk.Violations;

namespace ReportSdk.Tests.Violations;

public sealed class ViolationCatalogueTests
{
    public static TheoryData<string> Codes => new(Enum.GetNames<ViolationCode>());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_its_text_and_messages_in_both_languages(string name)
    {
        ViolationEntry entry = ViolationCatalogue.Get(Enum.Parse<ViolationCode>(name));
        Assert.Equal(Regex.Replace(name, "(?<=[a-z0-9])(?=[A-Z])", "_").ToUpperInvariant(), entry.Text);
        Assert.NotEmpty(entry.English);
        Assert.Contains(entry.Chinese, unit => unit >= 0x4E00);
        Assert.Equal(Placeholders(entry.English), Placeholders(entry.Chinese));
    }

    [Fact]
    public void Only_limits_are_limits() => Assert.Equal(
        Enum.GetValues<ViolationCode>().Where(code => code.ToString().StartsWith("Limit", StringComparison.Ordinal)),
        Enum.GetValues<ViolationCode>().Where(ViolationCatalogue.IsLimit));

    [Fact]
    public void Braces_in_a_document_are_no_placeholders() =>
        Assert.Equal("expected {found}, but found {expected}", ViolationCatalogue.GetMessage(ViolationCode.Const, "en", "{found}", "{expected}"));

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc…")]
    [InlineData("𠀀𠀁𠀂", 2, "𠀀𠀁…")]
    [InlineData("", 0, "")]
    [InlineData("a", 0, "…")]
    [InlineData("a\nb\u001B[31m\u0085\u2028", 20, "a\\u{000A}b\\u{001B}[31m\\u{0085}\\u{2028}")]
    [InlineData("\u202Etxt\u2066\u200F", 20, "\\u{202E}txt\\u{2066}\\u{200F}")]
    public void Excerpts_are_short_and_harmless(string text, int limit, string excerpt) =>
        Assert.Equal(excerpt, Excerpt.Create(System.Text.Encoding.UTF8.GetBytes(text), limit));

    private static string[] Placeholders(string template) => [.. Regex.Matches(template, "{[a-z]+}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];
}
