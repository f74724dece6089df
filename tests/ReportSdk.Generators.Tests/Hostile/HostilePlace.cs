using System.Text.Json;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Hostile;

/// <summary>A place of a schema, its path or its namespace that takes text.</summary>
/// <param name="Name">What the place is.</param>
/// <param name="Template">A schema with <c>@</c> where the text goes, as a JSON string.</param>
internal sealed record HostilePlace(string Name, string Template)
{
    private const string Plain = """{"type": "object", "properties": {"x": {"type": "string"}}}""";
    private const string PathName = "path";
    private const string NamespaceName = "namespace";

    private static readonly string[] Words = ["plain words", "other term"];

    public static IReadOnlyList<HostilePlace> All { get; } =
    [
        new("member name", """{"type": "object", "properties": {"a1": {"type": "integer"}, @: {"type": "string"}}, "additionalProperties": false}"""),
        new("required member name", """{"type": "object", "required": [@], "properties": {@: {"type": "string"}}}"""),
        new("optional nullable member name", """{"type": "object", "properties": {@: {"type": ["number", "null"]}}}"""),
        new("member name of a record", """{"type": "object", "properties": {@: {"type": "object", "properties": {"x": {"type": "string"}}}}}"""),
        new("title", """{"title": @, "type": "object", "properties": {"x": {"title": @, "type": "string"}}}"""),
        new("description", """{"description": @, "type": "object", "properties": {"x": {"description": @, "type": "string"}}}"""),
        new("comment", """{"$comment": @, "type": "object", "properties": {"x": {"$comment": @, "type": "string"}}}"""),
        new("enum value", """{"type": "object", "properties": {"x": {"enum": ["a1", @]}}}"""),
        new("open enum value", """{"type": "object", "properties": {"x": {"x-open": true, "enum": ["a1", @]}}}"""),
        new("enum of names", """{"type": "object", "properties": {"x": {"enum": ["a1"], "x-enum-names": {"a1": @}}}}"""),
        new("const", """{"type": "object", "properties": {"x": {"const": @}}}"""),
        new("discriminator", """{"oneOf": [{"type": "object", "required": ["k"], "properties": {"k": {"const": @}}}, {"type": "object", "required": ["k"], "properties": {"k": {"const": "b1"}}}]}"""),
        new("discriminating member", """{"oneOf": [{"type": "object", "required": [@], "properties": {@: {"const": "a1"}}}, {"type": "object", "required": [@], "properties": {@: {"const": "b1"}}}]}"""),
        new("pattern", """{"type": "object", "properties": {"x": {"type": "string", "pattern": @}}}"""),
        new("format", """{"type": "object", "properties": {"x": {"type": "string", "format": @}}}"""),
        new("default and examples", """{"type": "object", "properties": {"x": {"type": "string", "default": @, "examples": [@]}}}"""),
        new("name of a definition", """{"type": "object", "properties": {"x": {"type": "string"}}, "$defs": {@: {"type": "object", "properties": {"y": {"type": "string"}}}}}"""),
        new("name of an enum definition", """{"type": "object", "properties": {"x": {"type": "string"}}, "$defs": {@: {"enum": ["a1"]}}}"""),
        new("name of a union definition", """{"type": "object", "properties": {"x": {"type": "string"}}, "$defs": {@: {"oneOf": [{"type": "string"}, {"type": "array"}]}}}"""),
        new("name of a type", """{"x-csharp-name": @, "type": "object", "properties": {"x": {"type": "string"}}}"""),
        new("name of a property", """{"type": "object", "properties": {"x": {"x-csharp-name": @, "type": "string"}, "b1": {"type": "string"}}}"""),
        new("unknown keyword", """{@: @, "type": "object", "properties": {"x": {"type": "string"}}}"""),
        new("identifier", """{"$id": @, "type": "object", "properties": {"zz": {"type": "string"}}}"""),
        new("anchor", """{"$anchor": @, "type": "object", "properties": {"x": {"type": "string"}}}"""),
        new("reference", """{"type": "object", "properties": {"x": {"$ref": @}}}"""),
        new("dialect", """{"$schema": @, "type": "object", "properties": {"x": {"type": "string"}}}"""),
        new(PathName, Plain),
        new(NamespaceName, Plain),
    ];

    /// <summary>
    /// Two harmless texts of the class that a text belongs to: what they make is what the text must make. Most places have one class. Blank prose
    /// is no documentation, and an empty reference leads to its own file.
    /// </summary>
    public string[] StandInsFor(string text) => Name switch
    {
        "title" or "description" when string.IsNullOrWhiteSpace(text) => ["", " "],
        "identifier" => ["plain-words", "https://x.test/other"],
        "anchor" => ["plain-words", "other"],
        "reference" when text.Length == 0 => ["#", ""],
        "name of a type" or "name of a property" or "enum of names" => ["PlainWords", "Other"],
        _ => Words,
    };

    /// <summary>The file with the text in its place; <paramref name="number"/> keeps it apart from others in one project.</summary>
    public SchemaItem ItemOf(string text, int number) => Name switch
    {
        PathName => new SchemaItem($"f{number}/{text.Replace('/', '-')}.json", Template, $"Acme.N{number}"),

        // Dots and folders make longer names, as they should.
        NamespaceName => new SchemaItem($"f{number}/root.json", Template, $"Acme{number}.{text.Replace('.', ' ').Replace('/', ' ').Replace('\\', ' ')}"),
        _ => new SchemaItem($"f{number}/root.schema.json", Template.Replace("@", JsonSerializer.Serialize(text), StringComparison.Ordinal), $"Acme.N{number}"),
    };
}
