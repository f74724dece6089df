using ReportSdk.Schema;

namespace ReportSdk.Schema.Tests;

public sealed class SchemaCompilerTests
{
    [Theory]
    [InlineData("""{"$ref": "#"}""", "schema.json:1:10")]
    [InlineData("""{"$ref": ""}""", "schema.json:1:10")]
    [InlineData("""{"$defs": {"a": {"allOf": [{"$ref": "#/$defs/b"}]}, "b": {"anyOf": [{"$ref": "#/$defs/a"}]}}}""", "schema.json:1:78")]
    [InlineData("""{"not": {"$ref": "#"}}""", "schema.json:1:18")]
    [InlineData("""{"if": {"oneOf": [{"$ref": "#"}]}}""", "schema.json:1:28")]
    [InlineData("""{"dependentSchemas": {"a": {"$ref": "#"}}}""", "schema.json:1:37")]
    [InlineData("""{"$dynamicAnchor": "x", "then": {"$dynamicRef": "#x"}}""", "schema.json:1:49")]
    public void A_cycle_that_consumes_nothing_is_refused_with_its_place(string schema, string place)
    {
        SchemaCompilation compilation = Compilation.Of(schema);

        Assert.Equal([$"RSDK0031 {place}"], compilation.Problems());
        Assert.All(compilation.Files, file => Assert.Null(file.Plan));
    }

    [Fact]
    public void A_cycle_is_named()
    {
        SchemaCompilation compilation = Compilation.Of(
            """{"$id": "https://example.com/s", "$defs": {"alice": {"allOf": [{"$ref": "#/$defs/bob"}]}, "bob": {"$ref": "#/$defs/alice"}}}""");

        Assert.Contains("https://example.com/s#/$defs/alice → ", Assert.Single(compilation.Findings).GetMessage("en"));
    }

    [Fact]
    public void A_recursive_type_is_no_cycle()
    {
        SchemaCompilation compilation = Compilation.Of("""{"properties": {"child": {"$ref": "#"}}, "items": {"$ref": "#"}}""");

        Assert.Empty(compilation.Problems());
        Assert.NotNull(Assert.Single(compilation.Files).Plan);
    }

    [Fact]
    public void Every_pair_of_in_place_keywords_makes_a_cycle()
    {
        string[] shapes =
        [
            """{"allOf": [T]}""", """{"anyOf": [T]}""", """{"oneOf": [T]}""", """{"not": T}""", """{"if": T}""", """{"then": T}""", """{"else": T}""",
            """{"dependentSchemas": {"x": T}}""",
        ];
        foreach (string first in shapes)
        {
            foreach (string second in shapes)
            {
                string a = first.Replace("T", """{"$ref": "#/$defs/b"}""");
                string b = second.Replace("T", """{"$ref": "#/$defs/a"}""");
                SchemaCompilation compilation = Compilation.Of("""{"$defs": {"a": A, "b": B}}""".Replace("A", a).Replace("B", b));
                Assert.StartsWith("RSDK0031", Assert.Single(compilation.Problems()));
            }
        }
    }

    [Fact]
    public void A_broken_file_takes_its_referrers_along_and_no_others()
    {
        SchemaCompilation compilation = Compilation.Of(
            ("broken.json", """{"minLength": -1}"""),
            ("user.json", """{"$ref": "broken.json"}"""),
            ("second.json", """{"items": {"$ref": "user.json"}}"""),
            ("other.json", """{"type": "string"}"""));

        Assert.Equal(["RSDK0011 broken.json:1:15", "RSDK0038 user.json:1:10", "RSDK0038 second.json:1:20"], compilation.Problems());
        Assert.Equal(["other.json"], compilation.Files.Where(file => file.Plan is not null).Select(file => file.Path));
    }

    [Fact]
    public void Two_files_with_one_identifier_are_an_error_that_names_the_other()
    {
        SchemaCompilation compilation = Compilation.Of(
            ("a.json", """{"$id": "https://example.com/s"}"""),
            ("b.json", """{"$id": "https://example.com/x/../s"}"""));

        Assert.Equal(["RSDK0032 b.json:1:9"], compilation.Problems());
        Assert.Contains("a.json", compilation.Findings[0].GetMessage("zh"));
    }

    [Fact]
    public void A_meta_schema_cannot_be_shadowed()
    {
        SchemaCompilation compilation = Compilation.Of("""{"$id": "https://json-schema.org/draft/2020-12/schema", "type": "object"}""");

        Assert.Equal(["RSDK0035 schema.json:1:9"], compilation.Problems());
    }

    [Theory]
    [InlineData("http://example.com/other.json")]
    [InlineData("https://127.0.0.1/s.json")]
    [InlineData("file:///etc/passwd")]
    [InlineData("\\\\\\\\host\\\\share")]
    [InlineData("../../etc/passwd")]
    [InlineData("%2e%2e/%2e%2e/secret.json")]
    [InlineData("#/$defs/missing")]
    [InlineData("#missing")]
    [InlineData("#/properties/~2")]
    public void A_reference_outside_the_given_files_is_unresolved(string reference)
    {
        SchemaCompilation compilation = Compilation.Of($$"""{"$ref": "{{reference}}"}""");

        Assert.Equal(["RSDK0030 schema.json:1:10"], compilation.Problems());
    }

    [Fact]
    public void References_find_files_by_path_identifier_anchor_and_pointer()
    {
        SchemaCompilation compilation = Compilation.Of(
            ("schemas/a.json", """{"allOf": [{"$ref": "b.json"}, {"$ref": "../c.json#there"}, {"$ref": "b.json#/$defs/deep/items"}, {"$ref": "urn:x:y"}]}"""),
            ("schemas/b.json", """{"$defs": {"deep": {"items": {"type": "string"}}, "named": {"$id": "urn:x:y"}}}"""),
            ("c.json", """{"$defs": {"any": {"$anchor": "there"}}}"""));

        Assert.Empty(compilation.Problems());
    }

    [Fact]
    public void A_reference_to_a_place_that_no_keyword_makes_a_schema_resolves()
    {
        SchemaCompilation compilation = Compilation.Of("""{"$ref": "#/x-parts/0/a~1b", "x-parts": [{"a/b": {"$ref": "#/x-parts/1"}}, {"type": "string"}]}""");

        Assert.Empty(compilation.Problems());
    }

    [Fact]
    public void A_chain_of_references_is_limited()
    {
        Assert.Empty(Compilation.Of(Chain(64)).Problems());
        Assert.StartsWith("RSDK0036", Assert.Single(Compilation.Of(Chain(65)).Problems()));

        static string Chain(int length)
        {
            IEnumerable<string> links = Enumerable.Range(1, length).Select(i => $$"""
                "d{{i}}": {{{(i == length ? "" : $"\"$ref\": \"#/$defs/d{i + 1}\"")}}}
                """);
            return $$"""{"$ref": "#/$defs/d1", "$defs": { {{string.Join(",", links)}} } }""";
        }
    }

    [Fact]
    public void The_draft_3_dialect_is_refused() =>
        Assert.Equal(["RSDK0021 schema.json:1:13"], Compilation.Of("""{"$schema": "http://json-schema.org/draft-03/schema#"}""").Problems());

    [Fact]
    public void An_unknown_dialect_is_refused() =>
        Assert.Equal(["RSDK0020 schema.json:1:13"], Compilation.Of("""{"$schema": "https://example.com/dialect"}""").Problems());

    [Fact]
    public void A_dialect_may_be_one_of_the_files()
    {
        const string MetaSchema = """
            {"$id": "https://example.com/dialect", "$schema": "https://json-schema.org/draft/2020-12/schema", "$dynamicAnchor": "meta",
             "$vocabulary": {"https://json-schema.org/draft/2020-12/vocab/core": true, "https://json-schema.org/draft/2020-12/vocab/applicator": true}}
            """;
        SchemaCompilation compilation = Compilation.Of(
            ("schema.json", """{"$schema": "https://example.com/dialect", "properties": {"a": {"minLength": -1}}}"""),
            ("dialect.json", MetaSchema));

        // minLength belongs to a vocabulary that the dialect does not name: an annotation, whatever its value.
        Assert.Empty(compilation.Problems());
    }

    [Fact]
    public void An_unknown_vocabulary_that_is_required_is_refused()
    {
        SchemaCompilation compilation = Compilation.Of(
            ("schema.json", """{"$schema": "https://example.com/dialect"}"""),
            ("dialect.json", """{"$id": "https://example.com/dialect", "$vocabulary": {"https://example.com/vocab": true}}"""));

        Assert.Equal(["RSDK0022 schema.json:1:13"], compilation.Problems());
    }

    [Fact]
    public void The_embedded_meta_schemas_compile_without_findings()
    {
        SchemaCompilation compilation = Compilation.Of([.. Dialects.MetaSchemas.Uris.Select((uri, i) => ($"f{i}.json", $$"""{"$ref": "{{uri}}"}"""))]);

        Assert.Empty(compilation.Findings.Select(finding => finding.ToString()));
        Assert.All(compilation.Files, file => Assert.NotNull(file.Plan));
    }
}
