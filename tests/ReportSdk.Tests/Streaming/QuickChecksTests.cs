using System.Globalization;
using System.Text;
using ReportSdk.Formats;
using ReportSdk.Runtime;
using ReportSdk.Streaming;

namespace ReportSdk.Tests.Streaming;

/// <summary>What most values are is accepted by a look at a word: where that look must not be enough.</summary>
public sealed class QuickChecksTests
{
    private const string Room = "                                ";

    [Fact]
    public void Names_of_any_length_are_recognised_by_all_of_their_bytes()
    {
        for (int length = 1; length <= 40; length++)
        {
            string name = string.Concat(Enumerable.Range(0, length).Select(static k => (char)('a' + (k % 26))));
            string schema = $$"""{"type": "object", "properties": {"{{name}}": {"type": "integer"}, "z0": {"type": "integer"} }, "additionalProperties": false}""";
            Assert.Equal(StreamVerdict.Valid, Judge(schema, $$"""{"{{name}}":1,"z0":2}{{Room}}"""));
            Assert.Equal(StreamVerdict.Valid, Judge(schema, $$"""{"{{name}}":1}"""));
            Assert.Equal(StreamVerdict.Valid, Judge(schema, $$"""{"z0":2,"{{name}}":1}{{Room}}"""));
            Assert.Equal(StreamVerdict.Invalid, Judge(schema, $$"""{"{{name}}":1,"{{name}}":2}{{Room}}"""));
            for (int k = 0; k < length; k++)
            {
                string other = name[..k] + '_' + name[(k + 1)..];
                Assert.Equal(StreamVerdict.Invalid, Judge(schema, $$"""{"{{other}}":1,"z0":2}{{Room}}"""));
                Assert.Equal(StreamVerdict.Invalid, Judge(schema, $$"""{"z0":2,"{{other}}":1}{{Room}}"""));
            }
        }
    }

    [Theory]
    [InlineData("""{"a":1,"b":2,"c":3}""", true)]
    [InlineData("""{"a":1, "b":2,"c": 3}""", true)]
    [InlineData("""{"a":1,"c":3}""", true)]
    [InlineData("""{"b":2,"a":1,"c":3}""", true)]
    [InlineData("{}", true)]
    [InlineData("""{,"b":2}""", false)]
    [InlineData("""{"a":1{"b":2}""", false)]
    [InlineData("""{"a":1,,"b":2}""", false)]
    [InlineData("""{"a":1,{"b":2}""", false)]
    [InlineData("""{"a":1"b":2}""", false)]
    [InlineData("""{"a":1,"b":2,}""", false)]
    [InlineData("""{"a":1,}""", false)]
    [InlineData("""{"a":,"b":2}""", false)]
    [InlineData("""{"a":{"a":1}}""", false)]
    [InlineData("""{"a":1,"b":2,"b":2}""", false)]
    [InlineData("""{"c":3,"a":1,"b":2,"c":3}""", false)]
    [InlineData("""{"a":1,"b":2,"c":3""", false)]
    public void Members_close_behind_one_another_are_checked_like_any(string document, bool isValid)
    {
        const string Schema = """{"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}, "c": {"type": "integer"}}, "additionalProperties": false}""";
        StreamVerdict expected = isValid ? StreamVerdict.Valid : StreamVerdict.Invalid;
        Assert.Equal(expected, Judge(Schema, document));
        Assert.Equal(expected, Judge(Schema, document + Room));
    }

    [Theory]
    [InlineData("""{"x":1,"a":1,"b":2}""", true)]
    [InlineData("""{"a":1,"x":1,"b":2}""", true)]
    [InlineData("""{"x":1{"a":1,"b":2}""", false)]
    [InlineData("""{"x":[]{"a":1}""", false)]
    [InlineData("""{"x":1,"y":2{"a":1}""", false)]
    [InlineData("""{"x":1,{"a":1}""", false)]
    [InlineData("""{"b":1{"a":1}""", false)]
    [InlineData("""{"a":1{"a":1}""", false)]
    public void Members_behind_unknown_ones_are_checked_like_any(string document, bool isValid)
    {
        const string Schema = """{"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}}}""";
        StreamVerdict expected = isValid ? StreamVerdict.Valid : StreamVerdict.Invalid;
        Assert.Equal(expected, Judge(Schema, document));
        Assert.Equal(expected, Judge(Schema, document + Room));
    }

    [Theory]
    [InlineData("""{"type": "number", "minimum": 0, "maximum": 100000}""")]
    [InlineData("""{"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 100000}""")]
    [InlineData("""{"type": "number", "minimum": -2.5, "maximum": 2.5}""")]
    [InlineData("""{"type": "number", "exclusiveMinimum": -2.5, "exclusiveMaximum": 2.5}""")]
    [InlineData("""{"type": "integer", "minimum": 500000000000000000}""")]
    [InlineData("""{"type": "integer", "maximum": -500000000000000000}""")]
    [InlineData("""{"type": "number", "minimum": -999999999999999999, "maximum": 999999999999999999}""")]
    [InlineData("""{"type": "number", "minimum": 99999999.5}""")]
    [InlineData("""{"type": "number", "minimum": 3, "maximum": 2}""")]
    [InlineData("""{"type": "number", "multipleOf": 0.5, "minimum": 1}""")]
    [InlineData("""{"enum": [1, 2.5, -3]}""")]
    [InlineData("""{"type": "integer"}""")]
    public void Numbers_have_the_verdict_of_the_evaluator(string items)
    {
        string schema = $$"""{"type": "array", "items": {{items}}}""";
        CompiledSchema compiled = SchemaTexts.Compile(schema);
        string[] numbers =
        [
            "0", "-0", "0.0", "1", "1.0", "2", "2.5", "2.50", "2.51", "2.49999999", "-2.5", "-2.50000001", "-2.49", "3", "-3", "99999", "99999.99999999", "100000", "100000.0",
            "100000.00000001", "-0.00000001", "0.00000001", "99999999", "99999999.5", "99999999.50000000", "99999999.49999999", "-99999999.99999999", "100000000", "1e2", "5e17",
        ];
        foreach (string number in numbers)
        {
            byte[] document = Encoding.UTF8.GetBytes($"{Room}[{number}]{Room}");
            bool isValid = compiled.IsValid(document, ValidationOptions.Default, out _);
            Assert.True((isValid ? StreamVerdict.Valid : StreamVerdict.Invalid) == Judge(schema, $"{Room}[{number}]{Room}"), $"{items} {number}");
        }
    }

    [Theory]
    [InlineData("""["a\"b"]""")]
    [InlineData("""["ab\\"]""")]
    [InlineData("""["ab"]""")]
    [InlineData("""["0123456789abcdef"]""")]
    [InlineData("""["0123456789abcdefg"]""")]
    [InlineData("[\"a\tb\"]")]
    public void Texts_of_an_enum_have_the_verdict_of_the_evaluator(string document)
    {
        const string Schema = """{"type": "array", "items": {"enum": ["a", "ab", "ab\\", "a\"b", "a\tb", "0123456789abcdef", "0123456789abcdefg"]}}""";
        document = $"{document}{Room}";
        bool isValid = SchemaTexts.Compile(Schema).IsValid(Encoding.UTF8.GetBytes(document), ValidationOptions.Default, out _);
        Assert.Equal(isValid ? StreamVerdict.Valid : StreamVerdict.Invalid, Judge(Schema, document));
    }

    [Fact]
    public void A_timestamp_that_is_plain_has_the_value_that_the_platform_reads()
    {
        var random = new Random(20);
        int plain = 0;
        for (int k = 0; k < 200_000; k++)
        {
            byte[] text = "2026-02-28T23:59:59+08:00"u8[..(k % 2 == 0 ? 25 : 20)].ToArray();
            text[19] = k % 2 == 0 ? text[19] : (byte)'Z';
            for (int changes = random.Next(4); changes > 0; changes--)
            {
                text[random.Next(text.Length)] = "0123456789-:TZ+"u8[random.Next(15)];
            }

            bool isPlain = PlainTimestamp.TryRead(text, out _);
            plain += isPlain ? 1 : 0;
            string written = Encoding.ASCII.GetString(text);
            bool isRead = DateTimeOffset.TryParseExact(
                written, ["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ssZ"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset expected);
            if (isPlain)
            {
                Assert.True(isRead, written);
                Assert.True(BindText.TryDateTimeOffset(text, out DateTimeOffset value) && value.EqualsExact(expected), written);
                Assert.True(DateTimeScanner.IsDate(text.AsSpan(0, 10)) && DateTimeScanner.IsTime(text.AsSpan(11)), written);
            }
        }

        Assert.InRange(plain, 50_000, 150_000);
    }

    private static StreamVerdict Judge(string schema, string document) =>
        StreamValidator.Run(SchemaTexts.Compile(schema).FindProgram(ValidationOptions.Default, out _)!, Encoding.UTF8.GetBytes(document), ValidationOptions.Default, null);
}
