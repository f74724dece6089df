using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ReportSdk.Generators.Tests.Harness;

/// <summary>A project with schemas, before and after edits: one driver, as an IDE keeps it.</summary>
internal sealed class SchemaProject
{
    public const string Folder = "/project/";

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    // One for all projects: what it has read of the framework stays read, and projects that add code to it share that.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Generated",
        [],
        References.All,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Error));

    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;
    private readonly ItemOptions _options;
    private readonly Dictionary<string, SchemaText> _files;

    /// <param name="items">Its schemas.</param>
    /// <param name="rootNamespace">As the project says.</param>
    /// <param name="tracksSteps">Whether runs tell why each step ran; a measurement does without.</param>
    /// <param name="isDesignTime">Whether an editor asks, not a build.</param>
    /// <param name="globalConfig">Its <c>.globalconfig</c>; without one every warning is an error.</param>
    public SchemaProject(IEnumerable<SchemaItem> items, string rootNamespace = "Acme", bool tracksSteps = true, bool isDesignTime = false, string? globalConfig = null)
    {
        _options = new ItemOptions(rootNamespace, isDesignTime);
        _files = new(StringComparer.Ordinal);
        SchemaText[] texts = [.. items.Select(item => new SchemaText(Folder + item.Path, item))];
        foreach (SchemaText text in texts)
        {
            _files.Add(text.Item.Path, text);
        }

        _compilation = globalConfig is null
            ? Empty
            : Empty.WithOptions(Empty.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default).WithSyntaxTreeOptionsProvider(new GlobalConfigOptions(globalConfig)));
        _driver = CSharpGeneratorDriver.Create(
            [new ReportSchemaGenerator().AsSourceGenerator()],
            texts,
            ParseOptions,
            _options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracksSteps));
    }

    private SchemaProject(SchemaProject other)
    {
        _options = other._options;
        _driver = other._driver;
        _compilation = other._compilation;
        _files = new Dictionary<string, SchemaText>(other._files, StringComparer.Ordinal);
    }

    /// <summary>The project as it is now, to be edited on its own.</summary>
    public SchemaProject Copy() => new(this);

    /// <summary>Generates, or generates again after edits.</summary>
    public GeneratorRunResult Run(CancellationToken cancellationToken = default)
    {
        Generate(cancellationToken);
        return _driver.GetRunResult().Results.Single();
    }

    /// <summary>What the analyzer says of the files as they are now; its own failure would be a diagnostic (AD0001).</summary>
    public async Task<IReadOnlyList<Diagnostic>> Analyze(CancellationToken cancellationToken = default)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. _files.Values], _options), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        return await _compilation.WithAnalyzers([new ReportSchemaAnalyzer()], options).GetAnalyzerDiagnosticsAsync(cancellationToken);
    }

    /// <summary>The same without the result: what a compiler waits for.</summary>
    public void Generate(CancellationToken cancellationToken = default) => _driver = _driver.RunGenerators(_compilation, cancellationToken);

    public SchemaProject Edit(string path, Func<string, string> edit)
    {
        SchemaText old = _files[path];
        string text = edit(old.Item.Text);
        if (text == old.Item.Text)
        {
            throw new ArgumentException($"The edit of {path} changes nothing.", nameof(edit));
        }

        var changed = new SchemaText(old.Path, old.Item with { Text = text });
        _driver = _driver.ReplaceAdditionalText(old, changed);
        _files[path] = changed;
        return this;
    }

    public SchemaProject Add(SchemaItem item)
    {
        var text = new SchemaText(Folder + item.Path, item);
        _files.Add(item.Path, text);
        _driver = _driver.AddAdditionalTexts([text]);
        return this;
    }

    public SchemaProject Remove(string path)
    {
        _driver = _driver.RemoveAdditionalTexts([_files[path]]);
        _files.Remove(path);
        return this;
    }

    public SchemaProject EditCode()
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated;", ParseOptions));
        return this;
    }

    /// <summary>The project's code with what was generated, in which null is looked for here.</summary>
    public CSharpCompilation Compile(GeneratorRunResult result) =>
        _compilation.AddSyntaxTrees(result.GeneratedSources.Select(static source => LookForNull(source.SyntaxTree)));

    private static SyntaxTree LookForNull(SyntaxTree tree)
    {
        const string Directive = "#nullable disable warnings\n";
        SourceText text = tree.GetText();
        int at = text.ToString().IndexOf(Directive, StringComparison.Ordinal);
        return tree.WithChangedText(text.Replace(at, Directive.Length - 1, "#nullable enable warnings"));
    }
}
