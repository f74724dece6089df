using System.Text;
using ReportSdk.Brokers.Guosen.V1;
using ReportSdk.Fuzz.Mutants;

namespace ReportSdk.Brokers.Tests;

/// <summary>Broker types edited in memory with <c>with</c>.</summary>
public sealed class EditTests
{
    private static readonly StockTable Table = StockTable.Parse(Samples.Get("schemas/brokers/guosen/samples/valid/stock-table.loss-without-pe.json").Utf8);

    private static readonly StockTableRow Row = Table.Rows[0];

    public static TheoryData<string, string> Edits => new()
    {
        { "close", "EXCLUSIVE_MINIMUM /rows/0/close" },
        { "code", "PATTERN /rows/0/code" },
        { "noRows", "MIN_ITEMS /rows" },
        { "period", "UNWRITABLE_VALUE /rows/0/forecasts/0/period" },
        { "nullName", "UNWRITABLE_NULL /rows/0/name" },
        { "nullRow", "UNWRITABLE_NULL /rows/0" },
        { "nullRows", "UNWRITABLE_NULL /rows" },
        { "surrogate", "UNWRITABLE_TEXT /rows/0/name" },
        { "rating", "UNWRITABLE_VALUE /rows/0/rating" },
    };

    [Fact]
    public void Valid_edit_changes_what_it_says_and_nothing_else()
    {
        StockTable edited = With(Row with { Close = 81.00m });

        Assert.Empty(edited.Validate());
        Assert.NotEqual(Table, edited);
        Assert.Equal(Table.ToJson().Replace("80.19", "81.00", StringComparison.Ordinal), edited.ToJson());
        Assert.Equal(edited, StockTable.Parse(edited.ToUtf8()));
        Assert.Equal(Table, edited with { Rows = [Row] });
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void Invalid_edit_is_found_in_memory(string edit, string expected)
    {
        StockTable edited = Edit(edit);

        ViolationList violations = edited.Validate();

        Assert.Contains(expected, violations.Select(static violation => $"{violation.Code} {violation.InstanceLocation}"));
        Assert.All(violations, static violation => Assert.Equal((0, 0, 0), (violation.Offset, violation.Line, violation.Column)));
        if (expected.StartsWith("UNWRITABLE", StringComparison.Ordinal))
        {
            Assert.Equal(violations, Assert.Throws<ReportFormatException>(edited.ToUtf8).Violations);
        }
        else
        {
            ViolationList ofBytes = StockTable.Validate(edited.ToUtf8());
            Assert.Equal(ofBytes.Select(WithoutPlace), violations.Select(WithoutPlace));
        }
    }

    [Fact]
    public void Optional_members_without_a_value_are_not_written()
    {
        StockTableForecast forecast = Row.Forecasts[1] with { Pe = null };

        Assert.Equal("""{"period":"2024E","eps":0.05}""", forecast.ToJson());
    }

    [Fact]
    public void Enum_texts_go_both_ways()
    {
        Assert.Equal("买入", Row.Rating.ToText());
        foreach (RatingScaleStock rating in Enum.GetValues<RatingScaleStock>())
        {
            Assert.True(RatingScaleStockText.TryParse(Encoding.UTF8.GetBytes(rating.ToText()), out RatingScaleStock again));
            Assert.Equal(rating, again);
        }

        Assert.False(RatingScaleStockText.TryParse("强烈推荐"u8, out _));
    }

    private static StockTable Edit(string edit) => edit switch
    {
        "close" => With(Row with { Close = 0 }),
        "code" => With(Row with { Code = SecurityId.Parse("688041.SH") }),
        "noRows" => Table with { Rows = [] },
        "period" => With(Row with { Forecasts = [Row.Forecasts[0] with { Period = default }] }),
        "nullName" => With(Row with { Name = null! }),
        "nullRow" => With(null!),
        "nullRows" => Table with { Rows = null! },
        "surrogate" => With(Row with { Name = "\ud83d" }),
        _ => With(Row with { Rating = (RatingScaleStock)99 }),
    };

    private static (string Code, string Pointer, string Keyword, string? Expected, string? Found) WithoutPlace(Violation violation) =>
        (violation.Code, violation.InstanceLocation, violation.AbsoluteKeywordLocation, violation.Expected, violation.Found);

    private static StockTable With(StockTableRow row) => Table with { Rows = [row] };
}
