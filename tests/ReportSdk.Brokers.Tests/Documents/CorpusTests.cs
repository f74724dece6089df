using System.Text;
using ReportSdk.Fuzz.Mutants;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>What the five reports say of one thing, compared.</summary>
public sealed class CorpusTests
{
    private static readonly string[] Reports = ["guolian-2024-03", "guosen-2024-03", "huafu-2024-06", "minsheng-2024-06", "zheshang-2023-02"];

    [Fact]
    public void The_documents_give_exactly_the_contradictions_of_the_page()
    {
        CorpusChecker checker = Compare(Reports);
        ViolationList found = checker.Check();

        Assert.Equal(
            CrossCheckPage.Facts.Where(static fact => fact.Found > 0).Select(static fact => $"{fact.Rule} {fact.Severity} {fact.Found}"),
            found.GroupBy(static violation => violation.Rule).Select(static group => $"{group.Key} {group.First().Severity.ToString().ToLowerInvariant()} {group.Count()}"));
        Violation violation = Assert.Single(found);
        ViolationPlace other = Assert.Single(violation.Related);
        Assert.Equal("CORPUS_RULE", violation.Code);
        Assert.Equal("GPT-2 has 15.8 亿参数 here and 15 亿参数 there", violation.GetMessage("en"));
        Assert.Equal("GPT-2 此处为 15.8 亿参数，另一处为 15 亿参数", violation.GetMessage("zh"));
        Assert.Equal(("zheshang-2023-02", "guolian-2024-03"), (violation.Document, other.Document));
        Assert.Equal("GPT-2", NameAt(violation.Document!, violation.Line, violation.Column));
        Assert.Equal("GPT-2", NameAt(other.Document!, other.Line, other.Column));
    }

    [Fact]
    public void The_order_of_the_documents_does_not_matter()
    {
        ViolationList expected = Compare(Reports).Check();
        var random = new Random(5);
        for (int i = 0; i < 10; i++)
        {
            string[] shuffled = [.. Reports];
            random.Shuffle(shuffled);
            Assert.Equal(expected, Compare(shuffled).Check());
        }
    }

    [Fact]
    public void Every_fact_of_the_page_is_stated_by_some_document()
    {
        // A fact that nobody states would never contradict anything.
        foreach ((string rule, _, _) in CrossCheckPage.Facts)
        {
            ValidationOptions others = new() { DisabledRules = [.. CrossCheckPage.Facts.Select(static fact => fact.Rule).Where(other => other != rule)] };
            CorpusChecker checker = Compare(Reports, new CorpusOptions { Validation = others });
            Assert.True(checker.FactCount > 0, rule);
        }
    }

    [Theory]
    [InlineData("海光信息", "海光科技", "code-has-one-name", "the company is called 海光科技 here and 海光信息 there")]
    [InlineData("688041", "688042", "name-has-one-code", "the code is 688042.SH here and 688041.SH there")]
    [InlineData("\"marketCap\": 622,", "\"marketCap\": 6220000,", "market-value-is-of-the-same-magnitude", "the market value is 6220000 亿元 here and 622 亿元 there: likely an error of the unit", "huafu-2024-06")]
    [InlineData("股价表现弱于市场代表性指数", "股价弱于市场代表性指数", "stock-scale-stays", "the scale for stocks is not that of the report before")]
    [InlineData("行业指数表现弱于市场代表性指数", "行业指数弱于市场代表性指数", "industry-scale-stays", "the scale for industries is not that of the report before")]
    [InlineData("\"label\": \"超配\", \"action\": \"维持\"", "\"label\": \"中性\", \"action\": \"维持\"", "rating-follows-from-the-previous-report", "the rating 中性 (维持) does not follow from 超配 of the report before")]
    public void A_copy_that_says_something_else_contradicts(string old, string changed, string rule, string message, string report = "guosen-2024-03")
    {
        Sample sample = Samples.Get($"samples/documents/{report}.json");
        string text = Encoding.UTF8.GetString(sample.Utf8);
        string copy = text.Replace(old, changed, StringComparison.Ordinal);
        Assert.NotEqual(text, copy);
        var checker = new CorpusChecker();
        Assert.True(sample.Type.AddTo(checker, report, sample.Utf8));
        Assert.True(sample.Type.AddTo(checker, "later", Encoding.UTF8.GetBytes(copy)), "the copy is valid");
        Violation violation = Assert.Single(checker.Check());
        Assert.Equal((rule, message), (violation.Rule, violation.GetMessage("en")));
        Assert.Equal(("later", report), (violation.Document, Assert.Single(violation.Related).Document));
    }

    private static string ReportOf(string report) => Encoding.UTF8.GetString(Samples.Get($"samples/documents/{report}.json").Utf8);

    private static CorpusChecker Compare(string[] reports, CorpusOptions? options = null)
    {
        var checker = new CorpusChecker(options);
        foreach (string report in reports)
        {
            Sample sample = Samples.Get($"samples/documents/{report}.json");
            Assert.True(sample.Type.AddTo(checker, report, sample.Utf8));
        }

        return checker;
    }

    /// <summary>The name in the object that begins at a place.</summary>
    private static string NameAt(string report, int line, int column)
    {
        string text = string.Join('\n', ReportOf(report).Split('\n')[(line - 1)..])[(column - 1)..];
        Assert.StartsWith("{", text, StringComparison.Ordinal);
        int name = text.IndexOf("\"name\": \"", StringComparison.Ordinal) + "\"name\": \"".Length;
        return text[name..text.IndexOf('"', name)];
    }
}
