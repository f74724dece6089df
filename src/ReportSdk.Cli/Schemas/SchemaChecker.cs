using System.Text;
using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Problems;
using ReportSdk.Schema;
using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Json;

namespace ReportSdk.Cli.Schemas;

/// <summary>Lints schemas: what the compiler finds in them, and what their meta-schema says of them as documents.</summary>
internal sealed class SchemaChecker(SchemaLibrary library, Stream standardInput, Language language, SchemaLimits limits)
{
    private readonly CompiledSchemas _schemas = new(library);
    private readonly Messages _messages = new(language);
    private readonly SampleChecker _samples = new(new CompiledSchemas(library), new Messages(language));

    public IReadOnlyList<SchemaCheckReport> Check(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var reports = new List<SchemaCheckReport>();
        var files = new List<SchemaFile>();
        foreach (var path in paths)
        {
            Read(path, files, reports);
        }

        foreach (var file in files)
        {
            library.Add(file);
        }

        cancellationToken.ThrowIfCancellationRequested();
        CheckFiles(files, reports, cancellationToken);
        return reports;
    }

    /// <summary>A file that was named is taken for a schema; of a folder only what looks like one.</summary>
    private void Read(string path, List<SchemaFile> files, List<SchemaCheckReport> reports)
    {
        var isFolder = Directory.Exists(path);
        var count = files.Count + reports.Count;
        foreach (var source in DocumentFinder.Find([path], ".json"))
        {
            var file = Read(source, out var finding, out var problem);
            if (file is not null && (!isFolder || SchemaFileReader.IsSchema(file)))
            {
                files.Add(file);
            }
            else if (finding is not null || problem is not null)
            {
                reports.Add(new SchemaCheckReport(source.Path, finding is null ? [] : [finding], problem is null ? [] : [problem]) { IsSchema = finding is not null });
            }
        }

        if (files.Count + reports.Count == count)
        {
            reports.Add(new SchemaCheckReport(path, [], [Problem.Without(path, "NO_SCHEMAS", _messages.NoSchemas, ExitCode.Usage)]) { IsSchema = false });
        }
    }

    private SchemaFile? Read(DocumentSource source, out Finding? finding, out Problem? problem)
    {
        finding = null;
        problem = null;
        switch (source.Kind)
        {
            case DocumentSourceKind.StandardInput:
                return SchemaFileReader.Read(standardInput, source.Path, out finding);
            case DocumentSourceKind.Missing:
                problem = Problem.Without(source.Path, "FILE_NOT_FOUND", _messages.FileNotFound, ExitCode.Usage);
                return null;
            case DocumentSourceKind.Unreadable:
                problem = Problem.Without(source.Path, "FILE_UNREADABLE", _messages.FolderUnreadable, ExitCode.Usage);
                return null;
            case DocumentSourceKind.Empty:
                return null;
        }

        var file = SchemaFileReader.Read(source.Path, out finding, out var trouble);
        problem = trouble switch
        {
            FileTrouble.Missing => Problem.Without(source.Path, "FILE_NOT_FOUND", _messages.FileNotFound, ExitCode.Usage),
            FileTrouble.Unreadable => Problem.Without(source.Path, "FILE_UNREADABLE", _messages.FileUnreadable, ExitCode.Usage),
            _ => null,
        };
        return file;
    }

    private void CheckFiles(List<SchemaFile> files, List<SchemaCheckReport> reports, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            return;
        }

        var compilation = SchemaCompiler.Compile(library.Closure(files), new SchemaCompilerOptions { Roots = files, ChecksAll = true, Limits = limits }, cancellationToken);
        var findings = compilation.Findings.ToLookup(static finding => finding.Location.Path, StringComparer.Ordinal);
        var compiled = compilation.Files.ToDictionary(static file => file.Path, StringComparer.Ordinal);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Finding[] own = [.. findings[file.Path]];
            compiled.TryGetValue(file.Path, out var result);
            reports.Add(new SchemaCheckReport(file.Path, own, CheckAgainstMetaSchema(file, own)) { Id = result?.Id, Dialect = result?.Dialect });
            reports.AddRange(_samples.Check(file));
        }

        // A schema that is only referred to is not under test, but its errors are why others fail.
        var paths = files.Select(static file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var others in findings.Where(group => !paths.Contains(group.Key)))
        {
            Finding[] errors = [.. others.Where(static finding => finding.Severity == FindingSeverity.Error)];
            if (errors.Length > 0)
            {
                reports.Add(new SchemaCheckReport(others.Key, errors, []) { IsSchema = false });
            }
        }
    }

    /// <summary>A place that the compiler has already called wrong is not told twice.</summary>
    private List<Problem> CheckAgainstMetaSchema(SchemaFile file, Finding[] findings)
    {
        var problems = new List<Problem>();
        if (file.Root is not { } root || _schemas.Get(DialectOf(root)).Schema is not { } metaSchema)
        {
            return problems;
        }

        foreach (var violation in metaSchema.Validate(Encoding.UTF8.GetBytes(file.Text)))
        {
            if (!Array.Exists(findings, finding => IsSamePlace(finding, violation)))
            {
                var problem = Problem.From(file.Path, violation, language);
                problems.Add(problem with { ExitCode = violation.IsLimit ? ExitCode.Limit : ExitCode.Schema });
            }
        }

        return problems;
    }

    private static string DialectOf(JsonNode root) => root.FindText("$schema") ?? DialectCatalogue.Draft202012;

    private static bool IsSamePlace(Finding finding, Violation violation) =>
        finding.Severity == FindingSeverity.Error && finding.Location.Line == violation.Line && finding.Location.Column == violation.Column;
}
