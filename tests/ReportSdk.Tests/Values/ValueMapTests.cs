namespace ReportSdk.Tests.Values;

public class ValueMapTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1000)]
    public void Maps_are_equal_whatever_their_order(int count)
    {
        KeyValuePair<string, decimal>[] entries = [.. Enumerable.Range(0, count).Select(k => KeyValuePair.Create($"name{k}", (decimal)k))];
        ValueMap<decimal> map = ValueMap.CreateRange(entries);
        ValueMap<decimal> reversed = ValueMap.CreateRange(entries.Reverse());
        ValueMap<decimal> changed = ValueMap.CreateRange(entries.Select(e => e.Key == "name1" ? KeyValuePair.Create("name1", -1m) : e));
        ValueMap<decimal> renamed = ValueMap.CreateRange(entries.Select(e => e.Key == "name1" ? KeyValuePair.Create("NAME1", e.Value) : e));

        Assert.True(map == reversed);
        Assert.Equal(map.GetHashCode(), reversed.GetHashCode());
        Assert.True(map != changed);
        Assert.True(map != renamed);
        Assert.True(map != ValueMap.CreateRange(entries.Skip(1)));
        Assert.Equal(entries, map);
        Assert.Equal(entries.Reverse().Select(e => e.Key), reversed.Keys);
        Assert.Equal(entries.Select(e => e.Value), map.Values);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(500)]
    public void Every_entry_is_found_and_nothing_else(int count)
    {
        ValueMap<int> map = ValueMap.CreateRange(Enumerable.Range(0, count).Select(k => KeyValuePair.Create($"名{k}", k)));

        Assert.All(Enumerable.Range(0, count), k => Assert.Equal(k, map[$"名{k}"]));
        Assert.False(map.ContainsKey("名"));
        Assert.False(map.TryGetValue("名-1", out _));
        Assert.Throws<KeyNotFoundException>(() => map["x"]);
        Assert.Throws<ArgumentNullException>(() => map.ContainsKey(null!));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(100)]
    public void A_name_may_not_repeat_nor_be_null(int count)
    {
        var entries = Enumerable.Range(0, count).Select(k => KeyValuePair.Create($"{k}", k)).ToList();

        Assert.Throws<ArgumentException>(() => ValueMap.CreateRange(entries.Append(KeyValuePair.Create("1", 5))));
        Assert.Throws<ArgumentNullException>(() => ValueMap.CreateRange(entries.Append(KeyValuePair.Create((string)null!, 5))));
    }

    [Fact]
    public void It_is_made_by_expression_pairs_or_dictionary()
    {
        ValueMap<int> map = [new("b", 2), new("a", 1)];

        Assert.Equal(map, ValueMap.Create(("a", 1), ("b", 2)));
        Assert.Equal(map, ValueMap.CreateRange(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }));
        Assert.Equal<ValueMap<int>>([new("b", 2), new("a", 1), new("c", 3)], [.. map, new("c", 3)]);
        Assert.Same(ValueMap<int>.Empty, (ValueMap<int>)[]);
        Assert.Equal("{b: 2, a: 1}", map.ToString());
    }

    [Fact]
    public void Names_that_differ_in_case_or_normal_form_are_different()
    {
        ValueMap<int> map = [new("EPS", 1), new("eps", 2), new("é", 3), new("e\u0301", 4), new("ı", 5), new("i", 6)];

        Assert.Equal([1, 2, 3, 4, 5, 6], map.Values);
        Assert.Equal(2, map["eps"]);
    }

    [Fact]
    public void A_map_read_by_many_threads_answers_each()
    {
        ValueMap<int> map = ValueMap.FromArray<int>([.. Enumerable.Range(0, 1000).Select(k => KeyValuePair.Create($"{k}", k))]);

        Parallel.For(0, 1000, k => Assert.Equal(k, map[$"{k}"]));
    }
}
