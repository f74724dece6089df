using System.Text;
using ReportSdk.Shared;
using static ReportSdk.Tests.Rules.Expressions;

namespace ReportSdk.Tests.Rules;

public sealed class FunctionTests
{
    [Fact]
    public void Texts_are_searched_by_code_points_whatever_their_escapes()
    {
        const string Document = """{"a": "x\u4e2d\u6587\ud840\udc00\n", "b": "\u6587"}""";
        Assert.Equal("true", RuleRun.Judge(Call(RuleFunction.Contains, Str("a"), Str("b")), Document));
        Assert.Equal("true", RuleRun.Judge(Call(RuleFunction.StartsWith, Str("a"), T("x中")), Document));
        Assert.Equal("true", RuleRun.Judge(Call(RuleFunction.EndsWith, Str("a"), T("𠀀\n")), Document));
        Assert.Equal("false", RuleRun.Judge(Call(RuleFunction.Contains, Str("a"), T("\\u")), Document));
        Assert.Equal("5", RuleRun.Show(Call(RuleFunction.Size, Str("a")), Document));
        Assert.Equal("文𠀀", RuleRun.Show(Call(RuleFunction.Substring, Str("a"), N("2"), N("4")), Document));
        Assert.Equal("", RuleRun.Show(Call(RuleFunction.Substring, Str("a"), N("5"), N("5")), Document));
        Assert.Equal("—", RuleRun.Show(Call(RuleFunction.Substring, Str("a"), N("2"), N("6")), Document));
        Assert.Equal("—", RuleRun.Show(Call(RuleFunction.Substring, Str("a"), N("3"), N("2")), Document));
        Assert.Equal("中文中", RuleRun.Show(Add(Call(RuleFunction.Substring, Str("a"), N("1"), N("3")), T("中")), Document));
    }

    [Fact]
    public void A_long_text_is_found_as_a_short_one_is()
    {
        string text = string.Concat(Enumerable.Range(0, 400).Select(i => $"{i},"));
        foreach ((string part, bool isThere) in new[]
        {
            (text[..100], true), (text[^100..], true), (text[500..600], true), (text[500..600] + "x", false), (text, true), (text + "1", false), ("1" + text[..100], false),
        })
        {
            string document = $$"""{"a": "{{text}}", "b": "{{part}}"}""";
            Assert.Equal(isThere ? "true" : "false", RuleRun.Judge(Call(RuleFunction.Contains, Str("a"), Str("b")), document));
        }
    }

    [Theory]
    [InlineData("ＧＰＴ－４ (v1.5)", "gpt4v15")]
    [InlineData("国信　证券·研究", "国信证券·研究")]
    [InlineData("々〇「名」", "々〇名")]
    [InlineData("ﾊﾝｶｸ！", "ﾊﾝｶｸ")]
    [InlineData("— “引” …", "引")]
    [InlineData("", "")]
    public void Names_are_folded_to_their_letters_and_digits(string text, string folded) =>
        Assert.Equal(folded, RuleRun.Show(Call(RuleFunction.Fold, Str("a")), $$"""{"a": "{{text}}"}"""));

    [Theory]
    [InlineData("(\\d+)亿(?:参数)?", "参数量15亿, 3亿", 1, "15")]
    [InlineData("(\\d+)亿(?:参数)?", "参数量15亿, 3亿", 0, "15亿")]
    [InlineData("(a)|(b)", "b", 1, "—")]
    [InlineData("(a)|(b)", "b", 2, "b")]
    [InlineData("(a)", "b", 1, "—")]
    [InlineData("(a)", "a", 2, "—")]
    [InlineData("(a*?)(a*)", "aaa", 2, "aaa")]
    [InlineData("(a*)(a*)", "aaa", 1, "aaa")]
    [InlineData("(?:(a)|(b))*", "ab", 1, "—")]
    [InlineData("(?:(a)|(b))*", "ab", 2, "b")]
    [InlineData("(a*)*", "b", 1, "—")]
    [InlineData("(a*)+", "b", 1, "")]
    [InlineData("(|a)*", "aa", 0, "aa")]
    [InlineData("x{2,3}(x)", "xxxx", 1, "x")]
    [InlineData("\\b(\\w+)$", "one two", 1, "two")]
    [InlineData("^(.)", "𠀀x", 1, "𠀀")]
    [InlineData("(a|ab)(c|bcd)(d*)", "abcd", 2, "bcd")]
    [InlineData("(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", 1, "—")]
    public void A_group_is_that_of_the_leftmost_match(string pattern, string text, int group, string expected)
    {
        string document = $$"""{"a": "{{text}}"}""";
        Assert.Equal(expected, RuleRun.Show(Call(RuleFunction.Extract, Str("a"), T(pattern), N($"{group}")), document));
        Assert.Equal(expected, RuleRun.Show(Call(RuleFunction.Extract, Add(Str("a"), T("")), T(pattern), N($"{group}")), document));
    }

    [Fact]
    public void Patterns_match_anywhere_and_must_be_linear()
    {
        Assert.Equal("true", RuleRun.Judge(Call(RuleFunction.Matches, Str("a"), T("^[0-9]{6}$")), """{"a": "30003\u0033"}"""));
        Assert.Equal("false", RuleRun.Judge(Call(RuleFunction.Matches, Str("a"), T("^[0-9]{6}$")), """{"a": "3000333"}"""));
        foreach (string pattern in new[] { "(a)\\1", "(?=a)b", "(", "(?:a{1000}){1000}" })
        {
            PlanFormatException exception = Assert.Throws<PlanFormatException>(() => RuleRun.Judge(Call(RuleFunction.Matches, Str("a"), T(pattern))));
            Assert.Equal(PlanFormatException.Corrupt, exception.Code);
        }
    }

    [Theory]
    [InlineData("300033", "SZ")]
    [InlineData("600584.SH", "SH")]
    [InlineData("NVDA.O", "O")]
    [InlineData("nothing", "—")]
    public void The_exchange_is_the_suffix_or_what_the_code_says(string code, string exchange) =>
        Assert.Equal(exchange, RuleRun.Show(Call(RuleFunction.Exchange, Str("a")), $$"""{"a": "{{code}}"}"""));

    [Fact]
    public void Dates_and_months_are_reckoned_with()
    {
        (Expr Value, string Text)[] cases =
        [
            (Subtract(Day("2024-03-01"), Day("2024-02-01")), "29"), (Call(RuleFunction.Year, Day("2024-03-05")), "2024"), (Call(RuleFunction.MonthOfYear, Day("2024-03-05")), "3"),
            (Call(RuleFunction.DayOfMonth, Day("2024-03-05")), "5"), (Call(RuleFunction.Weekday, Day("2024-03-04")), "1"), (Call(RuleFunction.Weekday, Day("2024-03-10")), "7"),
            (Call(RuleFunction.AddDays, Day("2024-02-28"), N("2")), "2024-03-01"), (Call(RuleFunction.AddDays, Day("9999-12-31"), N("1")), "—"),
            (Call(RuleFunction.AddDays, Day("0001-01-01"), N("-1")), "—"), (Call(RuleFunction.AddDays, Day("2024-01-01"), N("0.5")), "—"),
            (Call(RuleFunction.AddMonths, Month(2023, 12), N("1")), "2024-01"), (Call(RuleFunction.AddMonths, Month(9999, 12), N("1")), "—"),
            (Call(RuleFunction.AddMonths, Month(1, 1), N("-1")), "—"), (Call(RuleFunction.MonthOf, Day("2024-03-05")), "2024-03"),
            (Call(RuleFunction.FirstDay, Month(2024, 2)), "2024-02-01"), (Call(RuleFunction.LastDay, Month(2024, 2)), "2024-02-29"),
            (Call(RuleFunction.Year, Month(2024, 2)), "2024"), (Call(RuleFunction.MonthOfYear, Month(2024, 2)), "2"), (Call(RuleFunction.Year, Period("2024Q1E")), "2024"),
            (Call(RuleFunction.QuarterOf, Period("2024Q3")), "3"), (Call(RuleFunction.QuarterOf, Period("2024H1")), "—"), (Call(RuleFunction.HalfOf, Period("2024H2")), "2"),
            (Call(RuleFunction.SpanOf, Day("2024-03-05")), "2024-03-05/2024-03-05"), (Call(RuleFunction.WeekOf, Day("2024-03-10")), "2024-03-04/2024-03-10"),
            (Call(RuleFunction.WeekOf, Day("9999-12-31")), "—"), (Call(RuleFunction.LastDay, Call(RuleFunction.WeekOf, Day("2024-03-04"))), "2024-03-10"),
            (Call(RuleFunction.Span, Day("2024-01-02"), Day("2024-01-01")), "—"), (Call(RuleFunction.ToDate, T("2024-02-29")), "2024-02-29"),
            (Call(RuleFunction.ToDate, T("2024-2-29")), "—"), (Call(RuleFunction.ToMonth, T("2024-02")), "2024-02"), (Call(RuleFunction.ToPeriod, T("2024E")), "2024E"),
            (Call(RuleFunction.OnOrBefore, T("2. 23"), Day("2024-03-05")), "2024-02-23"), (Call(RuleFunction.OnOrBefore, T("12.31"), Day("2024-03-05")), "2023-12-31"),
            (Call(RuleFunction.OnOrBefore, T("6 月 25 日"), Day("2024-06-25")), "2024-06-25"), (Call(RuleFunction.OnOrBefore, T("0229"), Day("2023-03-05")), "2020-02-29"),
            (Call(RuleFunction.OnOrBefore, T("13.1"), Day("2024-03-05")), "—"), (Call(RuleFunction.OnOrBefore, T("2.1"), Day("0001-01-15")), "—"),
        ];
        Assert.All(cases, test => Assert.Equal(test.Text, RuleRun.Show(test.Value)));
    }

    [Fact]
    public void Spans_share_days_and_periods_share_quarters()
    {
        Expr march = Call(RuleFunction.SpanOf, Month(2024, 3));
        Expr week = Call(RuleFunction.WeekOf, Day("2024-03-31"));
        (Expr Condition, string Expected)[] cases =
        [
            (Call(RuleFunction.Overlaps, march, Call(RuleFunction.WeekOf, Day("2024-04-01"))), "false"), (Call(RuleFunction.Overlaps, march, week), "true"),
            (Call(RuleFunction.Covers, march, week), "true"), (Call(RuleFunction.Covers, week, march), "false"),
            (Call(RuleFunction.Overlaps, Period("2024"), Period("2024Q3")), "true"), (Call(RuleFunction.Overlaps, Period("2024H1"), Period("2024Q3")), "false"),
            (Call(RuleFunction.Covers, Period("2024H2"), Period("2024Q3E")), "true"), (Call(RuleFunction.Covers, Period("2024Q3"), Period("2024H2")), "false"),
            (Call(RuleFunction.Covers, Period("2024"), Period("2025Q1")), "false"), (Call(RuleFunction.IsEstimate, Period("2024E")), "true"),
            (Call(RuleFunction.IsActual, Period("2024")), "false"), (Call(RuleFunction.IsUnmarked, Period("2024")), "true"),
        ];
        Assert.All(cases, test => Assert.Equal(test.Expected, RuleRun.Judge(test.Condition)));
    }

    [Fact]
    public void Tolerances_are_absolute_or_per_cent()
    {
        (Expr Condition, string Expected)[] cases =
        [
            (Call(RuleFunction.AgreeWithin, N("1.5"), N("1.4"), N("0.1")), "true"), (Call(RuleFunction.AgreeWithin, N("1.5"), N("1.4"), N("0.09")), "false"),
            (Call(RuleFunction.AgreePerCent, N("105"), N("-100"), N("5")), "false"), (Call(RuleFunction.AgreePerCent, N("-105"), N("-100"), N("5")), "true"),
            (Call(RuleFunction.AgreePerCent, N("105.01"), N("100"), N("5")), "false"),
            (Call(RuleFunction.SlipsUnit, N("12345"), N("1.2")), "true"), (Call(RuleFunction.SlipsUnit, N("1.2"), N("12345")), "true"),
            (Call(RuleFunction.SlipsUnit, N("30000"), N("1")), "true"), (Call(RuleFunction.SlipsUnit, N("30001"), N("1")), "false"),
            (Call(RuleFunction.SlipsUnit, N("3333"), N("1")), "false"), (Call(RuleFunction.SlipsUnit, N("3334"), N("1")), "true"),
            (Call(RuleFunction.SlipsUnit, N("2e8"), N("-1")), "false"), (Call(RuleFunction.SlipsUnit, N("2e8"), N("1")), "true"), (Call(RuleFunction.SlipsUnit, N("1e8"), N("0")), "false"),
            (Call(RuleFunction.SlipsUnit, N("1"), N("1")), "false"),
        ];
        Assert.All(cases, test => Assert.Equal(test.Expected, RuleRun.Judge(test.Condition)));
    }

    [Fact]
    public void Units_are_converted_where_they_go_together()
    {
        const string Document = """{"a": 1.50, "u": "亿元", "b": 15000, "v": "\u4e07\u5143", "c": 2, "w": "亿美元", "d": 3, "x": "圆", "p": 15.3, "s": "%", "q": 50, "t": "bp"}""";
        Expr a = Quantity("a", "u");
        Expr b = Quantity("b", "v");
        Expr dollars = Quantity("c", "w");
        (Expr Value, string Text)[] values =
        [
            (a, "1.50 亿元"), (b, "15000 万元"), (Add(a, b), "3.0000 亿元"), (Add(b, a), "30000 万元"), (Subtract(a, b), "0.0000 亿元"), (Multiply(a, N("2")), "3.00 亿元"),
            (Multiply(N("2"), a), "3.00 亿元"), (Divide(a, N("2")), "0.75 亿元"), (Divide(a, b), "1"), (Divide(a, dollars), "0.75"), (Op(RuleOperator.Negate, a), "-1.50 亿元"),
            (Call(RuleFunction.Plain, a), "1.50"), (Call(RuleFunction.UnitText, b), "万元"), (ToUnit("万元", a), "15000"), (ToUnit("元", a), "150000000"),
            (WithUnit("亿元", N("2.0")), "2.0 亿元"), (Add(Quantity("p", "s"), Quantity("q", "t")), "15.80 %"), (Call(RuleFunction.Sum, ListOf(a, b)), "3.0000 亿元"),
            (Call(RuleFunction.Max, ListOf(a, Multiply(b, N("2")))), "30000 万元"), (Call(RuleFunction.Abs, Op(RuleOperator.Negate, a)), "1.50 亿元"),
            (Call(RuleFunction.Round, a, N("0")), "2 亿元"), (Call(RuleFunction.UnitText, WithUnit("亿人民币", N("1"))), "亿人民币"),
        ];
        Assert.All(values, test => Assert.Equal(test.Text, RuleRun.Show(test.Value, Document)));
        (Expr Condition, string Expected)[] conditions =
        [
            (Eq(a, b), "true"), (Less(a, Multiply(b, N("1.01"))), "true"), (Eq(a, dollars), "unknown: units that do not go together"),
            (Eq(a, N("1.5")), "unknown: units that do not go together"), (Eq(Add(a, dollars), a), "unknown: units that do not go together"),
            (Eq(Add(Quantity("q", "t"), Quantity("p", "s")), a), "unknown: units that do not go together"),
            (Eq(Multiply(a, b), a), "unknown: units that do not go together"), (Eq(Divide(N("1"), a), N("1")), "unknown: units that do not go together"),
            (Eq(Quantity("d", "x"), a), "unknown: a unit that is not known"), (Eq(Quantity("d", "nothing"), a), "unknown: the member nothing is absent"),
            (Eq(ToUnit("%", a), N("1")), "unknown: units that do not go together"), (Eq(ToUnit("元", N("1")), N("1")), "unknown: units that do not go together"),
            (Call(RuleFunction.SlipsUnit, Quantity("b", "u"), a), "true"), (Call(RuleFunction.SlipsUnit, b, a), "false"),
            (Call(RuleFunction.AgreeWithin, a, b, WithUnit("元", N("0"))), "true"), (Call(RuleFunction.AgreePerCent, Multiply(b, N("1.05")), a, N("5")), "true"),
            (In(a, ListOf(dollars, b)), "true"), (In(a, ListOf(dollars)), "unknown: units that do not go together"),
        ];
        Assert.All(conditions, test => Assert.Equal(test.Expected, RuleRun.Judge(test.Condition, Document)));
    }

    [Fact]
    public void Lists_are_made_of_lists()
    {
        const string Document = """{"a": [{"k": "x", "n": 1, "l": [1, 2]}, {"k": "y", "n": 2, "l": []}, {"k": "x", "n": 3, "l": [3]}]}""";
        Expr key = Str("k", Var(0));
        (Expr Value, string Text)[] cases =
        [
            (Map(0, ListAt("a"), key), "[x, y, x]"), (Map(1, Filter(0, ListAt("a"), Eq(key, T("x"))), Num("n", Var(1))), "[1, 3]"),
            (Call(RuleFunction.DistinctItems, Map(0, ListAt("a"), key)), "[x, y]"), (Call(RuleFunction.Flatten, Map(0, ListAt("a"), ListAt("l", Var(0)))), "[1, 2, 3]"),
            (Call(RuleFunction.First, Map(0, ListAt("a"), key)), "x"), (Call(RuleFunction.Last, Map(0, ListAt("a"), Num("n", Var(0)))), "3"),
            (Call(RuleFunction.IndexOf, T("y"), Map(0, ListAt("a"), key)), "1"), (Call(RuleFunction.IndexOf, T("z"), Map(0, ListAt("a"), key)), "—"),
            (Call(RuleFunction.Sum, Map(0, ListAt("a"), Call(RuleFunction.Sum, ListAt("l", Var(0))))), "6"),
            (Op(RuleOperator.Item, ListAt("a"), N("1")), "{…}"), (Num("n", Op(RuleOperator.Item, ListAt("a"), N("2.0"))), "3"),
            (ListOf(N("1"), N("2"), N("3"), N("4"), N("5"), N("6")), "[1, 2, 3, 4, 5, …]"), (ListOf(ListOf(N("1"))), "[[…]]"),
        ];
        Assert.All(cases, test => Assert.Equal(test.Text, RuleRun.Show(test.Value, Document)));
        Assert.StartsWith("unknown", RuleRun.Judge(Eq(Call(RuleFunction.Size, Filter(0, ListAt("a"), Eq(Num("absent", Var(0)), N("1")))), N("0")), Document), StringComparison.Ordinal);
        Assert.Equal("true", RuleRun.Judge(Eq(Call(RuleFunction.Size, Map(0, ListAt("a"), Num("absent", Var(0)))), N("3")), Document));
    }

    /// <summary>Long lists are looked up in tables of hashes once they are asked for again: the same answers as of short ones.</summary>
    [Fact]
    public void Membership_is_the_same_in_long_lists_as_in_short_ones()
    {
        foreach (int count in new[] { 3, 40 })
        {
            string numbers = string.Join(", ", Enumerable.Range(0, count).Select(i => $"{i}.0"));
            string texts = string.Join(", ", Enumerable.Range(0, count).Select(i => i == 1 ? "\"\\u0074\\u0031\"" : $"\"t{i}\""));
            string document = $$"""{"n": [{{numbers}}], "t": [{{texts}}], "q": [0, 1, 2.00, 2e0, 99], "s": ["t0", "\u00741", "t2", "x"]}""";
            Assert.Equal("[0, 1, 2.00, 2e0]", RuleRun.Show(Filter(0, ListAt("q"), In(Op(RuleOperator.AsNumber, Var(0)), ListAt("n"))), document));
            Assert.Equal("[0, 1, 2.00, 2e0]", RuleRun.Show(Filter(0, ListAt("q"), In(Var(0), ListAt("n"))), document));
            Assert.Equal("[t0, t1, t2]", RuleRun.Show(Filter(0, ListAt("s"), In(Op(RuleOperator.AsText, Var(0)), ListAt("t"))), document));
            Expr kept = Once(0, Map(1, ListAt("t"), Op(RuleOperator.AsText, Var(1))));
            Assert.Equal("[t0, t1, t2]", RuleRun.Show(Filter(0, ListAt("s"), In(Op(RuleOperator.AsText, Var(0)), kept)), document));
            Assert.Equal("[t0, t1, t2]", RuleRun.Show(Filter(0, ListAt("s"), In(Var(0), kept)), document));
            Assert.Equal("[x]", RuleRun.Show(Filter(0, ListAt("s"), Not(In(Var(0), kept))), document));
            string broken = document.Replace("2.0]", "2.0, null]").Replace("39.0]", "39.0, null]");
            Assert.Equal("—", RuleRun.Show(Filter(0, ListAt("q"), In(Op(RuleOperator.AsNumber, Var(0)), ListAt("n"))), broken));
        }
    }

    [Fact]
    public void A_table_of_quantities_knows_what_it_measures()
    {
        string rows = string.Join(", ", Enumerable.Range(0, 20).Select(i => $$"""{"v": {{i}}, "u": "万元"}"""));
        string document = $$"""{"rows": [{{rows}}], "q": [{"v": 0.0003, "u": "亿元"}, {"v": 4, "u": "万元"}, {"v": 99, "u": "万元"}], "d": [{"v": 1, "u": "万美元"}, {"v": 1, "u": "万美元"}]}""";
        Expr all = Once(0, Map(1, ListAt("rows"), Quantity("v", "u", Var(1))));
        Assert.Equal("[true, true, false]", RuleRun.Show(Map(0, ListAt("q"), In(Quantity("v", "u", Var(0)), all)), document));
        Assert.Equal("[—, —]", RuleRun.Show(Map(0, ListAt("d"), In(Quantity("v", "u", Var(0)), all)), document));
    }

    [Fact]
    public void Messages_show_numbers_as_printed_and_texts_harmlessly()
    {
        (Expr Value, string Document, string Text)[] cases =
        [
            (Num("a"), """{"a": 15.80}""", "15.80"), (Num("a"), """{"a": 1.50e3}""", "1500"), (Num("a"), """{"a": 1e-200}""", "1e-200"), (Num("a"), """{"a": -12e3000}""", "-12e3000"),
            (Member("a"), """{"a": 1.50e3}""", "1.50e3"), (Str("a"), """{"a": "x\u202e\ny"}""", "x\\u{202E}\\u{000A}y"), (Member("a"), """{"a": null}""", "—"),
            (Str("a"), $$"""{"a": "{{new string('x', 200)}}"}""", new string('x', 64) + "…"), (True, "{}", "true"), (Num("absent"), "{}", "—"),
            (Add(Str("a"), T("}{0}")), """{"a": "{1}"}""", "{1}}{0}"),
        ];
        Assert.All(cases, test => Assert.Equal(test.Text, RuleRun.Show(test.Value, test.Document)));
    }

    [Fact]
    public void Both_messages_are_filled_and_the_one_that_is_there_serves_for_the_other()
    {
        HandWrittenRule rule = new("r", False) { English = "{{{0}}} is {1}", Chinese = "{1}：{0}{0}", Inserts = [Num("a"), T("甲")] };
        Violation violation = Assert.Single(RuleRun.Compile(rule).Validate("""{"a": 1.0}"""u8));
        Assert.Equal(("{1.0} is 甲", "甲：1.01.0"), (violation.GetMessage("en"), violation.GetMessage("zh-CN")));
        violation = Assert.Single(RuleRun.Compile(rule with { English = "" }).Validate("""{"a": 1.0}"""u8));
        Assert.Equal("甲：1.01.0", violation.GetMessage("en"));
        violation = Assert.Single(RuleRun.Compile(rule with { English = "", Chinese = "", Source = "a < b" }).Validate("""{"a": 1.0}"""u8));
        Assert.Equal(("this does not hold: a < b", "规则不成立：a < b"), (violation.GetMessage("en"), violation.GetMessage("zh")));
    }
}
