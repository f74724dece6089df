namespace ReportSdk.Tests.Values;

public class ValueListTests
{
    private sealed record Row(string Code, ValueList<decimal?> Closes);

    [Fact]
    public void Lists_of_equal_items_are_equal_and_hash_alike()
    {
        ValueList<Row> a = [new("1", [1.0m, null]), new("2", [])];
        ValueList<Row> b = [new("1", [1.00m, null]), new("2", [])];

        Assert.True(a == b);
        Assert.True(a.Equals((object)b));
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Fact]
    public void Order_length_and_items_all_count()
    {
        ValueList<int> list = [1, 2, 3];

        Assert.NotEqual<ValueList<int>>([3, 2, 1], list);
        Assert.NotEqual<ValueList<int>>([1, 2], list);
        Assert.NotEqual<ValueList<int>>([1, 2, 4], list);
        Assert.False(list == null);
        Assert.True((ValueList<int>?)null == null);
        Assert.False(list.Equals("list"));
    }

    [Fact]
    public void NaN_equals_itself_so_that_a_list_equals_its_copy()
    {
        ValueList<double> a = [double.NaN, 1];
        ValueList<double> b = [double.NaN, 1];

        Assert.Equal(a, b);
    }

    [Fact]
    public void The_empty_list_is_one_object()
    {
        ValueList<int> empty = [];

        Assert.Same(ValueList<int>.Empty, empty);
        Assert.Same(ValueList<int>.Empty, ValueList.CreateRange<int>([]));
    }

    [Fact]
    public void Items_given_later_do_not_change_the_list()
    {
        int[] items = [1, 2];
        ValueList<int> created = ValueList.Create<int>(items);
        ValueList<int> ranged = ValueList.CreateRange(items);
        items[0] = 9;

        Assert.Equal<ValueList<int>>([1, 2], created);
        Assert.Equal<ValueList<int>>([1, 2], ranged);
    }

    [Fact]
    public void It_is_read_by_index_range_span_and_foreach_alike()
    {
        ValueList<string> list = ["a", "b", "c"];
        List<string> seen = [];
        foreach (string item in list)
        {
            seen.Add(item);
        }

        Assert.Equal(["a", "b", "c"], seen);
        Assert.Equal(["a", "b", "c"], list.AsSpan().ToArray());
        Assert.Equal(["a", "b", "c"], list.Select(s => s));
        Assert.Equal("c", list[^1]);
        Assert.Equal<ValueList<string>>(["b", "c"], list[1..]);
        Assert.Equal<ValueList<string>>(["a", "b", "c", "d"], [.. list, "d"]);
        Assert.True(list.Contains("b"));
        Assert.False(list.Contains("z"));
        Assert.Throws<IndexOutOfRangeException>(() => list[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list.Slice(2, 2));
    }

    [Fact]
    public void Its_text_is_short_and_the_same_in_every_culture()
    {
        using ForeignCulture culture = new();

        Assert.Equal("[1.5, -2, null]", ((ValueList<decimal?>)[1.5m, -2m, null]).ToString());
        Assert.Equal("[]", ValueList<int>.Empty.ToString());
        Assert.EndsWith("15, 16, … 84 more]", ValueList.CreateRange(Enumerable.Range(1, 100)).ToString());
    }

    [Fact]
    public void A_builder_makes_lists_of_any_length_and_can_go_on()
    {
        using Runtime.ValueListBuilder<string> builder = new();
        foreach (int count in (int[])[0, 1, 16, 17, 1000, 2048, 2049, 4096, 4097, 10_000, 3])
        {
            for (int k = 0; k < count; k++)
            {
                builder.Add($"{k}");
            }

            Assert.Equal(ValueList.CreateRange(Enumerable.Range(0, count).Select(k => $"{k}")), builder.ToValueList());
        }
    }

    /// <summary>A list that was read is in pieces when it is long; made from an array it is in one.</summary>
    [Theory]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(4096)]
    [InlineData(7000)]
    public void A_list_in_pieces_is_as_one_in_a_piece(int count)
    {
        string[] items = [.. Enumerable.Range(0, count).Select(k => $"{k}")];
        ValueList<string> whole = ValueList.Create<string>(items);
        ValueList<string> read = Read(items);
        List<string> seen = [];
        foreach (string item in read)
        {
            seen.Add(item);
        }

        Assert.Equal(items, seen);
        Assert.Equal(items, read.Select(item => item));
        Assert.Equal(items, Enumerable.Range(0, read.Count).Select(k => read[k]));
        Assert.Equal(items[^1], read[^1]);
        Assert.True(read == whole && whole == read && read.Equals(Read(items)));
        Assert.Equal(whole.GetHashCode(), read.GetHashCode());
        Assert.Equal(whole.ToString(), read.ToString());
        Assert.True(read.Contains(items[0]) && read.Contains(items[^1]) && !read.Contains("x"));
        Assert.Throws<IndexOutOfRangeException>(() => read[count]);
        Assert.Throws<IndexOutOfRangeException>(() => read[-1]);
        Assert.Equal(items, read.AsSpan().ToArray());
        Assert.True(read.AsSpan() == read.AsSpan(), "put together once");
        Assert.Equal(whole[1..^1], read[1..^1]);
        items[^1] = "another";
        Assert.False(read == Read(items) || read == Read(items[1..]) || read == Read([.. items, ""]));
    }

    /// <summary>The run time says of a large object that it is of the oldest generation from the start.</summary>
    [Fact]
    public void A_piece_is_no_large_object()
    {
        Assert.Equal(GC.MaxGeneration, GC.GetGeneration(new string[20_000]));

        Assert.NotEqual(GC.MaxGeneration, GC.GetGeneration(new string[ValueListPieces<string>.Length]));
        Assert.NotEqual(GC.MaxGeneration, GC.GetGeneration(new decimal?[ValueListPieces<decimal?>.Length]));
        Assert.NotEqual(GC.MaxGeneration, GC.GetGeneration(new KeyValuePair<string, decimal?>[ValueListPieces<KeyValuePair<string, decimal?>>.Length]));
    }

    private static ValueList<string> Read(string[] items)
    {
        using Runtime.ValueListBuilder<string> builder = new();
        foreach (string item in items)
        {
            builder.Add(item);
        }

        return builder.ToValueList();
    }

    [Fact]
    public void Going_through_a_list_allocates_nothing()
    {
        ValueList<int> list = ValueList.CreateRange(Enumerable.Range(0, 100));
        int sum = Sum(list);
        long before = GC.GetAllocatedBytesForCurrentThread();
        sum += Sum(list);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal((0, 9900), (allocated, sum));
    }

    private static int Sum(ValueList<int> list)
    {
        int sum = 0;
        foreach (int item in list)
        {
            sum += item;
        }

        return sum;
    }
}
