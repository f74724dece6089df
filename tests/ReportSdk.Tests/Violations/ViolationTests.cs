using System.Text;

namespace ReportSdk.Tests.Violations;

public sealed class ViolationTests
{
    /// <summary>Schema, document, code, instance, keyword location, offset, expected, found.</summary>
    public static TheoryData<string, string, string, string, string, int, string?, string?> Cases => new()
    {
        { """{"type": "string"}""", " 12", "TYPE", "", "/type", 1, "string", "12" },
        { """{"type": ["integer", "null"]}""", "1.5", "TYPE", "", "/type", 0, "null | integer", "1.5" },
        { """{"enum": ["买入", "增持"]}""", "\"卖出\"", "ENUM", "", "/enum", 0, "\"买入\",\"增持\"", "\"卖出\"" },
        { """{"const": {"a": 1}}""", """{"a":2}""", "CONST", "", "/const", 0, """{"a":1}""", """{"a":2}""" },
        { """{"minimum": 0.5}""", "0.49", "MINIMUM", "", "/minimum", 0, "0.5", "0.49" },
        { """{"exclusiveMinimum": 1}""", "1.0", "EXCLUSIVE_MINIMUM", "", "/exclusiveMinimum", 0, "1", "1.0" },
        { """{"maximum": 1e2}""", "101", "MAXIMUM", "", "/maximum", 0, "1e2", "101" },
        { """{"exclusiveMaximum": 100}""", "1e2", "EXCLUSIVE_MAXIMUM", "", "/exclusiveMaximum", 0, "100", "1e2" },
        { """{"multipleOf": 0.01}""", "0.305", "MULTIPLE_OF", "", "/multipleOf", 0, "0.01", "0.305" },
        { """{"minLength": 2}""", "\"𠀀\"", "MIN_LENGTH", "", "/minLength", 0, "2", "1" },
        { """{"maxLength": 1}""", "\"a\\u4e70\"", "MAX_LENGTH", "", "/maxLength", 0, "1", "2" },
        { """{"pattern": "^[0-9]{6}$"}""", "\"60051\"", "PATTERN", "", "/pattern", 0, "^[0-9]{6}$", "\"60051\"" },
        { """{"minItems": 2}""", "[1]", "MIN_ITEMS", "", "/minItems", 0, "2", "1" },
        { """{"maxItems": 0}""", "[1]", "MAX_ITEMS", "", "/maxItems", 0, "0", "1" },
        { """{"uniqueItems": true}""", "[1, 2, 1.0]", "UNIQUE_ITEMS", "", "/uniqueItems", 0, null, "1.0" },
        { """{"contains": {"const": 1}}""", "[2]", "CONTAINS", "", "/contains", 0, null, null },
        { """{"contains": {"const": 1}, "minContains": 2}""", "[1, 2]", "MIN_CONTAINS", "", "/minContains", 0, "2", "1" },
        { """{"contains": {"const": 1}, "maxContains": 1}""", "[1, 1]", "MAX_CONTAINS", "", "/maxContains", 0, "1", "2" },
        { """{"prefixItems": [true], "items": false}""", "[1, 2]", "ADDITIONAL_ITEMS", "/1", "/items", 4, null, "2" },
        { """{"prefixItems": [true], "unevaluatedItems": false}""", "[1, 2]", "UNEVALUATED_ITEMS", "/1", "/unevaluatedItems", 4, null, "2" },
        { """{"minProperties": 1}""", "{}", "MIN_PROPERTIES", "", "/minProperties", 0, "1", "0" },
        { """{"maxProperties": 0}""", """{"a":1}""", "MAX_PROPERTIES", "", "/maxProperties", 0, "0", "1" },
        { """{"required": ["代码"]}""", "{}", "REQUIRED", "", "/required", 0, "代码", null },
        { """{"dependentRequired": {"a": ["b"]}}""", """{"a":1}""", "DEPENDENT_REQUIRED", "", "/dependentRequired", 0, "b", "a" },
        { """{"properties": {"a": true}, "additionalProperties": false}""", """{"a":1, "x/y":2}""", "ADDITIONAL_PROPERTIES", "/x~1y", "/additionalProperties", 8, null, "x/y" },
        { """{"unevaluatedProperties": false}""", """{"\u8bc4":1}""", "UNEVALUATED_PROPERTIES", "/评", "/unevaluatedProperties", 1, null, "评" },
        { """{"propertyNames": false}""", """{"a":1}""", "PROPERTY_NAMES", "/a", "/propertyNames", 1, null, "\"a\"" },
        { """{"propertyNames": {"maxLength": 1}}""", """{"ab":1}""", "MAX_LENGTH", "/ab", "/propertyNames/maxLength", 1, "1", "2" },
        { """{"properties": {"a": false}}""", """{"a":1}""", "FALSE_SCHEMA", "/a", "/properties/a", 5, null, "1" },
        { """{"not": {"type": "null"}}""", "null", "NOT", "", "/not", 0, null, "null" },
        { """{"oneOf": [true, {"minimum": 1}]}""", "2", "ONE_OF", "", "/oneOf", 0, "1", "2" },
        { """{"if": {"minimum": 1}, "then": {"multipleOf": 2}}""", "3", "MULTIPLE_OF", "", "/then/multipleOf", 0, "2", "3" },
        { """{"dependentSchemas": {"a": {"maxProperties": 1}}}""", """{"a":1,"b":2}""", "MAX_PROPERTIES", "", "/dependentSchemas/a/maxProperties", 0, "1", "2" },
        { """{"patternProperties": {"^p/": {"type": "null"}}}""", """{"p/":1}""", "TYPE", "/p~1", "/patternProperties/^p~1/type", 6, "null", "1" },
        { """{"$ref": "#/$defs/a", "$defs": {"a": {"items": {"$ref": "b"}}, "b": {"$id": "b", "type": "null"}}}""", "[1]", "TYPE", "/0", "/$ref/items/$ref/type", 1, "null", "1" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_violation_says_what_is_wrong_and_where(
        string schema, string document, string code, string instance, string keyword, int offset, string? expected, string? found)
    {
        Violation violation = Assert.Single(SchemaTexts.Compile(schema).Validate(Encoding.UTF8.GetBytes(document)));
        Assert.Equal(
            (code, instance, keyword, offset, expected, found),
            (violation.Code, violation.InstanceLocation, violation.KeywordLocation, violation.Offset, violation.Expected, violation.Found));
        Assert.Equal(1, violation.Line);
        Assert.False(violation.IsLimit);
    }

    [Theory]
    [InlineData("", "EMPTY_INPUT")]
    [InlineData("{\"a\":1,\"a\":2}", "DUPLICATE_PROPERTY")]
    [InlineData("[1,]", "INVALID_JSON")]
    [InlineData("\"\\ud800\"", "INVALID_STRING")]
    [InlineData("[01]", "INVALID_NUMBER")]
    [InlineData("1 2", "TRAILING_CONTENT")]
    public void Bytes_that_are_no_document_give_one_violation(string document, string code)
    {
        CompiledSchema schema = SchemaTexts.Compile("true");
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        Assert.False(schema.IsValid(utf8));
        Assert.Equal(code, Assert.Single(schema.Validate(utf8)).Code);
        Assert.Equal(code, Assert.Single(schema.Evaluate(utf8).Violations).Code);
    }

    [Fact]
    public void A_duplicate_is_named_at_its_second_place()
    {
        Violation violation = Assert.Single(SchemaTexts.Compile("true").Validate("{\n  \"甲\": 1,\n  \"甲\": 2\n}"u8));
        Assert.Equal((3, 3, "\"甲\""), (violation.Line, violation.Column, violation.Found));
        Assert.Equal("同一对象中成员 \"甲\" 重复", violation.GetMessage("zh"));
    }

    [Fact]
    public void Violations_come_in_the_order_of_the_document()
    {
        CompiledSchema schema = SchemaTexts.Compile("""
            {"allOf": [{"properties": {"c": {"type": "null"}}}, {"properties": {"b": {"type": "null"}}}, {"properties": {"a": {"type": "null"}, "d": {"type": "null"}}}]}
            """);
        byte[] document = Encoding.UTF8.GetBytes("{\r\n\"a\": \"𠀀\", \"b\": 1,\r\"c\": 2,\n \"d\": 3}");
        ViolationList all = schema.Validate(document);
        Assert.Equal(["2:6 /a", "2:17 /b", "3:6 /c", "4:7 /d"], all.Select(violation => $"{violation.Line}:{violation.Column} {violation.InstanceLocation}"));
        ViolationList first = schema.Validate(document, new ValidationOptions { MaxViolations = 2 });
        Assert.Equal(["/a", "/b"], first.Select(violation => violation.InstanceLocation));
        Assert.Equal((4, true, false), (first.TotalCount, first.IsTruncated, first.IsEmpty));
        ViolationList none = schema.Validate(document, new ValidationOptions { MaxViolations = 0 });
        Assert.Equal((0, 4, true, false), (none.Count, none.TotalCount, none.IsTruncated, none.IsEmpty));
    }

    [Fact]
    public void Every_missing_member_is_a_violation_of_its_own()
    {
        ViolationList violations = SchemaTexts.Compile("""{"required": ["a", "b", "c"]}""").Validate("""{"b": 1}"""u8);
        Assert.Equal(["a", "c"], violations.Select(violation => violation.Expected));
        Assert.Equal(["缺少成员 a", "缺少成员 c"], violations.Select(violation => violation.GetMessage("zh-CN")));
        Assert.Equal("the member a is missing", violations[0].GetMessage("en"));
    }

    [Fact]
    public void All_arms_explain_themselves_where_none_fits()
    {
        ViolationList violations = SchemaTexts.Compile("""{"anyOf": [{"type": "null"}, {"minLength": 3}, {"not": {}}]}""").Validate("\"ab\""u8);
        Assert.Equal(["ANY_OF", "TYPE", "MIN_LENGTH", "NOT"], violations.Select(violation => violation.Code));
        Assert.Equal(["/anyOf", "/anyOf/0/type", "/anyOf/1/minLength", "/anyOf/2/not"], violations.Select(violation => violation.KeywordLocation));
    }

    [Fact]
    public void Absolute_locations_are_uris_of_the_resource_that_holds_the_keyword()
    {
        Violation violation = Assert.Single(SchemaTexts.Compile("""
            {"$id": "https://example.com/root", "properties": {"评级": {"$ref": "inner#/$defs/a%25b"}},
             "$defs": {"i": {"$id": "inner", "$defs": {"a%b": {"type": "null"}}}}}
            """).Validate("""{"评级": 1}"""u8));
        Assert.Equal("/properties/评级/$ref/type", violation.KeywordLocation);
        Assert.Equal("https://example.com/inner#/$defs/a%25b/type", violation.AbsoluteKeywordLocation);
    }

    [Fact]
    public void Known_formats_fail_where_they_assert()
    {
        CompiledSchema schema = SchemaTexts.Compile("""{"format": "date"}""");
        Assert.True(schema.IsValid("\"x\""u8));
        Assert.True(schema.IsValid("\"x\""u8, new ValidationOptions { Format = FormatMode.Annotation }));
        Violation violation = Assert.Single(schema.Validate("\"x\""u8, new ValidationOptions { Format = FormatMode.Assertion }));
        Assert.Equal(("FORMAT", "date", "\"x\""), (violation.Code, violation.Expected, violation.Found));
    }
}
