using System.Buffers;
using System.Text;
using ReportSdk.Json;
using ReportSdk.Tests.Json;

namespace ReportSdk.Tests.Values;

public class JsonFragmentTests
{
    [Theory]
    [InlineData("null", JsonFragmentKind.Null)]
    [InlineData("true", JsonFragmentKind.True)]
    [InlineData("false", JsonFragmentKind.False)]
    [InlineData("-1.50E+01", JsonFragmentKind.Number)]
    [InlineData("\"a\\u4e2d\\/\"", JsonFragmentKind.String)]
    [InlineData("[ 1,\r\n\t2 ]", JsonFragmentKind.Array)]
    [InlineData("{ \"a\" :1 }", JsonFragmentKind.Object)]
    public void A_fragment_keeps_its_bytes_and_drops_only_what_is_around(string json, JsonFragmentKind kind)
    {
        JsonFragment fragment = JsonFragment.Parse($"\uFEFF \n{json}\t ");
        ArrayBufferWriter<byte> buffer = new();
        fragment.WriteTo(buffer);

        Assert.Equal(kind, fragment.Kind);
        Assert.Equal(json, fragment.ToString());
        Assert.Equal(json, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1,]")]
    [InlineData("1 2")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("\"\\ud800\"")]
    [InlineData("01")]
    public void What_is_no_JSON_is_refused(string json)
    {
        Assert.Throws<FormatException>(() => JsonFragment.Parse(json));
        Assert.False(JsonFragment.TryParse(Encoding.UTF8.GetBytes(json), out JsonFragment? fragment));
        Assert.Null(fragment);
    }

    [Fact]
    public void Text_that_is_not_Unicode_is_refused() => Assert.Throws<FormatException>(() => JsonFragment.Parse("\"\ud800\""));

    [Fact]
    public void Limits_are_those_of_the_options()
    {
        byte[] deep = Encoding.UTF8.GetBytes(new string('[', 1000) + new string(']', 1000));

        Assert.False(JsonFragment.TryParse(deep, out _));
        Assert.True(JsonFragment.TryParse(deep, out JsonFragment? fragment, new ValidationOptions { MaxDepth = 1000 }));
        Assert.Equal(fragment, JsonFragment.Parse(Encoding.UTF8.GetString(deep).Replace("][", "] [", StringComparison.Ordinal), new ValidationOptions { MaxDepth = 1000 }));
    }

    [Fact]
    public void Bytes_changed_later_do_not_change_the_fragment()
    {
        byte[] utf8 = "[1,2]"u8.ToArray();
        JsonFragment fragment = JsonFragment.Parse(utf8);
        utf8[1] = (byte)'9';

        Assert.Equal("[1,2]", fragment.ToString());
    }

    [Theory]
    [InlineData("1.0", "1e0")]
    [InlineData("-0", "0")]
    [InlineData("123456789012345678901234567890.0", "1.2345678901234567890123456789e29")]
    [InlineData("\"中\\n\"", "\"\\u4E2D\\u000a\"")]
    [InlineData("{\"a\":1,\"b\":[true]}", "{ \"b\" : [ true ], \"\\u0061\" : 10e-1 }")]
    [InlineData("[]", "[ ]")]
    public void Equality_is_of_values_and_hashes_agree(string a, string b)
    {
        JsonFragment left = JsonFragment.Parse(a);
        JsonFragment right = JsonFragment.Parse(b);

        Assert.True(left == right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.Equal(ValueMap.Create(("x", left), ("y", right)), ValueMap.Create(("y", left), ("x", right)));
    }

    [Fact]
    public void Different_values_differ()
    {
        string[] values = ["null", "true", "false", "0", "1", "0.1", "\"\"", "\"1\"", "[]", "[1]", "[1,2]", "[2,1]", "{}", "{\"a\":1}", "{\"A\":1}", "{\"a\":null}"];

        Assert.Equal(values.Length, values.Select(v => JsonFragment.Parse(v)).Distinct().Count());
        Assert.False(JsonFragment.Parse("null") == null);
        Assert.False(JsonFragment.Parse("1").Equals((object)1));
    }

    [Fact]
    public void Values_are_got_by_kind_and_exactly()
    {
        Assert.True(JsonFragment.Parse("\"a\\u4e2d\\\"\"").TryGetString(out string? text));
        Assert.Equal("a中\"", text);
        Assert.True(JsonFragment.Parse("525.90").TryGetDecimal(out decimal number));
        Assert.Equal("525.90", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(JsonFragment.Parse("1e2").TryGetInt64(out long integer) && integer == 100);
        Assert.True(JsonFragment.Parse("0.1").TryGetDouble(out double real) && real == 0.1);
        Assert.True(JsonFragment.Parse("true").TryGetBoolean(out bool yes) && yes);
        Assert.True(JsonFragment.Parse("false").TryGetBoolean(out yes) && !yes);

        JsonFragment other = JsonFragment.Parse("null");
        Assert.False(other.TryGetString(out _) || other.TryGetDecimal(out _) || other.TryGetInt64(out _) || other.TryGetDouble(out _) || other.TryGetBoolean(out _));
        Assert.False(JsonFragment.Parse("1e99").TryGetDecimal(out _));
        Assert.False(JsonFragment.Parse("1.5").TryGetInt64(out _));
        Assert.False(JsonFragment.Parse("\"1\"").TryGetDecimal(out _));
    }

    [Fact]
    public void Members_and_items_are_gone_through_in_order_with_their_bytes()
    {
        JsonFragment fragment = JsonFragment.Parse("""{ "a" : [ 1 , {"x":"]}"} , "\"[" , [] , -0.50 ] ,"b":{ }, "\u4e2d":null,"":"" }""");

        Assert.Equal(["a", "b", "中", ""], fragment.Members.Select(m => m.Name));
        Assert.Equal(["""[ 1 , {"x":"]}"} , "\"[" , [] , -0.50 ]""", "{ }", "null", "\"\""], fragment.Members.Select(m => m.Value.ToString()));
        Assert.True(fragment.TryGetMember("a", out JsonFragment? array));
        Assert.Equal(["1", """{"x":"]}"}""", "\"\\\"[\"", "[]", "-0.50"], array.Items.Select(i => i.ToString()));
        Assert.True(fragment.TryGetMember("中", out JsonFragment? none) && none.Kind == JsonFragmentKind.Null);
        Assert.True(fragment.TryGetMember("", out _));
        Assert.False(fragment.TryGetMember("A", out _));
        Assert.False(fragment.TryGetMember("\ud800", out _));
        Assert.Empty(fragment.Items);
        Assert.Empty(array.Members);
        Assert.Empty(JsonFragment.Parse("5").Items);
        Assert.Empty(JsonFragment.Parse("[ ]").Items);
        Assert.Empty(JsonFragment.Parse("{}").Members);
    }

    [Fact]
    public void Of_names_that_repeat_by_leave_of_the_options_the_last_counts()
    {
        ValidationOptions options = new() { AllowDuplicateMembers = true };
        JsonFragment fragment = JsonFragment.Parse("""{"a":1,"b":2,"\u0061":3}""", options);

        Assert.True(fragment.TryGetMember("a", out JsonFragment? value));
        Assert.Equal("3", value.ToString());
        Assert.Equal(JsonFragment.Parse("""{"a":3,"b":2}"""), fragment);
    }

    [Fact]
    public void Fragments_of_a_tape_are_the_values_of_the_document()
    {
        byte[] utf8 = Tape.Utf8("""{"a":"x\ny","b":[ {"c":1.0} , true]}""");
        using TokenTape tape = TokenTape.Rent();
        Assert.False(tape.Build(utf8, Tape.Limits).IsError);
        List<string> values = [];
        for (int i = 0; i < tape.Tokens.Length; i++)
        {
            if (tape.Tokens[i].Kind != TokenKind.Name)
            {
                values.Add(JsonFragment.FromTape(new TapeValue(utf8, tape.Tokens, i)).ToString());
            }
        }

        Assert.Equal(
            ["""{"a":"x\ny","b":[ {"c":1.0} , true]}""", "\"x\\ny\"", """[ {"c":1.0} , true]""", """{"c":1.0}""", "1.0", "true"], values);
    }
}
