using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Problems;
using ReportSdk.Schema;
using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Resolution;

namespace ReportSdk.Cli.Schemas;

/// <summary>
/// Runs the samples beside a schema: of <c>stock-table.schema.json</c> every <c>stock-table.*.json</c> in <c>samples/valid</c>, <c>samples/invalid</c> and
/// <c>samples/warning</c>. <c>expected.json</c> beside them says which code is expected where.
/// </summary>
internal sealed class SampleChecker(CompiledSchemas schemas, Messages messages)
{
    private const string SchemaSuffix = ".schema.json";
    private static readonly string[] Kinds = ["valid", "invalid", "warning"];

    /// <param name="file">A schema, sound or not.</param>
    /// <returns>A report for each sample that is not as it should be; one for the schema where it has none.</returns>
    public IEnumerable<SchemaCheckReport> Check(SchemaFile file)
    {
        if (!file.Path.EndsWith(SchemaSuffix, StringComparison.OrdinalIgnoreCase) || !File.Exists(file.Path) || schemas.Compile(file).Schema is not { } schema)
        {
            yield break;
        }

        var samples = 0;
        var name = Path.GetFileName(file.Path)[..^SchemaSuffix.Length];
        foreach (var kind in Kinds)
        {
            var folder = Folder(file.Path, kind);
            if (!Directory.Exists(folder))
            {
                continue;
            }

            var expected = ReadExpectations(folder);
            foreach (var path in Directory.EnumerateFiles(folder, name + ".*.json").Order(StringComparer.Ordinal))
            {
                samples++;
                if (Judge(schema, path, kind, expected) is { } problem)
                {
                    yield return new SchemaCheckReport(path.Replace(Path.DirectorySeparatorChar, '/'), [], [problem]) { IsSchema = false };
                }
            }
        }

        if (samples == 0 && IsPublished(file))
        {
            yield return new SchemaCheckReport(file.Path, [], [new Problem { Code = "NO_SAMPLES", Message = messages.NoSamples, Path = file.Path, Severity = ViolationSeverity.Warning }]) { IsSchema = false };
        }
    }

    private static string Folder(string path, string kind) => Path.Combine(Path.GetDirectoryName(path) ?? "", "samples", kind);

    /// <summary>Under the report dialect, with an identifier by which others refer to it.</summary>
    private static bool IsPublished(SchemaFile file) =>
        file.Root is { } root && root.FindText("$id") is not null && root.FindText("$schema") is { } dialect
        && SchemaUri.WithoutFragment(dialect) == DialectCatalogue.Report;

    /// <returns>The code and place of each sample that <c>expected.json</c> names; nothing where there is no such file or it has another form.</returns>
    private static Dictionary<string, (string? Code, string? At)> ReadExpectations(string folder)
    {
        var expected = new Dictionary<string, (string?, string?)>(StringComparer.Ordinal);
        var path = Path.Combine(folder, "expected.json");
        foreach (var entry in File.Exists(path) && JsonReader.Read(File.ReadAllText(path), out _) is { } root ? root.Members : [])
        {
            expected[entry.Name] = (entry.Value.FindText("code"), entry.Value.FindText("at"));
        }

        return expected;
    }

    private Problem? Judge(CompiledSchema schema, string path, string kind, Dictionary<string, (string? Code, string? At)> expected)
    {
        var violations = schema.Validate(File.ReadAllBytes(path));
        if (kind == "valid")
        {
            return violations.HasErrors ? Failed(path, messages.SampleIsNotValid(violations[0].ToString())) : null;
        }

        if (violations.HasErrors != (kind == "invalid") || violations.IsEmpty)
        {
            return Failed(path, kind == "invalid" ? messages.SampleIsValid : violations.HasErrors ? messages.SampleIsNotValid(violations[0].ToString()) : messages.SampleWarnsOfNothing);
        }

        if (!expected.TryGetValue(Path.GetFileName(path), out var wanted) || violations.Any(violation =>
            (wanted.Code is null || violation.Code == wanted.Code) && (wanted.At is null || violation.InstanceLocation == wanted.At)))
        {
            return null;
        }

        return Failed(path, messages.SampleFailsElsewhere($"{wanted.Code} {wanted.At}", violations[0].ToString()));
    }

    private static Problem Failed(string path, string message) =>
        new() { Code = "SAMPLE_FAILED", Message = message, Path = path.Replace(Path.DirectorySeparatorChar, '/'), ExitCode = ExitCode.Invalid };
}
