using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ReportSdk.Generators.Tests.Harness;

/// <summary>
/// One run of the generator, with the checks that no test may go without: the second run is cached, no object of the host stays in
/// the pipeline, the order of files and the culture change no byte, and what was generated compiles without a warning.
/// </summary>
internal sealed class GeneratorRun
{
    public const string ProjectFolder = SchemaProject.Folder;

    private const string RegistryName = "ReportTypes.g.cs";

    private GeneratorRun(GeneratorRunResult result, CSharpCompilation compilation)
    {
        Compilation = compilation;
        AllDiagnostics = [.. result.Diagnostics];
        Sources = SourcesOf(result);
        Registry = result.GeneratedSources.Where(source => source.HintName == RegistryName).Select(source => source.SourceText.ToString()).SingleOrDefault("");
    }

    public CSharpCompilation Compilation { get; }

    /// <summary>The generator's own diagnostics, suggestions among them.</summary>
    public IReadOnlyList<Diagnostic> AllDiagnostics { get; }

    /// <summary>Errors and warnings: what a build prints.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => [.. AllDiagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>Files generated from schema files by hint name; the list of an assembly's types is not one of them.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; }

    /// <summary>The list of the assembly's types; "" where there is none.</summary>
    public string Registry { get; }

    public string OnlySource => Assert.Single(Sources).Value;

    /// <summary>Generates from schemas that are in order.</summary>
    public static GeneratorRun Of(params SchemaItem[] items)
    {
        GeneratorRun run = WithFindings(items);
        Assert.Empty(run.Diagnostics);
        Assert.Equal(items.Count(item => !item.IsReference), run.Sources.Count);
        return run;
    }

    /// <summary>Generates from one schema, <c>Root</c> by name.</summary>
    public static GeneratorRun Of(string schema) => Of(new SchemaItem("root.schema.json", schema));

    /// <summary>Generates from schemas that have findings.</summary>
    public static GeneratorRun WithFindings(params SchemaItem[] items)
    {
        var project = new SchemaProject(items);
        GeneratorRunResult first = project.Run();
        Assert.Null(first.Exception);
        HostObjects.AssertNone(first);
        RunReasons.AssertCached(project.EditCode().Run());

        var run = new GeneratorRun(first, project.Compile(first));
        AssertSame(run, items.Reverse(), CultureInfo.GetCultureInfo("tr-TR"));
        AssertCompiles(run.Compilation);
        return run;
    }

    /// <summary>Loads what was generated, and code that uses it.</summary>
    public Assembly Load(params SyntaxTree[] more)
    {
        using var stream = new MemoryStream();
        CSharpCompilation compilation = Compilation.AddSyntaxTrees(more);
        AssertCompiles(compilation);
        Assert.True(compilation.Emit(stream).Success);
        stream.Position = 0;
        return new AssemblyLoadContext("Generated", isCollectible: true).LoadFromStream(stream);
    }

    private static Dictionary<string, string> SourcesOf(GeneratorRunResult result) => result.GeneratedSources
        .Where(source => source.HintName != RegistryName).ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    private static void AssertSame(GeneratorRun run, IEnumerable<SchemaItem> items, CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            GeneratorRunResult other = new SchemaProject(items, tracksSteps: false).Run();
            Assert.Equal(
                run.Sources.OrderBy(source => source.Key, StringComparer.Ordinal),
                SourcesOf(other).OrderBy(source => source.Key, StringComparer.Ordinal));
            Assert.Equal(Texts(run.AllDiagnostics), Texts(other.Diagnostics));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static IEnumerable<string> Texts(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal);

    private static void AssertCompiles(CSharpCompilation compilation)
    {
        Diagnostic[] problems = [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)];
        Assert.True(problems.Length == 0, string.Join('\n', problems.Take(10).Select(problem => $"{problem}\n    {LineOf(problem)}")));
    }

    private static string LineOf(Diagnostic problem) =>
        problem.Location.SourceTree is { } tree ? tree.GetText().Lines[problem.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() : "";
}
