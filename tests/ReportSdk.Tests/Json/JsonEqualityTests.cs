using System.Text;
using ReportSdk.Json;

namespace ReportSdk.Tests.Json;

public sealed class JsonEqualityTests
{
    [Theory]
    [InlineData("null", "null", true)]
    [InlineData("true", "false", false)]
    [InlineData("0", "false", false)]
    [InlineData("1", "1.0", true)]
    [InlineData("\"1\"", "1", false)]
    [InlineData("\"\\u4e70\"", "\"买\"", true)]
    [InlineData("[]", "{}", false)]
    [InlineData("[1,2]", "[1,2]", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1,2]", "[1]", false)]
    [InlineData("[[1],2]", "[1,[2]]", false)]
    [InlineData("[[],[[]]]", "[[[]],[]]", false)]
    [InlineData("{\"a\":1,\"b\":2}", "{\"b\":2.0,\"a\":1e0}", true)]
    [InlineData("{\"a\":1,\"b\":2}", "{\"a\":2,\"b\":1}", false)]
    [InlineData("{\"a\":1,\"b\":2}", "{\"a\":1,\"c\":2}", false)]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":2}", false)]
    [InlineData("{\"\\u0061\":1,\"b\":{\"c\":[{\"x\":1,\"y\":2}]}}", "{\"b\":{\"c\":[{\"y\":2,\"x\":1}]},\"a\":1}", true)]
    [InlineData("{\"b\":1,\"a\":[1,2]}", "{\"a\":[2,1],\"b\":1}", false)]
    [InlineData("[{\"a\":1},{\"b\":1}]", "[{\"b\":1},{\"a\":1}]", false)]
    [InlineData("{\"a\":{\"b\":1},\"c\":2}", "{\"a\":{\"c\":1},\"b\":2}", false)]
    public void Values_are_equal_as_the_specification_says(string a, string b, bool expected)
    {
        using Document left = new(a);
        using Document right = new(b);
        Assert.Equal(expected, JsonEquality.Equal(left.Root, right.Root));
        Assert.Equal(expected, JsonEquality.Equal(right.Root, left.Root));
        Assert.Equal(expected, JsonEquality.Hash(left.Root) == JsonEquality.Hash(right.Root));
    }

    [Theory]
    [InlineData("[]", true)]
    [InlineData("[1]", true)]
    [InlineData("[1,2,3]", true)]
    [InlineData("[1,true]", true)]
    [InlineData("[0,false]", true)]
    [InlineData("[[1],[true]]", true)]
    [InlineData("[{\"a\":false},{\"a\":0}]", true)]
    [InlineData("[\"1\",1]", true)]
    [InlineData("[1.0,1.00]", false)]
    [InlineData("[100,1E+2]", false)]
    [InlineData("[0,-0]", false)]
    [InlineData("[\"a\",\"\\u0061\"]", false)]
    [InlineData("[{\"a\":1,\"b\":[2]},3,{\"b\":[2.0],\"a\":1}]", false)]
    [InlineData("[null,null]", false)]
    [InlineData("[[],{},[]]", false)]
    public void Items_are_unique_when_no_two_are_equal(string array, bool expected)
    {
        using Document document = new(array);
        Assert.Equal(expected, JsonEquality.AreItemsUnique(document.Root, out int first, out int second));
        Assert.Equal(expected, first < 0 && second < 0);
        if (!expected)
        {
            Assert.True(first < second);
            Assert.True(JsonEquality.Equal(document.At(first), document.At(second)));
        }
    }

    [Fact]
    public void Of_several_equal_pairs_the_first_to_be_completed_is_reported()
    {
        using Document document = new("[5,1,2,2,1,1]");
        Assert.False(JsonEquality.AreItemsUnique(document.Root, out int first, out int second));
        Assert.Equal((3, 4), (first, second));
    }

    [Fact]
    public void Large_objects_in_reverse_order_are_equal()
    {
        // Looking each member up where the order differs would be 2 * 10^8 comparisons; sorting is 2 * 20,000 * 15.
        using Document forward = new(ObjectOf(Enumerable.Range(0, 20_000)));
        using Document backward = new(ObjectOf(Enumerable.Range(0, 20_000).Reverse()));
        Assert.True(JsonEquality.Equal(forward.Root, backward.Root));

        NameSorter sorter = new();
        sorter.Load(backward.Utf8, backward.Tape.Tokens, 1, backward.Tape.Tokens.Length);
        Assert.InRange(sorter.Comparisons, 20_000, 20_000 * 15);
        sorter.Clear();
    }

    [Fact]
    public void Unique_items_of_hostile_arrays_take_no_comparison_too_many()
    {
        // Objects equal but for one deep leaf, strings with one prefix, numbers equal as doubles: what unkeyed or shallow hashes confuse.
        StringBuilder text = new("[");
        for (int k = 0; k < 5_000; k++)
        {
            text.Append($"{{\"a\":[[[{{\"b\":{k}}}]]]}},\"{new string('x', 50)}{k}\",1000000000000000000000{k:00000},");
        }

        using Document unique = new(text + "null]");
        using UniqueItemsSearch search = UniqueItemsSearch.Rent();
        long before = search.Comparisons;
        Assert.False(search.TryFindPair(unique.Root, out _, out _));
        Assert.InRange(search.Comparisons - before, 0, 2);

        using Document paired = new(text + "null,{\"a\":[[[{\"b\":4321.0}]]]}]");
        before = search.Comparisons;
        Assert.True(search.TryFindPair(paired.Root, out _, out _));
        Assert.InRange(search.Comparisons - before, 1, 3);
    }

    [Fact]
    public void All_items_equal_are_found_at_once()
    {
        using Document document = new("[" + string.Join(',', Enumerable.Repeat("[1]", 5_000)) + "]");
        using UniqueItemsSearch search = UniqueItemsSearch.Rent();
        long before = search.Comparisons;
        Assert.True(search.TryFindPair(document.Root, out int first, out int second));
        Assert.Equal((1, 3), (first, second));
        Assert.Equal(1, search.Comparisons - before);
    }

    [Fact]
    public void Deep_values_need_no_deep_stack()
    {
        const int Depth = 100_000;
        string text = string.Concat(Enumerable.Repeat("[{\"a\":", Depth / 2)) + "1" + string.Concat(Enumerable.Repeat("}]", Depth / 2));
        TapeLimits limits = Tape.Limits with { MaxDepth = Depth };
        SmallStack.Run(() =>
        {
            using Document a = new(text, limits);
            using Document b = new(text.Replace("1", "1.0"), limits);
            Assert.True(JsonEquality.Equal(a.Root, b.Root));
            Assert.Equal(JsonEquality.Hash(a.Root), JsonEquality.Hash(b.Root));
        });
    }

    [Fact]
    public void Steady_state_allocates_nothing()
    {
        using Document a = new("[" + string.Join(',', Enumerable.Range(0, 200).Select(k => $"{{\"a\":{k},\"b\":[\"\\u4e70\",{k}.5],\"c\":{{}}}}")) + "]");
        using Document b = new("[" + string.Join(',', Enumerable.Range(0, 200).Select(k => $"{{\"c\":{{}},\"b\":[\"买\",{k}.50],\"a\":{k}}}")) + "]");
        Assert.True(Use(a, b));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(Use(a, b));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static bool Use(Document a, Document b) => JsonEquality.Equal(a.Root, b.Root) && JsonEquality.AreItemsUnique(a.Root, out _, out _);

    private static string ObjectOf(IEnumerable<int> names) => "{" + string.Join(',', names.Select(k => $"\"name{k:00000}\":{k}")) + "}";

    private sealed class Document : IDisposable
    {
        public Document(string text, TapeLimits? limits = null)
        {
            Utf8 = Json.Tape.Utf8(text);
            Assert.Equal(default, Tape.Build(Utf8, limits ?? Json.Tape.Limits));
        }

        public byte[] Utf8 { get; }

        public TokenTape Tape { get; } = TokenTape.Rent();

        public TapeValue Root => At(0);

        public TapeValue At(int index) => new(Utf8, Tape.Tokens, index);

        public void Dispose() => Tape.Dispose();
    }
}
