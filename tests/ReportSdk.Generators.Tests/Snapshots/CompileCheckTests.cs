using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Snapshots;

/// <summary>
/// Everything under snapshot and every shipped schema in one project: C# 12 without a warning, with documentation and the analyzers for trimming and
/// native AOT on; the same bytes wherever and in whatever order it is generated.
/// </summary>
public sealed class CompileCheckTests
{
    private static readonly SchemaItem[] Items =
    [
        .. ShippedSchemas.Items,
        .. SchemaKinds.All.SelectMany(kind => kind.Value.Select(item =>
            item with { Path = $"{kind.Key}/{item.Path}", Namespace = $"{item.Namespace}.{kind.Key}" })),
    ];

    private static readonly Lazy<string[]> Expected = new(() => Texts(Items, CultureInfo.InvariantCulture));

    [Fact]
    public async Task Emitted_code_compiles_without_warning_documented_and_ready_for_trimming()
    {
        CSharpCompilation compilation = Generate(Items, out GeneratorRunResult result);
        Assert.Equal(Items.Length + 1, result.GeneratedSources.Length);
        Assert.Empty(await Problems(compilation));
    }

    /// <summary>What the check above would find, were it there.</summary>
    [Theory]
    [InlineData("public class C;", "CS1591")]
    [InlineData("/// <summary>&</summary>\npublic class C;", "CS1570")]
    [InlineData("/// <summary><see cref=\"Missing\"/></summary>\npublic class C;", "CS1574")]
    [InlineData("class C { string x = null; public string M() => x; }", "CS8625")]
    [InlineData("class C { static object? M(System.Type t) => System.Activator.CreateInstance(t); }", "IL2067")]
    [InlineData("class C { static object M(System.Type t) => typeof(System.Collections.Generic.List<>).MakeGenericType(t); }", "IL3050")]
    [InlineData("class C { int P => field; }", "CS0103")]
    public async Task The_check_sees_what_it_is_for(string code, string id)
    {
        CSharpCompilation compilation = Generate([], out _);
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code, SchemaProject.ParseOptions);
        Assert.Contains(id, (await Problems(compilation.AddSyntaxTrees(tree))).Select(problem => problem.Split(": ")[1].Split(' ')[^1]));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("zh-CN")]
    [InlineData("ar-SA")]
    public void The_culture_changes_no_byte(string name)
    {
        CultureInfo culture = CultureInfo.GetCultureInfo(name);
        Assert.Equal(name, culture.Name);
        Assert.Equal(Expected.Value, Texts(Items, culture));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_files_changes_no_byte(int seed)
    {
        SchemaItem[] shuffled = [.. Items];
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(Expected.Value, Texts(shuffled, CultureInfo.InvariantCulture));
    }

    private static string[] Texts(SchemaItem[] items, CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            Generate(items, out GeneratorRunResult result);
            return [.. result.GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal).Select(source => $"{source.HintName}\n{source.SourceText}")];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CSharpCompilation Generate(SchemaItem[] items, out GeneratorRunResult result)
    {
        var project = new SchemaProject(items, tracksSteps: false);
        result = project.Run();
        Assert.Null(result.Exception);
        return project.Compile(result);
    }

    private static async Task<string[]> Problems(CSharpCompilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new TrimOptions()), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> all = await compilation.WithAnalyzers(TrimAnalyzers(), options).GetAllDiagnosticsAsync();
        return [.. all.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).Select(diagnostic => diagnostic.ToString())];
    }

    /// <summary>The analyzers that <c>IsAotCompatible</c> turns on, from the package of the SDK.</summary>
    private static ImmutableArray<DiagnosticAnalyzer> TrimAnalyzers()
    {
        string path = typeof(CompileCheckTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "TrimAnalyzers").Value!;
        Type[] types = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(path)).GetTypes();
        return
        [
            .. from type in types
               where !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)
               select (DiagnosticAnalyzer)Activator.CreateInstance(type)!,
        ];
    }

    private sealed class TrimOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Properties : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                bool isKnown = key is "build_property.EnableTrimAnalyzer" or "build_property.EnableAotAnalyzer" or "build_property.EnableSingleFileAnalyzer";
                value = isKnown ? "true" : "";
                return isKnown;
            }
        }
    }
}
