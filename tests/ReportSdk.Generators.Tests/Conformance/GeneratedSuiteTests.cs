using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using ReportSdk.Generators.Tests.Harness;
using ReportSdk.Schema;

namespace ReportSdk.Generators.Tests.Conformance;

/// <summary>
/// The tests of the public suite through the real generator: every schema of a part of a draft in one compilation, every instance through the
/// generated type of its schema.
/// </summary>
public sealed class GeneratedSuiteTests
{
    /// <summary>The suite has a schema whose identifier is a file: URI.</summary>
    private const string IdentifierOfFile = "RSDK0037";

    /// <summary>The tests that the folder is known to have, and those whose valid instances at least must bind: an empty run is no pass.</summary>
    [SharedFolderTheory("json-schema-test-suite")]
    [InlineData("draft2020-12", "https://json-schema.org/draft/2020-12/schema", 850, 500)]
    [InlineData("draft2019-09", "https://json-schema.org/draft/2019-09/schema", 820, 480)]
    [InlineData("draft7", "http://json-schema.org/draft-07/schema#", 600, 350)]
    [InlineData("draft6", "http://json-schema.org/draft-06/schema#", 500, 300)]
    [InlineData("draft4", "http://json-schema.org/draft-04/schema#", 390, 200)]
    public void Every_required_test_has_its_verdict_through_the_generated_type(string folder, string dialect, int minTests, int minBound) =>
        Run(SuiteDraft.Read(folder, dialect, SuitePart.Required), minTests, minBound);

    [SharedFolderTheory("json-schema-test-suite")]
    [InlineData("draft2020-12", "https://json-schema.org/draft/2020-12/schema", 100, 50)]
    [InlineData("draft2019-09", "https://json-schema.org/draft/2019-09/schema", 95, 50)]
    [InlineData("draft7", "http://json-schema.org/draft-07/schema#", 70, 35)]
    [InlineData("draft6", "http://json-schema.org/draft-06/schema#", 60, 30)]
    [InlineData("draft4", "http://json-schema.org/draft-04/schema#", 60, 30)]
    public void Every_optional_test_has_its_verdict_through_the_generated_type(string folder, string dialect, int minTests, int minBound) =>
        Run(SuiteDraft.Read(folder, dialect, SuitePart.Optional), minTests, minBound);

    [SharedFolderTheory("json-schema-test-suite")]
    [InlineData("draft2020-12", "https://json-schema.org/draft/2020-12/schema", 530, 240)]
    [InlineData("draft2019-09", "https://json-schema.org/draft/2019-09/schema", 530, 240)]
    [InlineData("draft7", "http://json-schema.org/draft-07/schema#", 470, 200)]
    [InlineData("draft6", "http://json-schema.org/draft-06/schema#", 200, 90)]
    [InlineData("draft4", "http://json-schema.org/draft-04/schema#", 130, 50)]
    public void Every_format_test_has_its_verdict_through_the_generated_type(string folder, string dialect, int minTests, int minBound) =>
        Run(SuiteDraft.Read(folder, dialect, SuitePart.Format), minTests, minBound);

    /// <summary>The suite has many a schema that nobody would write.</summary>
    private static bool IsLint(Diagnostic diagnostic) =>
        string.CompareOrdinal(diagnostic.Id, FindingCatalogue.EmptyNumberRange.Id) >= 0 && string.CompareOrdinal(diagnostic.Id, FindingCatalogue.UnusedSuppression.Id) <= 0;

    /// <param name="draft">The tests.</param>
    /// <param name="minTests">So many tests there are at least: an empty run is no pass.</param>
    /// <param name="minBound">So many of their instances bind at least.</param>
    private static void Run(SuiteDraft draft, int minTests, int minBound)
    {
        var project = new SchemaProject(draft.Items, "Suite", tracksSteps: false);
        GeneratorRunResult result = project.Run();
        Assert.Null(result.Exception);
        Assert.All(
            result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IsLint(diagnostic)),
            diagnostic => Assert.Equal(IdentifierOfFile, diagnostic.Id));
        Dictionary<string, SuiteEntity> entities = Load(project.Compile(result));

        var failures = new List<string>();
        int tests = 0;
        int bound = 0;
        foreach (SuiteGroup group in draft.Groups)
        {
            SuiteEntity entity = entities[$"Suite.{group.Name}"];
            foreach (SuiteTest test in group.Tests)
            {
                tests++;
                bound += entity.Binds(test.Utf8, draft.Options) ? 1 : 0;
                bool expected = test.IsValid != draft.IsListed(group, test);
                failures.AddRange(entity.Check(test.Utf8, expected, draft.Options)
                    .Select(wrong => $"{group.Name}, {group.Description}: {test.Description}: {wrong}\n    {Encoding.UTF8.GetString(test.Utf8)}"));
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures.Prepend($"{tests} tests, {bound} bound, {failures.Count} failures")));
        Assert.InRange(tests, minTests, int.MaxValue);
        Assert.InRange(bound, minBound, tests);
    }

    /// <summary>The types of the files' roots by namespace.</summary>
    private static Dictionary<string, SuiteEntity> Load(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        EmitResult emitted = compilation.Emit(stream, xmlDocumentationStream: new MemoryStream());
        IEnumerable<Diagnostic> problems = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden);
        Assert.True(emitted.Success && !problems.Any(), string.Join('\n', problems.Take(10)));
        stream.Position = 0;
        Assembly assembly = new AssemblyLoadContext("Suite", isCollectible: true).LoadFromStream(stream);
        return assembly.GetExportedTypes()
            .Where(type => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IReportEntity<>)))
            .Where(type => type is { IsNested: false, Namespace: { } name } && name.StartsWith("Suite.", StringComparison.Ordinal))
            .Select(type => (type.Namespace, Entity: SuiteEntity.Of(type)))
            .Where(pair => pair.Entity.IsRoot)
            .GroupBy(pair => pair.Namespace!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last().Entity, StringComparer.Ordinal);
    }
}
