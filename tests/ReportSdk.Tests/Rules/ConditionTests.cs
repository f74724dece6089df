using ReportSdk.Shared;
using static ReportSdk.Tests.Rules.Expressions;

namespace ReportSdk.Tests.Rules;

public sealed class ConditionTests
{
    private static readonly Dictionary<char, Expr> Truths = new() { ['t'] = True, ['f'] = False, ['u'] = Unknown };

    [Theory]
    [InlineData("", "true", "false")]
    [InlineData("tt", "true", "true")]
    [InlineData("tf", "false", "true")]
    [InlineData("tu", "unknown", "true")]
    [InlineData("ft", "false", "true")]
    [InlineData("ff", "false", "false")]
    [InlineData("fu", "false", "unknown")]
    [InlineData("ut", "unknown", "true")]
    [InlineData("uf", "false", "unknown")]
    [InlineData("uu", "unknown", "unknown")]
    [InlineData("utf", "false", "true")]
    public void And_and_or_are_those_of_three_values(string operands, string and, string or)
    {
        Expr[] expressions = [.. operands.Select(operand => Truths[operand])];
        Assert.StartsWith(and, RuleRun.Judge(And(expressions)), StringComparison.Ordinal);
        Assert.StartsWith(or, RuleRun.Judge(Or(expressions)), StringComparison.Ordinal);
    }

    [Fact]
    public void All_and_exists_are_and_and_or_over_items()
    {
        foreach ((string items, string all, string exists, string one) in new[]
        {
            ("", "true", "false", "false"), ("1,1", "true", "true", "false"), ("1,0", "false", "true", "true"), ("0,0", "false", "false", "false"),
            ("1,null", "unknown", "true", "unknown"), ("0,null", "false", "unknown", "unknown"), ("1,1,null", "unknown", "true", "unknown"),
        })
        {
            string document = $$"""{"a": [{{items}}]}""";
            Expr body = Eq(Op(RuleOperator.AsNumber, Var(0)), N("1"));
            Assert.StartsWith(all, RuleRun.Judge(All(0, ListAt("a"), body), document), StringComparison.Ordinal);
            Assert.StartsWith(exists, RuleRun.Judge(Exists(0, ListAt("a"), body), document), StringComparison.Ordinal);
            Assert.StartsWith(one, RuleRun.Judge(Loop(RuleOperator.ExistsOne, 0, ListAt("a"), body), document), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData('t', "false")]
    [InlineData('f', "true")]
    [InlineData('u', "unknown")]
    public void Not_of_unknown_is_unknown(char operand, string expected) =>
        Assert.StartsWith(expected, RuleRun.Judge(Not(Truths[operand])), StringComparison.Ordinal);

    [Fact]
    public void A_conditional_looks_only_at_the_side_it_chooses()
    {
        Assert.Equal("true", RuleRun.Judge(If(True, True, Unknown)));
        Assert.Equal("false", RuleRun.Judge(If(False, Unknown, False)));
        Assert.StartsWith("unknown", RuleRun.Judge(If(Unknown, True, True)), StringComparison.Ordinal);
        Assert.Equal("true", RuleRun.Judge(Eq(If(False, N("1"), N("2")), N("2.0"))));
    }

    [Theory]
    [InlineData("""{"a": 1}""", "true", "true")]
    [InlineData("""{"a": null}""", "false", "unknown: a value is absent")]
    [InlineData("""{}""", "false", "unknown: the member a is absent")]
    [InlineData("""[]""", "false", "unknown: a value is null or of another type")]
    [InlineData("""{"\u0061": false}""", "true", "false")]
    [InlineData("""{"x": {"a": 1}, "b": 2}""", "false", "unknown: the member a is absent")]
    public void A_member_that_is_null_is_there_and_is_not_had(string document, string has, string isOne)
    {
        Assert.Equal(has, RuleRun.Judge(Has("a"), document));
        Assert.Equal(isOne, RuleRun.Judge(Not(Eq(Member("a"), Op(RuleOperator.Item, ListOf(Member("a")), N("0")))), document) switch
        {
            "false" => RuleRun.Judge(Eq(Op(RuleOperator.AsNumber, Member("a")), N("1")), document) is "true" ? "true" : "false",
            var other => other,
        });
    }

    [Fact]
    public void A_name_is_found_by_its_text_and_not_by_its_bytes()
    {
        // The schema's name has a backslash in it, the document's an escape that is written so.
        Assert.Equal("false", RuleRun.Judge(Has("a\\n"), """{"a\n": 1}"""));
        Assert.Equal("true", RuleRun.Judge(Has("a\\n"), """{"a\\n": 1}"""));
        Assert.Equal("true", RuleRun.Judge(Has("评级"), """{"\u8bc4\u7ea7": 1}"""));
        Assert.Equal("true", RuleRun.Judge(Eq(Num("c", Member("b", Member("a"))), N("3")), """{"a": {"x": {"b": 0}, "b": {"c": 3}}}"""));
    }

    [Theory]
    [InlineData("1", "number")]
    [InlineData("\"2024-02-29\"", "text,date")]
    [InlineData("\"2023-02-29\"", "text")]
    [InlineData("\"2024-02\"", "text,month")]
    [InlineData("\"2024\"", "text,period")]
    [InlineData("\"2024Q1E\"", "text,period")]
    [InlineData("\"\\u0032024-02\"", "text,month")]
    [InlineData("true", "boolean")]
    [InlineData("[]", "list")]
    [InlineData("{}", "")]
    [InlineData("null", "")]
    public void A_value_of_another_type_is_unknown(string value, string readings)
    {
        (string Name, RuleOperator Operator)[] operators =
        [
            ("boolean", RuleOperator.AsBoolean), ("number", RuleOperator.AsNumber), ("text", RuleOperator.AsText), ("date", RuleOperator.AsDate),
            ("month", RuleOperator.AsMonth), ("period", RuleOperator.AsPeriod), ("list", RuleOperator.AsList),
        ];
        string document = $$"""{"a": {{value}}}""";
        string[] found = [.. operators.Where(reading => RuleRun.Show(Op(reading.Operator, Member("a")), document) != "—").Select(reading => reading.Name)];
        Assert.Equal(readings, string.Join(',', found));
    }

    [Fact]
    public void A_bound_value_may_be_unknown()
    {
        Assert.Equal("true", RuleRun.Judge(Bind(0, Add(N("1"), N("2")), Eq(Var(0), N("3")))));
        Assert.StartsWith("unknown", RuleRun.Judge(Bind(0, Num("absent"), Eq(Var(0), N("3")))), StringComparison.Ordinal);
        Assert.Equal("true", RuleRun.Judge(Bind(0, Num("absent"), Or(Eq(Var(0), N("3")), True))));
    }

    [Fact]
    public void Equality_is_by_value()
    {
        Assert.Equal("true", RuleRun.Judge(Eq(N("1.0"), N("1"))));
        Assert.Equal("true", RuleRun.Judge(Eq(N("1e2"), N("100.00"))));
        Assert.Equal("true", RuleRun.Judge(Eq(N("0"), N("-0.0"))));
        Assert.Equal("false", RuleRun.Judge(Eq(N("1.0000000000000000000000000000000001"), N("1"))));
        Assert.Equal("true", RuleRun.Judge(Eq(Str("a"), T("中\n")), """{"a": "\u4e2d\n"}"""));
        Assert.Equal("true", RuleRun.Judge(Op(RuleOperator.NotEqual, Str("a"), T("b")), """{"a": "a"}"""));
        Assert.Equal("true", RuleRun.Judge(Eq(Member("a"), Member("b")), """{"a": {"x": 1, "y": [2.0]}, "b": {"y": [2], "x": 1e0}}"""));
        Assert.Equal("false", RuleRun.Judge(Eq(Member("a"), Member("b")), """{"a": [1, 2], "b": [2, 1]}"""));
        Assert.Equal("true", RuleRun.Judge(Eq(ListAt("a"), ListOf(N("1"), T("x"))), """{"a": [1.0, "x"]}"""));
        Assert.Equal("false", RuleRun.Judge(Eq(ListOf(N("1"), Num("absent")), ListOf(N("2"), N("3")))));
        Assert.StartsWith("unknown", RuleRun.Judge(Eq(ListOf(N("1"), Num("absent")), ListOf(N("1"), N("3")))), StringComparison.Ordinal);
        Assert.StartsWith("unknown", RuleRun.Judge(Eq(Member("a"), N("1")), """{"a": "1"}"""), StringComparison.Ordinal);
        Assert.Equal("true", RuleRun.Judge(Eq(Period("2024"), Op(RuleOperator.AsPeriod, Member("a"))), """{"a": "2024"}"""));
        Assert.Equal("false", RuleRun.Judge(Eq(Period("2024"), Period("2024E"))));
    }

    [Fact]
    public void Order_is_that_of_numbers_code_points_dates_months_and_periods()
    {
        (Expr Less, Expr More)[] pairs =
        [
            (N("9"), N("10")), (N("-1e400"), N("-1")), (N("0.1"), N("1e30")), (T("Z"), T("a")), (T("a"), T("aa")), (T("￿"), T("𠀀")),
            (Day("2024-02-29"), Day("2024-03-01")), (Month(2023, 12), Month(2024, 1)), (Period("2024"), Period("2024H1")), (Period("2024Q1"), Period("2024Q2")),
            (Call(RuleFunction.Span, Day("2024-01-01"), Day("2024-01-05")), Call(RuleFunction.SpanOf, Month(2024, 2))),
        ];
        foreach ((Expr less, Expr more) in pairs)
        {
            Assert.Equal("true", RuleRun.Judge(Less(less, more)));
            Assert.Equal("true", RuleRun.Judge(Op(RuleOperator.LessOrEqual, less, more)));
            Assert.Equal("true", RuleRun.Judge(Op(RuleOperator.Greater, more, less)));
            Assert.Equal("false", RuleRun.Judge(Op(RuleOperator.GreaterOrEqual, less, more)));
            Assert.Equal("false", RuleRun.Judge(Less(more, less)));
        }

        Assert.StartsWith("unknown", RuleRun.Judge(Less(T("1"), N("2"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_that_meet_in_a_day_are_neither_before_nor_after()
    {
        Expr first = Call(RuleFunction.Span, Day("2024-01-01"), Day("2024-01-05"));
        Expr second = Call(RuleFunction.Span, Day("2024-01-05"), Day("2024-01-09"));
        Assert.Equal("false", RuleRun.Judge(Less(first, second)));
        Assert.Equal("true", RuleRun.Judge(Op(RuleOperator.LessOrEqual, first, second)));
        Assert.Equal("true", RuleRun.Judge(Op(RuleOperator.GreaterOrEqual, second, first)));
        Assert.Equal("false", RuleRun.Judge(Op(RuleOperator.Greater, second, first)));
    }

    [Fact]
    public void An_expression_of_the_deepest_nesting_is_evaluated()
    {
        Expr expression = True;
        for (int depth = 1; depth < RuleFormat.MaxDepth; depth++)
        {
            expression = Not(expression);
        }

        Assert.Equal("false", RuleRun.Judge(expression));
        Assert.Throws<PlanFormatException>(() => RuleRun.Judge(Not(expression)));
    }

    [Fact]
    public void What_is_cached_is_computed_once_for_each_value()
    {
        // The cache holds a list that is built within a loop; nothing of the loop may overwrite it.
        Expr names = Once(0, Map(1, ListAt("b"), Str("n", Var(1))));
        Expr rule = All(0, ListAt("a"), And(Exists(2, Map(3, names, Add(Var(3), T("!"))), Eq(Var(2), Add(Str("n", Var(0)), T("!")))), In(Str("n", Var(0)), names)));
        Assert.Equal("true", RuleRun.Judge(rule, """{"a": [{"n": "x"}, {"n": "y"}, {"n": "\u007a"}], "b": [{"n": "y"}, {"n": "x"}, {"n": "z"}]}"""));
        Assert.Equal("false", RuleRun.Judge(rule, """{"a": [{"n": "x"}, {"n": "w"}], "b": [{"n": "y"}, {"n": "x"}, {"n": "z"}]}"""));
    }
}
