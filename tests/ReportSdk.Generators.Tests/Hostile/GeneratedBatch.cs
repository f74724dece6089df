using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Hostile;

/// <summary>Many schemas through the real generator and compiler at once: each must become code without a warning or be refused at a place.</summary>
internal sealed class GeneratedBatch
{
    private readonly Dictionary<string, SyntaxTree> _sources = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private readonly ILookup<string, Diagnostic> _errors;

    private GeneratedBatch(SchemaItem[] items, GeneratorRunResult result, CSharpCompilation compilation)
    {
        Diagnostics = result.Diagnostics;
        _errors = result.Diagnostics.Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error)
            .ToLookup(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal);
        foreach (GeneratedSourceResult source in result.GeneratedSources.Where(source => source.HintName != "ReportTypes.g.cs"))
        {
            _sources.Add(PathIn(source.SourceText.ToString()), source.SyntaxTree);
        }

        Compilation = compilation;
        FindProblems(items, result);
    }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>What should never be, whatever the schemas are.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public static GeneratedBatch Of(SchemaItem[] items)
    {
        var project = new SchemaProject(items, tracksSteps: false);
        GeneratorRunResult result = project.Run();
        return new GeneratedBatch(items, result, project.Compile(result));
    }

    /// <summary>The code of a schema file; null when it was refused.</summary>
    public SyntaxTree? SourceOf(SchemaItem item) => _sources.GetValueOrDefault(FolderOf(item.Path));

    /// <summary>The errors that a schema file was refused for.</summary>
    public IEnumerable<Diagnostic> ErrorsOf(SchemaItem item) => _errors[SchemaProject.Folder + item.Path];

    private void FindProblems(SchemaItem[] items, GeneratorRunResult result)
    {
        if (result.Exception is { } exception)
        {
            _problems.Add($"The generator threw {exception}");
        }

        _problems.AddRange(result.Diagnostics.Where(diagnostic => diagnostic.Id == "RSDK0090" || diagnostic.Location.GetLineSpan().Path.Length == 0)
            .Select(diagnostic => $"No place, or an internal error: {diagnostic}"));
        _problems.AddRange(items.Where(item => SourceOf(item) is null && !ErrorsOf(item).Any()).Select(item => $"{item.Path}: no code, and no error says why"));

        // Only emitting finds names too long for metadata.
        using var assembly = new MemoryStream();
        _problems.AddRange(Compilation.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)
            .Take(10).Select(diagnostic => $"{diagnostic} in {Clip(diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString())}"));
        _problems.AddRange(Compilation.GetSymbolsWithName("Evil").Select(symbol => $"{symbol} was declared"));
        _problems.AddRange(Compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantTrivia(static node => node.ContainsDirectives))
            .Where(trivia => trivia.IsDirective && !trivia.IsKind(SyntaxKind.NullableDirectiveTrivia)).Select(trivia => $"Directive: {trivia}"));
    }

    /// <summary>The folder of the schema, which is a number of ours: the first line of generated code names the path with harmless characters only.</summary>
    private static string PathIn(string source)
    {
        const string Before = "ReportSdk.Generators from ";
        int start = source.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return FolderOf(source[start..]);
    }

    private static string FolderOf(string path) => path[..path.IndexOf('/')];

    private static string? Clip(string? line) => line is { Length: > 300 } ? line[..300] + "…" : line;
}
