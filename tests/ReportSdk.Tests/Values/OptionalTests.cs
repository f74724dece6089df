namespace ReportSdk.Tests.Values;

public class OptionalTests
{
    private sealed record Row
    {
        public Optional<decimal?> Price { get; init; }

        public Optional<string?> Note { get; init; }
    }

    [Fact]
    public void Default_is_absent_and_a_value_converts_by_itself()
    {
        Row row = new() { Price = 3 };

        Assert.True(row.Price.IsPresent);
        Assert.Equal(3m, row.Price.Value);
        Assert.True(row.Price.TryGetValue(out decimal? price));
        Assert.Equal(3m, price);
        Assert.False(row.Note.IsPresent);
        Assert.False(row.Note.IsNull);
        Assert.False(row.Note.TryGetValue(out _));
        Assert.Throws<InvalidOperationException>(() => row.Note.Value);
        Assert.Equal("none", row.Note.GetValueOrDefault("none"));
    }

    [Fact]
    public void Null_is_present_in_all_the_ways_to_write_it()
    {
        Optional<decimal?> a = Optional.Null;
        Optional<decimal?> b = null;
        Optional<decimal?> c = new(null);
        Optional<string?> text = Optional.Null;

        Assert.All((Optional<decimal?>[])[a, b, c], p => Assert.True(p.IsPresent && p.IsNull && p.Value is null));
        Assert.True(text.IsNull);
        Assert.Null(text.GetValueOrDefault("absent"));
    }

    [Fact]
    public void Absent_null_and_values_differ()
    {
        Optional<decimal?>[] values = [default, Optional.Null, 0m, 1m];

        Assert.Equal(4, values.Distinct().Count());
        Assert.True((Optional<decimal?>)1.0m == (Optional<decimal?>)1.00m);
        Assert.Equal(((Optional<decimal?>)1.0m).GetHashCode(), ((Optional<decimal?>)1.00m).GetHashCode());
        Assert.NotEqual(new Row(), new Row { Price = Optional.Null });
        Assert.Equal(new Row { Price = 2 }, new Row() with { Price = 2.0m });
    }

    [Fact]
    public void A_type_without_null_cannot_be_null() =>
        Assert.Throws<InvalidOperationException>(() => { Optional<int> _ = Optional.Null; });

    [Fact]
    public void Its_text_is_the_same_in_every_culture()
    {
        using ForeignCulture culture = new();

        Assert.Equal("-1.50", ((Optional<decimal?>)(-1.50m)).ToString());
        Assert.Equal("null", ((Optional<decimal?>)Optional.Null).ToString());
        Assert.Equal("", default(Optional<decimal?>).ToString());
    }
}
