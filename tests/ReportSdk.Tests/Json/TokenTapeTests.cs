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
}
