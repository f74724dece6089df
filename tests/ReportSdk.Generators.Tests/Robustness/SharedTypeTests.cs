using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ReportSdk.Generators.Tests.Harness;
using ReportSdk.Generators.Tests.Semantics;

namespace ReportSdk.Generators.Tests.Robustness;

/// <summary>Schemas of other assemblies: their types are used, not made again, and the consumer hears only what keeps it from that.</summary>
public sealed class SharedTypeTests
{
    private const string Core = """
        {"$id": "https://x.test/core/v1/stock-row", "type": "object", "required": ["code"], "properties": {
            "code": {"type": "string", "minLength": 1}, "rating": {"enum": ["买入", "增持"]}, "买 入": {"type": "string"}, "买-入": {"type": "string"}}}
        """;

    private const string Portfolio = """
        {"$id": "https://x.test/portfolio", "type": "object", "required": ["rows"], "properties": {
            "rows": {"type": "array", "items": {"$ref": "https://x.test/core/v1/stock-row"}}}}
        """;

    private const string Comparison = """
        {"$id": "https://x.test/comparison", "type": "object", "required": ["ours", "best"], "properties": {
            "ours": {"$ref": "https://x.test/portfolio"}, "best": {"$ref": "https://x.test/core/v1/stock-row"}}}
        """;

    private const string Document = """{"ours": {"rows": [{"code": "688041", "rating": "买入"}]}, "best": {"code": "688041", "rating": "买入"}}""";

    [Fact]
    public void Two_assemblies_and_a_consumer_share_one_type()
    {
        Built core = Build("Core", [], new SchemaItem("core.json", Core, "Core"));
        Built library = Build("Library", [core], Reference(core), new SchemaItem("portfolio.json", Portfolio, "Library"));
        Built app = Build("App", [core, library], Reference(core), Reference(library), new SchemaItem("comparison.json", Comparison, "App"));

        Assert.Equal("RSDK0040", Assert.Single(core.Result.Diagnostics).Id);
        Assert.Empty(library.Result.Diagnostics);
        Assert.Empty(app.Result.Diagnostics);

        var context = new AssemblyLoadContext("Shared", isCollectible: true);
        Assembly[] loaded = [.. new[] { core, library, app }.Select(built => context.LoadFromStream(new MemoryStream(built.Image)))];
        Assert.All(loaded.Skip(1), assembly => Assert.DoesNotContain(assembly.GetTypes(), type => type.Name == "StockRow"));

        Type comparison = loaded[2].GetType("App.Comparison", throwOnError: true)!;
        object value = EntityProbe.Of(comparison).Parse(Document);
        object ours = comparison.GetProperty("Ours")!.GetValue(value)!;
        object rows = ours.GetType().GetProperty("Rows")!.GetValue(ours)!;
        object first = ((System.Collections.IEnumerable)rows).Cast<object>().Single();
        object best = comparison.GetProperty("Best")!.GetValue(value)!;
        Assert.Equal(loaded[0].GetType("Core.V1.StockRow"), best.GetType());
        Assert.Equal(best, first);
    }

    [Fact]
    public void A_namespace_that_the_file_says_is_the_same_in_every_project()
    {
        var item = new SchemaItem("core.json", Core.Replace("\"type\": \"object\"", "\"x-csharp-namespace\": \"Given.Names\", \"type\": \"object\""), "Core");
        Built core = Build("Core", [], item);
        Built library = Build("Library", [core], Reference(core) with { Namespace = "" }, new SchemaItem("portfolio.json", Portfolio, "Library"));

        Assert.Empty(library.Result.Diagnostics);
        Assert.Contains("global::Given.Names.StockRow", Assert.Single(library.Result.GeneratedSources, source => source.HintName.Contains("Portfolio")).SourceText.ToString());
    }

    [Fact]
    public void A_type_of_another_assembly_can_be_merged()
    {
        Built core = Build("Core", [], new SchemaItem("core.json", Core, "Core"));
        Built app = Build("App", [core], Reference(core), new SchemaItem("mine.json", """
            {"type": "object", "allOf": [{"$ref": "https://x.test/core/v1/stock-row"}], "properties": {"close": {"type": "number"}}}
            """, "App"));
        string mine = app.Result.GeneratedSources.Single(source => source.HintName == "App.MineSchema.g.cs").SourceText.ToString();
        Assert.Contains("public required string Code { get; init; }", mine);
        Assert.Contains("global::Core.V1.StockRowRating", mine);
    }

    /// <summary>The names that a library's schemas have do not depend on what else a project compiles: what this one sees is what that one made.</summary>
    [Fact]
    public void The_names_of_a_schema_depend_on_nothing_but_itself_and_its_item()
    {
        SchemaItem[] company =
        [
            new("0.json", """{"$id": "https://x.test/0", "x-csharp-name": "StockRow", "type": "object", "properties": {"x": {"type": "string"}}}""", "Core.V1"),
            new("zz.json", """{"$id": "https://x.test/zz", "x-csharp-name": "StockRowRating", "type": "object", "properties": {"x": {"type": "string"}}}""", "Core"),
        ];
        SchemaItem core = new("core.json", Core, "Core");
        string alone = SourceOf(new SchemaProject([core]).Run());
        Assert.Equal(alone, SourceOf(new SchemaProject([.. company[1..], core]).Run()));

        // Where another file of a consumer wants its name, the type that is there already keeps it.
        GeneratorRunResult refused = new SchemaProject([company[0], core with { IsReference = true }]).Run();
        Assert.Equal(("RSDK0042", "/project/0.json"), (Assert.Single(refused.Diagnostics).Id, refused.Diagnostics[0].Location.GetLineSpan().Path));
    }

    private static string SourceOf(GeneratorRunResult result) => result.GeneratedSources.Single(source => source.HintName == "Core.V1.StockRowSchema.g.cs").SourceText.ToString();

    private static SchemaItem Reference(Built built) => built.Item with { Path = $"../packages/{built.Item.Path}", IsReference = true };

    private static Built Build(string name, Built[] references, params SchemaItem[] items)
    {
        var project = new SchemaProject(items, name);
        GeneratorRunResult result = project.Run();
        CSharpCompilation compilation = project.Compile(result).WithAssemblyName(name)
            .AddReferences(references.Select(reference => MetadataReference.CreateFromImage(reference.Image)));
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return new Built(items[^1], result, stream.ToArray());
    }

    private sealed record Built(SchemaItem Item, GeneratorRunResult Result, byte[] Image);
}
