using System.Text;
using ReportSdk.Tests.Rules;

namespace ReportSdk.Tests.Corpus;

/// <summary>Many facts, large ones, and more than is kept.</summary>
public sealed class CorpusLimitTests
{
    [Fact]
    public void A_hundred_thousand_facts_are_compared_and_those_that_differ_are_counted()
    {
        const int Documents = 100;
        const int Rows = 1000;
        var checker = new CorpusChecker();
        for (int i = 0; i < Documents; i++)
        {
            // The last document contradicts the others in every tenth model.
            var rows = new (string, string, string)[Rows];
            for (int row = 0; row < Rows; row++)
            {
                rows[row] = ($"model {row}", i == Documents - 1 && row % 10 == 0 ? "7" : "5", "亿参数");
            }

            checker.Add($"{i:000}", Brokers.Second, Brokers.Table(rows));
        }

        // What is kept is one fact a key, and one for each that differs.
        Assert.Equal(Rows + (Rows / 10), checker.FactCount);
        ViolationList found = checker.Check();
        Assert.Equal((100, 100, Rows / 10), (found.Count, found.WarningCount, found.TotalCount));
        Assert.All(found, static violation => Assert.Equal(("099", "000"), (violation.Document, violation.Related[0].Document)));
    }

    [Fact]
    public void A_hundred_thousand_values_of_one_key_are_compared_in_linear_time()
    {
        var checker = new CorpusChecker(new CorpusOptions { Validation = new ValidationOptions { MaxViolations = 2 } });
        checker.Add("a", Brokers.Second, Brokers.Table([.. Enumerable.Range(0, 50_000).Select(static i => ("m", $"{(10 * i) + 1}", "亿参数"))]));
        checker.Add("b", Brokers.Second, Brokers.Table([.. Enumerable.Range(0, 50_000).Select(static i => ("m", $"{(10 * i) + 5}", "亿参数"))]));

        ViolationList found = checker.Check();
        Assert.Equal((2, 50_000), (found.Count, found.WarningCount));
        Assert.Equal(["/table/0", "/table/1"], found.Select(static violation => violation.InstanceLocation));
    }

    [Fact]
    public void Facts_beyond_the_limit_are_not_kept_and_the_result_says_so()
    {
        (int kept, _) = Fill(long.MaxValue);
        Assert.Equal(10, kept);
        (kept, ViolationList found) = Fill(3000);
        Assert.InRange(kept, 1, 9);
        Violation limit = Assert.Single(found, static violation => violation.IsLimit);
        Assert.Equal(("LIMIT_CORPUS", ViolationSeverity.Error, "3000"), (limit.Code, limit.Severity, limit.Expected));
        Assert.Equal("more is stated than is kept, and not all was compared: the limit is 3000 bytes", limit.GetMessage("en"));
        Assert.Equal("所陈述的事实超出可保留的上限 3000 字节，未全部比较", limit.GetMessage("zh"));
        Assert.True(found.HasErrors);
        Assert.Equal(0, Fill(0).Kept);
    }

    [Fact]
    public void A_fact_that_is_too_long_is_a_limit_of_its_document()
    {
        var checker = new CorpusChecker();
        string levels = $$"""[{"label": "{{new string('x', 2_000_000)}}"}]""";
        Assert.True(checker.Add("long", Brokers.First, Brokers.Report("2024-03-01", levels: levels)));

        Violation limit = Assert.Single(checker.Check());
        Assert.Equal(("LIMIT_CORPUS", "long", true), (limit.Code, limit.Document, limit.IsLimit));
    }

    [Fact]
    public void A_deep_value_is_compared_as_deep_as_a_document_may_be()
    {
        const int Depth = 60;
        string deep = $"{string.Concat(Enumerable.Repeat("""{"a": [""", Depth / 2))}{string.Concat(Enumerable.Repeat("]}", Depth / 2))}";
        var checker = new CorpusChecker();
        Assert.True(checker.Add("a", Brokers.First, Brokers.Report("2024-03-01", levels: $"[{deep}]")));
        Assert.True(checker.Add("b", Brokers.First, Brokers.Report("2024-03-02", levels: $"[{deep}, {{}}]")));

        Assert.Equal(["CORPUS_RULE"], checker.Check().Select(static violation => violation.Code));
    }

    [Fact]
    public void Hostile_text_of_keys_and_fields_stays_text()
    {
        const string Name = """a\"],\u0000{\u202e\n\\""";
        var checker = new CorpusChecker();
        checker.Add("a", Brokers.Second, Brokers.Table((Name, "1", "亿参数")));
        checker.Add("b", Brokers.Second, Brokers.Table((Name, "4", "亿参数")));

        Assert.Equal("""a"],\u{0000}{\u{202E}\u{000A}\ has 4 亿参数 here and 1 亿参数 there""", Assert.Single(checker.Check()).GetMessage("en"));
    }

    [Fact]
    public void Many_threads_may_add_at_once()
    {
        var checker = new CorpusChecker();
        Parallel.For(0, 64, i => checker.Add($"{i:00}", Brokers.Second, Brokers.Table(("m", i == 40 ? "4" : "1", "亿参数"), ($"m{i % 8}", "3", "亿参数"))));

        Assert.Equal(["40:1:12 CORPUS_RULE model-has-one-size /table/0 < 00:1:12 /table/0: m has 4 亿参数 here and 1 亿参数 there"], Brokers.Tell(checker));
    }

    [Theory]
    [InlineData("\"x\"", "\"y\"")]
    [InlineData("[1, 2]", "[3]")]
    [InlineData("true", "false")]
    [InlineData("{}", "{\"n\": 1}")]
    public void A_plan_that_orders_facts_by_what_has_no_order_is_no_trouble(string first, string second)
    {
        CompiledSchema schema = RuleRun.Compile(Fact with { Order = Expressions.Member("k") });
        var checker = new CorpusChecker();
        Assert.True(checker.Add("a", schema, Encoding.UTF8.GetBytes($$"""{"k": {{first}}, "n": 1}""")));
        Assert.True(checker.Add("b", schema, Encoding.UTF8.GetBytes($$"""{"k": {{second}}, "n": 2}""")));

        Assert.Equal(("CORPUS_RULE", "f", "b"), Assert.Single(checker.Check().Select(static violation => (violation.Code, violation.Rule, violation.Document))));
    }

    [Fact]
    public void A_plan_with_two_fields_of_one_name_is_refused() =>
        Assert.Throws<PlanFormatException>(() => RuleRun.Compile(Fact with { Fields = [("v", Expressions.Num("n")), ("w", Expressions.Num("n")), ("v", Expressions.Num("n"))] }));

    private static HandWrittenRule Fact => new("f", Expressions.False)
    {
        Kind = RuleKind.Fact,
        Keyword = "/facts/f",
        Keys = [Expressions.N("1")],
        Fields = [("v", Expressions.Num("n"))],
    };

    private static (int Kept, ViolationList Found) Fill(long maxBytes)
    {
        var checker = new CorpusChecker(new CorpusOptions { MaxBytes = maxBytes });
        for (int i = 0; i < 10; i++)
        {
            checker.Add($"{i}", Brokers.Second, Encoding.UTF8.GetBytes($$"""{"table": [{"模型": "m{{i}}", "参数量": 1, "单位": "亿参数"}]}"""));
        }

        return (checker.FactCount, checker.Check());
    }
}
