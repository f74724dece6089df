using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReportSdk.Generators.Tests.Harness;
using ReportSdk.Generators.Tests.Hostile;

namespace ReportSdk.Fuzz.Schemas;

/// <summary>Random hostile schemas through the real generator and compiler: code without a warning, or an error at its place.</summary>
internal static class SchemaFuzz
{
    /// <summary>Schemas a compilation: enough to share its cost, few enough to find the one that is to blame.</summary>
    public const int BatchSize = 100;

    /// <summary>Runs one batch and counts; what is wrong is returned with the schemas to blame.</summary>
    public static IReadOnlyList<(string Problem, string? Schema)> Run(HostileSchemaMaker maker, int size, SchemaFuzzCounts counts)
    {
        SchemaItem[] items = [.. Enumerable.Range(0, size).Select(i => new SchemaItem($"f{i}/root.schema.json", maker.Next(), $"Acme.N{i}"))];

        // Two of one identifier would be refused for that: each has a host of its own.
        items = [.. items.Select((item, i) => item with { Text = item.Text.Replace("https://x.test/", $"https://x{i}.test/", StringComparison.Ordinal) })];
        GeneratedBatch batch = GeneratedBatch.Of(items);
        foreach (SchemaItem item in items)
        {
            Count(batch, item, counts);
        }

        return [.. batch.Problems.Select(problem => (problem, items.FirstOrDefault(item => Concerns(problem, item))?.Text))];
    }

    private static void Count(GeneratedBatch batch, SchemaItem item, SchemaFuzzCounts counts)
    {
        bool isCompiled = batch.SourceOf(item) is not null;
        counts.Add(isCompiled ? "compiled" : "refused");
        foreach (string id in isCompiled ? [] : batch.ErrorsOf(item).Select(error => error.Id).Distinct(StringComparer.Ordinal))
        {
            counts.Add("refused " + id);
        }

        if (batch.SourceOf(item) is { } source)
        {
            MemberDeclarationSyntax[] types = [.. ((CompilationUnitSyntax)source.GetRoot()).Members.OfType<BaseNamespaceDeclarationSyntax>().SelectMany(space => space.Members)];
            counts.Add("enum", types.OfType<EnumDeclarationSyntax>().Count());
            foreach (RecordDeclarationSyntax record in types.OfType<RecordDeclarationSyntax>())
            {
                string modifiers = record.Modifiers.ToString();
                counts.Add(modifiers.Contains("abstract", StringComparison.Ordinal) ? "union" : modifiers.Contains("readonly", StringComparison.Ordinal) ? "open enum" : "record");
            }
        }
    }

    private static bool Concerns(string problem, SchemaItem item) =>
        problem.Contains(item.Path, StringComparison.Ordinal) || problem.Contains($"{item.Namespace}.", StringComparison.Ordinal);
}
