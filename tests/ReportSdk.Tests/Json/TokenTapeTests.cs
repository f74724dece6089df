using ReportSdk.Json;

namespace ReportSdk.Tests.Json;

public sealed class TokenTapeTests
{
    [Theory]
    [InlineData("null", "Null(null)>1")]
    [InlineData(" true ", "True(true)>1")]
    [InlineData("\"买入\"", "String(买入)>1")]
    [InlineData("[]", "Array(0)>1")]
    [InlineData("{ }", "Object(0)>1")]
    [InlineData("[1, [2, 3], {\"a\": 4}]", "Array(3)>8 Number(1)>2 Array(2)>5 Number(2)>4 Number(3)>5 Object(1)>8 Name(a)>7 Number(4)>8")]
    [InlineData("{\"a\":{\"b\":[]},\"c\":false}", "Object(2)>7 Name(a)>2 Object(1)>5 Name(b)>4 Array(0)>5 Name(c)>6 False(false)>7")]
    public void A_document_is_listed_in_its_order(string text, string expected) => Assert.Equal(expected, Tape.Dump(text));

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}", "DuplicateProperty@7/1")]
    [InlineData("{\"a\":1,\"\\u0061\":2}", "DuplicateProperty@7/1")]
    [InlineData("{\"\\u0061\":1,\"a\":2,\"a\":3}", "DuplicateProperty@12/1")]
    [InlineData("{\"a\":1,\"b\":2,\"b\":3,\"a\":4}", "DuplicateProperty@13/7")]
    [InlineData("[{\"a\":1},{\"a\":1,\"a\":1}]", "DuplicateProperty@16/10")]
    [InlineData("{\"a\":1,\"a\":{\"b\":1,\"b\":2}}", "DuplicateProperty@7/1")]
    [InlineData("{\"\":1,\"\":2}", "DuplicateProperty@6/1")]
    public void A_name_that_comes_twice_is_refused_with_both_places(string text, string expected) => Assert.Equal(expected, Tape.Dump(text));

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}", "Object(1)>3 Name(a)>2 Number(2)>3")]
    [InlineData("{\"a\":[1,2],\"b\":{\"c\":3},\"a\":4}", "Object(2)>7 Name(b)>2 Object(1)>5 Name(c)>4 Number(3)>5 Name(a)>6 Number(4)>7")]
    public void With_duplicates_allowed_the_last_member_stays(string text, string expected)
        => Assert.Equal(expected, Tape.Dump(text, Tape.Limits with { AllowDuplicateMembers = true }));

    [Fact]
    public void What_was_learned_of_one_document_does_not_change_the_next()
    {
        // Names of one length that begin alike, escaped ones, more than fit into a table, longer ones than it keeps: each document after each other one.
        string many = string.Join(',', Enumerable.Range(0, 70).Select(static k => $"\"n{k}\":{k}"));
        string[] documents =
        [
            "{\"a name longer than a word\":1,\"b\":2,\"c\":3}",
            "{\"a name longer than a work\":1,\"b\":2,\"a name longer than a word\":3}",
            "{\"b\":1,\"a name longer than a word\":2,\"a name longer than a word\":3}",
            "{\"\\u0061\":1,\"b\":2,\"a\":3}",
            "{\"a\":1,\"\\u0062\":2}",
            "{\"c\":1,\"b\":2,\"c\":3}",
            $"{{{many}}}",
            $"{{{many},\"n7\":1}}",
            $"{{\"{new string('x', 5_000)}\":1,\"b\":{{\"b\":1,\"b\":2}}}}",
            $"{{\"{new string('x', 3_000)}\":1,\"{new string('x', 3_001)}\":2,\"{new string('x', 3_000)}\":3}}",
            "[{\"a\":1,\"b\":2},{\"b\":1,\"a\":2},{\"a\":1,\"a\":2}]",
        ];
        string[] expected = [.. documents.Select(OnNewThread)];

        Assert.Equal(7, expected.Count(static dump => dump.StartsWith("DuplicateProperty", StringComparison.Ordinal)));
        foreach (string first in documents)
        {
            for (int k = 0; k < documents.Length; k++)
            {
                Tape.Dump(first);
                Assert.Equal(expected[k], Tape.Dump(documents[k]));
            }
        }
    }

    /// <summary>Reads a document with the tape of another thread.</summary>
    private static string OnNewThread(string text)
    {
        string dump = "";
        var thread = new Thread(() => dump = Tape.Dump(text));
        thread.Start();
        thread.Join();
        return dump;
    }
}
