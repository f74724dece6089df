using System.Text;
using ReportSdk.Corpus;

namespace ReportSdk.Tests.Corpus;

/// <summary>Documents that contradict each other.</summary>
public sealed class CorpusCheckerTests
{
    [Fact]
    public void Two_brokers_that_print_other_sizes_of_one_model_are_told_with_both_places()
    {
        var checker = new CorpusChecker();
        Assert.True(checker.Add("a.json", Brokers.First, Brokers.Report("2024-03-01", models: Brokers.Model("GPT-2", "15", "亿参数"))));
        Assert.True(checker.Add("b.json", Brokers.Second, Brokers.Table(("GPT-1", "1.17", "亿参数"), ("ＧＰＴ２", "15.8", "亿参数"))));

        Assert.Equal(
            ["b.json:2:1 CORPUS_RULE model-has-one-size /table/1 < a.json:1:80 /models/0: ＧＰＴ２ has 15.8 亿参数 here and 15 亿参数 there"],
            Brokers.Tell(checker));
        Assert.Equal(
            ["b.json:2:1 CORPUS_RULE model-has-one-size /table/1 < a.json:1:80 /models/0: ＧＰＴ２ 此处为 15.8 亿参数，另一处为 15 亿参数"],
            Brokers.Tell(checker, "zh"));
        Violation violation = Assert.Single(checker.Check());
        Assert.Equal(ViolationSeverity.Warning, violation.Severity);
        Assert.Equal("https://example.com/other#/properties/table/items/facts/size", violation.AbsoluteKeywordLocation);
        Assert.Equal("approx(earlier.size, later.size, printed)", violation.Expected);
    }

    [Theory]
    [InlineData("15", "亿参数", "15.0", "亿参数")]
    [InlineData("15", "亿参数", "15.4", "亿参数")]
    [InlineData("1.5", "十亿参数", "15", "亿参数")]
    [InlineData("15", "亿参数", "15", "元")]
    public void Numbers_that_may_be_one_and_numbers_that_have_no_unit_in_common_are_no_contradiction(string size, string unit, string other, string otherUnit)
    {
        var checker = new CorpusChecker();
        checker.Add("a", Brokers.Second, Brokers.Table(("m", size, unit)));
        checker.Add("b", Brokers.Second, Brokers.Table(("m", other, otherUnit)));

        Assert.Empty(checker.Check());
    }

    [Fact]
    public void Nothing_is_compared_within_a_document()
    {
        var checker = new CorpusChecker();
        checker.Add("a", Brokers.Second, Brokers.Table(("m", "1", "亿参数"), ("m", "3", "亿参数")));
        checker.Add("a", Brokers.Second, Brokers.Table(("m", "5", "亿参数")));
        Assert.Empty(checker.Check());

        // The second value is in another document, too.
        checker.Add("b", Brokers.Second, Brokers.Table(("m", "3", "亿参数")));
        Assert.Equal(["b:1:12 CORPUS_RULE model-has-one-size /table/0 < a:1:12 /table/0: m has 3 亿参数 here and 1 亿参数 there"], Brokers.Tell(checker)[..1]);
    }

    [Fact]
    public void What_only_the_first_document_says_twice_is_held_against_another_one()
    {
        var checker = new CorpusChecker();
        checker.Add("a", Brokers.Second, Brokers.Table(("m", "1", "亿参数"), ("m", "3", "亿参数")));
        checker.Add("b", Brokers.Second, Brokers.Table(("m", "1", "亿参数")));

        Assert.Equal(["a:2:1 CORPUS_RULE model-has-one-size /table/1 < b:1:12 /table/0: m has 3 亿参数 here and 1 亿参数 there"], Brokers.Tell(checker));
    }

    [Fact]
    public void A_series_compares_each_report_with_the_one_before_it()
    {
        var checker = new CorpusChecker();
        checker.Add("c", Brokers.First, Brokers.Report("2024-05-01", "增持"));
        checker.Add("a", Brokers.First, Brokers.Report("2024-03-01"));
        checker.Add("e", Brokers.First, Brokers.Report("2024-06-01", "买入"));
        checker.Add("b", Brokers.First, Brokers.Report("2024-04-01"));
        checker.Add("d", Brokers.First, Brokers.Report("2024-05-02", "增持"));

        Assert.Equal(
            [
                "c:1:1 CORPUS_RULE rating-is-followed  < b:1:1 : 增持 after 买入 of 2024-04-01",
                "e:1:1 CORPUS_RULE rating-is-followed  < d:1:1 : 买入 after 增持 of 2024-05-02",
            ],
            Brokers.Tell(checker));
    }

    [Fact]
    public void Lists_of_a_document_are_compared_as_JSON_and_a_fact_may_be_an_error()
    {
        var checker = new CorpusChecker();
        checker.Add("a", Brokers.First, Brokers.Report("2024-03-01", levels: """[{"label": "买\u5165", "min": 1.50}]"""));
        checker.Add("b", Brokers.First, Brokers.Report("2024-03-02", levels: """[{"min": 1.5, "label": "买入"}]"""));
        checker.Add("c", Brokers.First, Brokers.Report("2024-03-03", levels: """[{"min": 1.6, "label": "买入"}]"""));

        ViolationList found = checker.Check();
        Assert.True(found.HasErrors);
        Assert.Equal(["c:1:1 CORPUS_RULE scale-stays  < b:1:1 : another scale"], Brokers.Tell(checker));
    }

    [Fact]
    public void The_order_of_adding_does_not_matter()
    {
        var random = new Random(7);
        (string Name, CompiledSchema Schema, byte[] Utf8)[] documents =
        [
            .. Enumerable.Range(0, 40).Select(i => random.Next(2) == 0
                ? ($"d{i:00}", Brokers.Second, Brokers.Table([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => ($"m{random.Next(4)}", $"{random.Next(1, 4)}", random.Next(3) == 0 ? "十亿参数" : "亿参数"))]))
                : ($"d{i:00}", Brokers.First, Brokers.Report($"2024-03-{random.Next(1, 9):00}", random.Next(2) == 0 ? "买入" : "增持", Brokers.Model($"m{random.Next(4)}", $"{random.Next(1, 4)}", "亿参数")))),
        ];
        string[]? expected = null;
        for (int run = 0; run < 30; run++)
        {
            random.Shuffle(documents);
            var checker = new CorpusChecker();
            foreach ((string name, CompiledSchema schema, byte[] utf8) in documents)
            {
                checker.Add(name, schema, utf8);
            }

            string[] told = Brokers.Tell(checker);
            expected ??= told;
            Assert.Equal(expected, told);
        }

        Assert.True(expected!.Length > 10);
    }

    [Fact]
    public void Documents_read_apart_and_merged_say_the_same()
    {
        var whole = new CorpusChecker();
        var merged = new CorpusChecker();
        for (int part = 0; part < 4; part++)
        {
            var stated = new StatedFacts(CorpusOptions.Default);
            for (int i = 0; i < 5; i++)
            {
                byte[] utf8 = Brokers.Table(("m", $"{(i + part) % 3}", "亿参数"), ($"n{i}", $"{part}", "亿参数"));
                whole.Add($"{(i * 4) + part:00}", Brokers.Second, utf8);
                stated.TryRead($"{(i * 4) + part:00}", Brokers.Second, utf8, isKnownValid: true);
            }

            merged.Add(stated);
        }

        Assert.Equal(Brokers.Tell(whole), Brokers.Tell(merged));
        Assert.Equal(whole.FactCount, merged.FactCount);
    }

    [Fact]
    public void An_invalid_document_states_nothing()
    {
        var checker = new CorpusChecker();
        Assert.False(checker.Add("a", Brokers.Second, """{"table": 5}"""u8));
        Assert.False(checker.Add("b", Brokers.Second, "{"u8));
        Assert.Equal(0, checker.FactCount);
    }

    [Fact]
    public void A_value_that_lacks_something_states_nothing()
    {
        var checker = new CorpusChecker();
        Assert.True(checker.Add("a", Brokers.First, Encoding.UTF8.GetBytes("""{"broker": "甲", "date": "2024-03-01", "rating": "买入", "models": []}""")));
        Assert.Equal(1, checker.FactCount);
    }

    [Fact]
    public void Facts_are_listed_and_left_out_by_name_as_rules_are()
    {
        Assert.Equal(["model-has-one-size", "rating-is-followed", "scale-stays"], Brokers.First.Rules.Select(static rule => rule.Id).Order(StringComparer.Ordinal));
        Assert.All(Brokers.First.Rules, static rule => Assert.Equal(RuleKind.Fact, rule.Kind));
        Assert.Empty(Conflict(new ValidationOptions { DisabledRules = ["model-has-one-size"] }));
        Assert.Empty(Conflict(new ValidationOptions { DisabledRules = ["https://example.com/other#/properties/table/items/facts/size"] }));
        Assert.Single(Conflict(new ValidationOptions { DisabledRules = ["size"] }));
    }

    [Fact]
    public void Warnings_are_left_out_or_errors_as_the_options_say()
    {
        Assert.Empty(Conflict(new ValidationOptions { Warnings = WarningMode.Ignore }));
        Assert.True(Conflict(new ValidationOptions { Warnings = WarningMode.Fail }).HasErrors);
        Assert.False(Conflict(ValidationOptions.Default).HasErrors);
    }

    [Fact]
    public void What_cannot_be_compared_is_told_where_it_is_asked_for()
    {
        var checker = new CorpusChecker(new CorpusOptions { Validation = new ValidationOptions { ReportUnevaluatedRules = true } });
        checker.Add("a", Brokers.Second, Brokers.Table(("m", "1", "亿参数")));
        checker.Add("b", Brokers.Second, Brokers.Table(("m", "1", "元")));

        Assert.Equal(
            ["b:1:12 RULE_NOT_EVALUATED model-has-one-size /table/0 < a:1:12 /table/0: the rule model-has-one-size could not be evaluated: units that do not go together"],
            Brokers.Tell(checker));
        Assert.False(checker.Check().HasErrors);
        Assert.Equal(1, checker.Check().InformationCount);
    }

    private static ViolationList Conflict(ValidationOptions options)
    {
        var checker = new CorpusChecker(new CorpusOptions { Validation = options });
        checker.Add("a", Brokers.Second, Brokers.Table(("m", "1", "亿参数")));
        checker.Add("b", Brokers.Second, Brokers.Table(("m", "3", "亿参数")));
        return checker.Check();
    }
}
