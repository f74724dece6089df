using System.Text;
using ReportSdk.Patterns;
using ReportSdk.Shared;

namespace ReportSdk.Tests.Patterns;

public class PatternMatcherTests
{
    private const int Steps = 100_000;

    [Theory]
    [InlineData("^abc$", "abc", true)]
    [InlineData("^abc$", "abc\n", false)]
    [InlineData("^[0-9]{6}$", "600584", true)]
    [InlineData("^[0-9]{6}$", "60058", false)]
    [InlineData("^[0-9]{6}$", "6005840", false)]
    [InlineData("^[0-9]{6}$", "60058４", false)]
    [InlineData("f.*o", "xfoo", true)]
    [InlineData("f.*o", "f\no", false)]
    [InlineData("(a|ab)(c|bcd)$", "xabcd", true)]
    [InlineData(@"\bab\b", "x ab y", true)]
    [InlineData(@"\bab\b", "xab y", false)]
    [InlineData(@"\B", "aéb", false)]
    [InlineData(@"\B", "é", true)]
    [InlineData("^🐲*$", "🐲🐲", true)]
    [InlineData("^🐲*$", "🐲🐉", false)]
    [InlineData(@"^\uD83D\uDC32$", "🐲", true)]
    [InlineData(@"^\u{1F432}$", "🐲", true)]
    [InlineData("^.$", "🐲", true)]
    [InlineData(@"^\p{Script=Han}+$", "买入〇", true)]
    [InlineData(@"^\p{Script=Han}+$", "买入a", false)]
    [InlineData(@"^(?!.*\.\.)[a-z.]+$", "a.b.c", true)]
    [InlineData(@"^(?!.*\.\.)[a-z.]+$", "a..c", false)]
    [InlineData(@"(?<=(\d)\1)x", "a11x", true)]
    [InlineData(@"(?<=\1(\d))x", "a11x", true)]
    [InlineData(@"(?<=\1(\d))x", "a12x", false)]
    [InlineData(@"^(?<q>['""]).*\k<q>$", "'a'", true)]
    [InlineData(@"^(?<q>['""]).*\k<q>$", "'a\"", false)]
    [InlineData("^(?:(?=a)|a){3}$", "aa", true)]
    [InlineData("^(?:a?){1000000000}$", "aaa", true)]
    [InlineData("^(a{1000}){1000}$", "aaa", false)]
    [InlineData(@"^(?:(a)|b\1)+$", "aba", true)]
    [InlineData(@"^(?:(?<y>a)|(?<y>b))\k<y>$", "bb", true)]
    [InlineData("[]", "a", false)]
    [InlineData("[^]", "\n", true)]
    [InlineData("", "", true)]
    [InlineData("示例", "一个示例", true)]
    public void A_pattern_finds_what_the_standard_says(string pattern, string text, bool expected)
    {
        var result = PatternMatcher.Create(pattern).IsMatch(Encoding.UTF8.GetBytes(text), Steps);

        Assert.Equal(expected ? PatternResult.Match : PatternResult.NoMatch, result);
    }

    [Theory]
    [InlineData("^(abc]", 5)]
    [InlineData("^(abc", 1)]
    [InlineData(@"\a", 0)]
    [InlineData("a(?i:b)", 1)]
    [InlineData("(?P<name>x)", 0)]
    [InlineData("a{2,1}", 1)]
    [InlineData("a{,5}", 1)]
    [InlineData("{", 0)]
    [InlineData("x]", 1)]
    [InlineData("^*", 1)]
    [InlineData("(?=a)*", 5)]
    [InlineData(@"\b+", 2)]
    [InlineData("a**", 2)]
    [InlineData(@"(a)\2", 3)]
    [InlineData(@"\k<x>", 0)]
    [InlineData("(?<a>x)(?<a>y)", 10)]
    [InlineData("(?<a>x)(?:z|(?<a>y))", 15)]
    [InlineData("(?<1>x)", 3)]
    [InlineData("[b-a]", 1)]
    [InlineData(@"[\d-x]", 1)]
    [InlineData("[a", 0)]
    [InlineData(@"\p{Foo}", 0)]
    [InlineData(@"\p{Script=Foo}", 0)]
    [InlineData(@"\pL", 0)]
    [InlineData(@"\u{110000}", 0)]
    [InlineData(@"\u12", 0)]
    [InlineData(@"\x1", 0)]
    [InlineData(@"\c1", 0)]
    [InlineData(@"\01", 0)]
    [InlineData(@"[\1]", 1)]
    [InlineData(@"\-", 0)]
    [InlineData(@"\", 0)]
    [InlineData("a)", 1)]
    public void What_the_grammar_does_not_have_is_an_error_at_its_place(string pattern, int index)
    {
        var syntax = PatternSyntax.TryParse(pattern, out var error);

        Assert.Null(syntax);
        Assert.True(error.IsError);
        Assert.Equal(index, error.Index);
        Assert.NotEmpty(error.GetMessage("en"));
        Assert.NotEmpty(error.GetMessage("zh"));
    }
}
