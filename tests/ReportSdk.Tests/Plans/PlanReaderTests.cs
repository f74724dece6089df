using ReportSdk.Schema;
using ReportSdk.Shared;

namespace ReportSdk.Tests.Plans;

public sealed class PlanReaderTests
{
    /// <summary>A schema with every keyword the format knows.</summary>
    private const string Everything = """
        {
          "$id": "https://example.com/everything", "$dynamicAnchor": "node", "title": "全部", "x-unknown": {"a": [1, null]},
          "type": ["object", "array", "string", "number"], "enum": [{"a": 1}, [1], "x", 1.50, null], "not": {"const": 2},
          "allOf": [{"minimum": 0, "maximum": 9, "exclusiveMinimum": -1, "exclusiveMaximum": 10, "multipleOf": 0.01}, {"$anchor": "here", "$ref": "#/$defs/other"}],
          "anyOf": [{"minLength": 1, "maxLength": 5, "pattern": "^[a-z]+$", "format": "date"}, true], "oneOf": [{"$ref": "other"}, false],
          "if": {"required": ["a"]}, "then": {"minProperties": 1, "maxProperties": 3}, "else": {"dependentRequired": {"a": ["b", "c"]}},
          "properties": {"a": {"$ref": "#here"}, "评级": true}, "patternProperties": {"^x-": {"$dynamicRef": "#node"}}, "additionalProperties": {"uniqueItems": true},
          "propertyNames": {"maxLength": 9}, "dependentSchemas": {"a": {"required": ["b"]}}, "unevaluatedProperties": false,
          "prefixItems": [{"type": "null"}], "items": {"minItems": 1, "maxItems": 2}, "contains": {"type": "integer"}, "minContains": 0, "maxContains": 4,
          "unevaluatedItems": {"contentEncoding": "base64", "contentMediaType": "application/json", "contentSchema": {"type": "object"}},
          "$defs": {"other": {"$id": "other", "$anchor": "there", "deprecated": true}}
        }
        """;

    [Fact]
    public void A_compiled_plan_is_read_and_linked()
    {
        SchemaPlan plan = SchemaPlan.Read(Compile(Everything));
        Assert.Equal("https://example.com/everything", plan.Id);
        SchemaCatalog catalog = SchemaCatalog.Link([plan]);
        Assert.Equal("https://example.com/everything", catalog.GetSchema("https://example.com/everything").Id);
        Assert.Equal("https://example.com/other", catalog.GetSchema("https://example.com/other#there").Id);
        Assert.Equal("https://example.com/everything#/properties/%E8%AF%84%E7%BA%A7", catalog.GetSchema("https://example.com/everything#/properties/%E8%AF%84%E7%BA%A7").Id);
        Assert.Equal("https://example.com/other", catalog.GetSchema("https://example.com/everything#/$defs/other").Id);
        Assert.False(catalog.TryGetSchema("https://example.com/everything#/nowhere", out _));
        Assert.Throws<KeyNotFoundException>(() => catalog.GetSchema("https://example.com/nothing"));
    }

    [Fact]
    public void Damaged_plans_give_a_plan_exception_and_no_other()
    {
        byte[] plan = Compile(Everything);
        var random = new Random(20_260_302);
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < 100_000; i++)
        {
            string code = ReadDamaged(Mutate(plan, random));
            codes[code] = codes.GetValueOrDefault(code) + 1;
        }

        Assert.True(codes[PlanFormatException.Corrupt] > 10_000);
        Assert.True(codes[PlanFormatException.Version] > 100);
    }

    [Fact]
    public void Every_truncation_of_a_plan_is_refused()
    {
        byte[] plan = Compile(Everything);
        for (int length = 0; length < plan.Length; length++)
        {
            byte[] cut = plan[..length];
            Assert.Equal(PlanFormatException.Corrupt, Assert.Throws<PlanFormatException>(() => SchemaPlan.Read(cut)).Code);
        }
    }

    [Theory]
    [InlineData(PlanFormat.Major + 1, 0)]
    [InlineData(PlanFormat.Major, PlanFormat.Minor + 1)]
    [InlineData(0, 0)]
    public void Plans_of_another_major_or_a_newer_minor_version_are_refused(byte major, byte minor)
    {
        byte[] plan = new PlanBuilder("https://example.com/a").Node(-1, "").ToBytes(major, minor);
        Assert.Equal(PlanFormatException.Version, Assert.Throws<PlanFormatException>(() => SchemaPlan.Read(plan)).Code);
    }

    [Fact]
    public void A_reference_to_no_linked_plan_is_named()
    {
        var builder = new PlanBuilder("https://example.com/a");
        builder.Node(-1, "", (PlanKeyword.Ref, [1, builder.Str("https://example.com/b"), builder.Str("/$defs/x")]));
        SchemaPlan plan = SchemaPlan.Read(builder.ToBytes());
        PlanFormatException exception = Assert.Throws<PlanFormatException>(() => SchemaCatalog.Link([plan]));
        Assert.Equal(PlanFormatException.Unresolved, exception.Code);
        Assert.Contains("'https://example.com/b#/$defs/x'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_plans_of_one_uri_are_refused_but_one_plan_may_be_given_twice()
    {
        byte[] plan = new PlanBuilder("https://example.com/a").Node(-1, "").ToBytes();
        byte[] other = new PlanBuilder("https://example.com/a").Node(-1, "", (PlanKeyword.False, [])).ToBytes();
        Assert.True(SchemaCatalog.Link([SchemaPlan.Read(plan), SchemaPlan.Read(plan.ToArray())]).GetSchema("https://example.com/a").IsValid("1"u8));
        PlanFormatException exception = Assert.Throws<PlanFormatException>(() => SchemaCatalog.Link([SchemaPlan.Read(plan), SchemaPlan.Read(other)]));
        Assert.Equal(PlanFormatException.Duplicate, exception.Code);
    }

    [Fact]
    public void A_cycle_that_no_compiler_writes_ends_in_a_limit()
    {
        byte[] bare = new PlanBuilder("https://example.com/a").Node(-1, "", (PlanKeyword.Ref, [0, 0])).ToBytes();
        byte[] inPlace = new PlanBuilder("https://example.com/a").Node(-1, "", (PlanKeyword.AllOf, [1, 0])).ToBytes();
        foreach (byte[] plan in new[] { bare, inPlace })
        {
            CompiledSchema schema = SchemaCatalog.Link([SchemaPlan.Read(plan)]).GetSchema("https://example.com/a");
            Assert.False(schema.IsValid("1"u8));
            Assert.Equal("LIMIT_DEPTH", Assert.Single(schema.Validate("1"u8)).Code);
        }
    }

    [Fact]
    public void Plan_bytes_are_those_of_this_version()
    {
        byte[] plan = Compile("""{"$id": "https://example.com/a", "type": "string", "minLength": 2, "title": "名"}""");
        Assert.Equal(Golden, Convert.ToHexString(plan));
    }

    /// <summary>Changes only together with <see cref="PlanFormat.Minor"/> or <see cref="PlanFormat.Major"/>.</summary>
    private const string Golden = "5253504C010004001568747470733A2F2F6578616D706C652E636F6D2F61057469746C650522E5908D220101010014000001000000030A101202510203";

    private static byte[] Compile(string schema) => SchemaCompiler.Compile([new SchemaFile("everything.schema.json", schema)]).Files[0].Plan!;

    private static byte[] Mutate(byte[] plan, Random random)
    {
        byte[] mutated = plan.ToArray();
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            mutated[random.Next(mutated.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)(mutated[random.Next(mutated.Length)] + random.Next(-1, 2));
        }

        return random.Next(4) == 0 ? mutated[..random.Next(mutated.Length)] : mutated;
    }

    private static string ReadDamaged(byte[] bytes)
    {
        try
        {
            SchemaPlan plan = SchemaPlan.Read(bytes);
            CompiledSchema schema = SchemaCatalog.Link([plan]).GetSchema(plan.Id);
            schema.Evaluate("""{"a": [1, "x"], "x-b": {"a": null}}"""u8);
            return "READ";
        }
        catch (PlanFormatException exception)
        {
            return exception.Code;
        }
    }
}
