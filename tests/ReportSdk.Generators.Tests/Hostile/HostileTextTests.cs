using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Hostile;

/// <summary>
/// Puts each payload at each place of a schema that takes text: the C# must have the shape that harmless text gives it, and compile, or the
/// schema is refused at a place. All payloads of one place are one compilation, a namespace each.
/// </summary>
public sealed class HostileTextTests
{
    private const string Harmless = "plain words";

    public static TheoryData<string, string> Places => new()
    {
        { "member name", """{"type": "object", "properties": {"a1": {"type": "integer"}, @: {"type": "string"}}, "additionalProperties": false}""" },
        { "required member name", """{"type": "object", "required": [@], "properties": {@: {"type": "string"}}}""" },
        { "optional nullable member name", """{"type": "object", "properties": {@: {"type": ["number", "null"]}}}""" },
        { "member name of a record", """{"type": "object", "properties": {@: {"type": "object", "properties": {"x": {"type": "string"}}}}}""" },
        { "title", """{"title": @, "type": "object", "properties": {"x": {"title": @, "type": "string"}}}""" },
        { "description", """{"description": @, "type": "object", "properties": {"x": {"description": @, "type": "string"}}}""" },
        { "comment", """{"$comment": @, "type": "object", "properties": {"x": {"$comment": @, "type": "string"}}}""" },
        { "enum value", """{"type": "object", "properties": {"x": {"enum": ["a1", @]}}}""" },
        { "open enum value", """{"type": "object", "properties": {"x": {"x-open": true, "enum": ["a1", @]}}}""" },
        { "enum of names", """{"type": "object", "properties": {"x": {"enum": ["a1"], "x-enum-names": {"a1": @}}}}""" },
        { "const", """{"type": "object", "properties": {"x": {"const": @}}}""" },
        { "discriminator", """{"oneOf": [{"type": "object", "required": ["k"], "properties": {"k": {"const": @}}}, {"type": "object", "required": ["k"], "properties": {"k": {"const": "b1"}}}]}""" },
        { "discriminating member", """{"oneOf": [{"type": "object", "required": [@], "properties": {@: {"const": "a1"}}}, {"type": "object", "required": [@], "properties": {@: {"const": "b1"}}}]}""" },
        { "pattern", """{"type": "object", "properties": {"x": {"type": "string", "pattern": @}}}""" },
        { "format", """{"type": "object", "properties": {"x": {"type": "string", "format": @}}}""" },
        { "default and examples", """{"type": "object", "properties": {"x": {"type": "string", "default": @, "examples": [@]}}}""" },
        { "name of a definition", """{"type": "object", "properties": {"x": {"type": "string"}}, "$defs": {@: {"type": "object", "properties": {"y": {"type": "string"}}}}}""" },
        { "name of an enum definition", """{"type": "object", "properties": {"x": {"type": "string"}}, "$defs": {@: {"enum": ["a1"]}}}""" },
        { "name of a union definition", """{"type": "object", "properties": {"x": {"type": "string"}}, "$defs": {@: {"oneOf": [{"type": "string"}, {"type": "array"}]}}}""" },
        { "name of a type", """{"x-csharp-name": @, "type": "object", "properties": {"x": {"type": "string"}}}""" },
        { "name of a property", """{"type": "object", "properties": {"x": {"x-csharp-name": @, "type": "string"}, "b1": {"type": "string"}}}""" },
        { "unknown keyword", """{@: @, "type": "object", "properties": {"x": {"type": "string"}}}""" },
        { "identifier", """{"$id": @, "type": "object", "properties": {"x": {"type": "string"}}}""" },
        { "anchor", """{"$anchor": @, "type": "object", "properties": {"x": {"type": "string"}}}""" },
        { "reference", """{"type": "object", "properties": {"x": {"$ref": @}}}""" },
        { "dialect", """{"$schema": @, "type": "object", "properties": {"x": {"type": "string"}}}""" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Hostile_text_changes_no_code(string place, string template)
    {
        Assert.NotEmpty(place);
        SchemaItem[] items = [.. Payloads.For(template).Sample(template).Prepend(Harmless).Select((payload, i) =>
            new SchemaItem($"f{i}/root.schema.json", template.Replace("@", JsonSerializer.Serialize(payload), StringComparison.Ordinal), $"Acme.N{i}"))];
        AssertHarmless(items);
    }

    [Fact]
    public void A_hostile_path_changes_no_code() =>
        AssertHarmless([.. Payloads.All.Where(payload => payload.Length < 5000).Sample("name").Prepend(Harmless).Select((payload, i) =>
            new SchemaItem($"f{i}/{payload.Replace('/', '-')}.json", """{"type": "object", "properties": {"x": {"type": "string"}}}""", $"Acme.N{i}"))]);

    [Fact]
    public void A_hostile_namespace_changes_no_code() =>
        AssertHarmless([.. Payloads.All.Where(payload => payload.Length < 5000).Sample("name").Prepend(Harmless).Select((payload, i) =>
            new SchemaItem($"f{i}/root.json", """{"type": "object", "properties": {"x": {"type": "string"}}}""", $"Acme{i}.{OneSegment(payload)}"))]);

    /// <summary>Dots and folders make longer names, as they should: the shape is compared without them.</summary>
    private static string OneSegment(string payload) => payload.Replace('.', ' ').Replace('/', ' ').Replace('\\', ' ');

    private static void AssertHarmless(SchemaItem[] items)
    {
        GeneratorRun run = GeneratorRun.WithFindings(items);
        Assert.All(run.Diagnostics, diagnostic => Assert.True(diagnostic.Location.GetLineSpan().Path.Length > 0 && diagnostic.Id != "RSDK0090", diagnostic.ToString()));

        // A file is generated unless an error says why not.
        int refused = run.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.Location.GetLineSpan().Path).Distinct().Count();
        Assert.InRange(run.Sources.Count, items.Length - refused, items.Length);

        string[] kinds = [.. run.Sources.Values.Select(source => CodeShape.TriviaOf(source) + CodeShape.Of(source)).Distinct()];

        // A name met by another is numbered, and a union whose branches cannot be told apart has no type; neither adds a declaration.
        int most = run.Sources.TryGetValue("Acme.N0.RootSchema.g.cs", out string? harmless) ? CountTypes(harmless) : int.MaxValue;
        Assert.All(run.Sources.Values, source => Assert.InRange(CountTypes(source), 1, most));
        Assert.DoesNotContain(run.Compilation.SyntaxTrees.SelectMany(AttributesOf), name => name.Contains("ModuleInitializer", StringComparison.Ordinal));
        Assert.InRange(kinds.Length, 0, 4);
        Assert.DoesNotContain(run.Compilation.GetSymbolsWithName("Evil"), _ => true);
    }

    private static IEnumerable<string> AttributesOf(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>().Select(attribute => attribute.Name.ToString());

    private static int CountTypes(string source) =>
        Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().Count(node => node is BaseTypeDeclarationSyntax);

}
