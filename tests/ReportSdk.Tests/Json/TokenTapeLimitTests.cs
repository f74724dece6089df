using ReportSdk.Json;
using ReportSdk.SampleDocuments;

namespace ReportSdk.Tests.Json;

public sealed class TokenTapeLimitTests
{
    [Theory]
    [InlineData(0, "7", "")]
    [InlineData(0, "[]", "LimitDepth@0")]
    [InlineData(1, "[7]", "")]
    [InlineData(1, "[{}]", "LimitDepth@1")]
    [InlineData(3, "[[]]", "")]
    [InlineData(3, "[[[]]]", "")]
    [InlineData(3, "[[[[]]]]", "LimitDepth@3")]
    [InlineData(3, "[[[]],[{}],[[[[", "LimitDepth@13")]
    public void Depth_counts_the_open_brackets(int limit, string text, string expected) => AssertVerdict(expected, text, Tape.Limits with { MaxDepth = limit });

    [Theory]
    [InlineData(4, "123", "")]
    [InlineData(4, "1234", "")]
    [InlineData(4, "12345", "LimitNumberLength@0")]
    [InlineData(4, "[-1.5,-1.55]", "LimitNumberLength@6")]
    [InlineData(4, "[1e99]", "")]
    [InlineData(4, "[1e999]", "LimitNumberLength@1")]
    public void Number_length_counts_the_bytes_of_the_token(int limit, string text, string expected)
        => AssertVerdict(expected, text, Tape.Limits with { MaxNumberLength = limit });

    [Theory]
    [InlineData(64, 63)]
    [InlineData(64, 64)]
    [InlineData(64, 65)]
    [InlineData(100_000, 99_999)]
    [InlineData(100_000, 100_000)]
    [InlineData(100_000, 100_001)]
    public void Depth_needs_no_deep_stack(int limit, int depth)
    {
        SmallStack.Run(() =>
        {
            TapeLimits limits = Tape.Limits with { MaxDepth = limit };
            JsonError expected = depth <= limit ? default : new JsonError(ViolationCode.LimitDepth, limit);
            Assert.Equal(expected, Tape.Read(new string('[', depth) + new string(']', depth), limits));

            expected = depth <= limit ? default : new JsonError(ViolationCode.LimitDepth, limit * 5);
            Assert.Equal(expected, Tape.Read(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth), limits));
        });
    }

    [Fact]
    public void Options_are_taken_over_and_the_document_size_ends_at_a_gibibyte()
    {
        ValidationOptions options = new() { MaxDepth = 7, MaxDocumentBytes = int.MaxValue, MaxNumberLength = 9, AllowDuplicateMembers = true };
        Assert.Equal(new TapeLimits(7, 1 << 30, 9, true), TapeLimits.From(options));
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(16_000)]
    public void Comparisons_of_names_grow_no_faster_than_n_log_n(int n)
    {
        // Long common prefixes, descending order, every name twice as an escape of itself only at the end: the worst for each part.
        string prefix = new('p', 40);
        string[] names = [.. Enumerable.Range(0, n).Select(k => $"\"{prefix}{n - k:00000000}\":0")];
        using TokenTape tape = TokenTape.Rent();
        byte[] distinct = Tape.Utf8("{" + string.Join(',', names) + "}");

        // Escapes of a document that this tape has read before are forgotten with the first that does not fit beside them.
        Assert.Equal(default, tape.Build(Tape.Utf8("{\"\\u0061\":1}"), Tape.Limits));
        Assert.Equal(default, tape.Build(distinct, Tape.Limits));
        long before = tape.NameComparisons;
        Assert.Equal(default, tape.Build(distinct, Tape.Limits));
        Assert.Equal(before, tape.NameComparisons);

        // Hashes tell names that differ. An escape may stand for any of them, so that all are compared.
        byte[] escaped = Tape.Utf8("{" + string.Join(',', names) + $",\"\\u0070{prefix[1..]}{n + 1:00000000}\":1}}");
        Assert.Equal(default, tape.Build(escaped, Tape.Limits));
        long comparisons = tape.NameComparisons - before;
        Assert.InRange(comparisons, n / 2, n * (Math.Log2(n) + 2));

        byte[] repeated = Tape.Utf8("{" + string.Join(',', names) + $",\"\\u0070{prefix[1..]}{1:00000000}\":1}}");
        Assert.Equal(ViolationCode.DuplicateProperty, tape.Build(repeated, Tape.Limits).Code);
    }

    [Fact]
    public void Names_that_collide_under_the_tables_filter_are_told_apart()
    {
        // One first, middle and last word and one length, so one key for all: the table takes a few of them, the others are hashed.
        string[] names = [.. Enumerable.Range(0, 200).Select(k => $"\"samehea{k:00000000}the same middle and tail\":0")];
        string row = "{" + string.Join(',', names) + "}";
        Assert.Equal(default, Tape.Read($"[{row},{row},{row}]"));
        string doubled = row[..^1] + "," + names[^1] + "}";
        JsonError error = Tape.Read($"[{row},{doubled}]");
        Assert.Equal(ViolationCode.DuplicateProperty, error.Code);
        Assert.Equal(row.Length + 2 + row.Length, error.Offset);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(66)]
    [InlineData(200)]
    public void Any_second_occurrence_is_found_whatever_row_and_size(int count)
    {
        string[] names = [.. Enumerable.Range(0, count).Select(k => $"\"n{k}\":{k}")];
        for (int twice = 0; twice < count; twice += Math.Max(1, count / 9))
        {
            string good = "{" + string.Join(',', names) + "}";
            string bad = "{" + string.Join(',', names) + "," + names[twice] + "}";
            Assert.Equal(new JsonError(ViolationCode.DuplicateProperty, good.Length, good.IndexOf(names[twice], StringComparison.Ordinal)), Tape.Read(bad));
            Assert.Equal(ViolationCode.DuplicateProperty, Tape.Read($"[{good},{bad}]").Code);
            Assert.Equal(default, Tape.Read($"[{good},{good}]"));
            Assert.Equal(default, Tape.Read($"[{good},{bad}]", Tape.Limits with { AllowDuplicateMembers = true }));
        }
    }

    [Theory]
    [InlineData(30, false, false, false)]
    [InlineData(30, true, false, false)]
    [InlineData(30, false, true, false)]
    [InlineData(30, false, false, true)]
    [InlineData(6_000, false, false, false)]
    public void Steady_state_allocates_nothing(int rows, bool isIndented, bool isShuffled, bool isAscii)
    {
        byte[] utf8 = StockTableDocument.Create(rows, seed: 5, isIndented, isShuffled, isAscii);
        Tape.Read(utf8);
        long before = GC.GetAllocatedBytesForCurrentThread();
        JsonError error = Tape.Read(utf8);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(default, error);
    }

    [Theory]
    [InlineData("{\"a\":1,\"\\u0061\":2}")]
    [InlineData("[1,2")]
    public void Refusing_allocates_nothing_either(string text)
    {
        byte[] utf8 = Tape.Utf8(text);
        Tape.Read(utf8);
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool isError = Tape.Read(utf8).IsError;
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(isError);
    }

    [Theory]
    [InlineData(3_000, "\\u4e70")]
    [InlineData(3_000, "买")]
    [InlineData(20_000, "买")]
    public void Large_objects_allocate_nothing_in_steady_state(int members, string start)
    {
        byte[] utf8 = Tape.Utf8("{" + string.Join(',', Enumerable.Range(0, members).Select(k => $"\"{start}{k}\":{k}")) + "}");
        Tape.Read(utf8);
        Tape.Read(utf8);
        long before = GC.GetAllocatedBytesForCurrentThread();
        JsonError error = Tape.Read(utf8);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(default, error);
    }

    [Fact]
    public void Tapes_rented_at_once_are_different_and_a_second_dispose_does_nothing()
    {
        TokenTape first = TokenTape.Rent();
        using TokenTape second = TokenTape.Rent();
        Assert.NotSame(first, second);
        first.Dispose();
        first.Dispose();
        using TokenTape third = TokenTape.Rent();
        using TokenTape fourth = TokenTape.Rent();
        Assert.NotSame(third, fourth);
    }

    private static void AssertVerdict(string expected, string text, TapeLimits limits)
    {
        JsonError error = Tape.Read(text, limits);
        Assert.Equal(expected, error.IsError ? $"{error.Code}@{error.Offset}" : "");
    }
}
