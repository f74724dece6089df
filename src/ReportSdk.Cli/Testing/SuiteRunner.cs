using System.Runtime.InteropServices;
using System.Text.Json;
using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Problems;
using ReportSdk.Cli.Schemas;
using ReportSdk.Schema;

namespace ReportSdk.Cli.Testing;

/// <summary>Runs test files. Safe to use from many threads.</summary>
internal sealed class SuiteRunner(SuiteOptions options, SchemaLibrary library, Messages messages)
{
    /// <summary>Where an output test suite keeps the schema that its tests refer to, seen from a test file.</summary>
    private static readonly string[] OutputSchemaPlaces = ["output-schema.json", "../output-schema.json"];

    /// <summary>A test file itself is no hostile document: it may nest deeper than its instances, and repeat members as tests of that do.</summary>
    private static readonly ValidationOptions FileOptions = new() { MaxDepth = 900, AllowDuplicateMembers = true, MaxViolations = 1 };

    private readonly CompiledSchemas _schemas = new(library, options.Draft.DialectUri);
    private readonly ValidationOptions _validation = new() { Format = options.Format, MaxViolations = 1 };
    private readonly ValidationOptions _asserting = new() { Format = FormatMode.Assertion, MaxViolations = 1 };

    /// <param name="file">What to run.</param>
    /// <param name="isNamed">Whether the user named the file itself, so that it has to be one of tests.</param>
    /// <param name="cancellationToken">Ends the run between two groups.</param>
    public SuiteReport Run(SuiteFile file, bool isNamed, CancellationToken cancellationToken)
    {
        var report = new SuiteReport(file);
        if (ReadBytes(file, report) is not { } utf8)
        {
            return report;
        }

        if (!SuiteReader.TryRead(utf8, out var reader, out var isObject))
        {
            report.IsOther = isObject && !isNamed;
            report.Problem = report.IsOther ? null : Problem.Without(file.Path, "NOT_A_TEST_FILE", messages.NotATestFile, ExitCode.Usage);
            return report;
        }

        using (reader)
        {
            var further = reader.Content.Kind == SuiteKind.Output ? OutputSchemas(file) : [];
            foreach (var group in reader.Content.Groups)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (DraftCompatibility.Includes(group.Compatibility, options.Draft.Number))
                {
                    RunGroup(reader, group, further, report);
                }
                else
                {
                    report.NotApplicable++;
                }
            }
        }

        return report;
    }

    private byte[]? ReadBytes(SuiteFile file, SuiteReport report)
    {
        try
        {
            var utf8 = File.ReadAllBytes(file.Path);
            var violations = _schemas.Any.Validate(utf8, FileOptions);
            report.Problem = violations.IsEmpty ? null : Problem.From(file.Path, violations[0], messages.Language) with { ExitCode = ExitCode.Usage };
            return violations.IsEmpty ? utf8 : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.Problem = Problem.Without(file.Path, "FILE_UNREADABLE", messages.FileUnreadable, ExitCode.Usage);
            return null;
        }
    }

    private static List<SchemaFile> OutputSchemas(SuiteFile file)
    {
        var schemas = new List<SchemaFile>();
        foreach (var place in OutputSchemaPlaces)
        {
            if (SchemaFileReader.Read(Path.Combine(Path.GetDirectoryName(file.Path)!, place), out _, out _) is { } schema)
            {
                schemas.Add(schema);
            }
        }

        return schemas;
    }

    private void RunGroup(SuiteReader reader, SuiteGroup group, List<SchemaFile> further, SuiteReport report)
    {
        var schema = _schemas.Compile(reader.ToSchemaFile(group.Schema, report.File.Path, null), ExternalSchemas(reader, group));
        foreach (var test in group.Tests.EnumerateArray())
        {
            var place = new TestResult(group.Description, Description(test), reader.Locate(test), FailureOf(schema));
            switch (reader.Content.Kind)
            {
                case SuiteKind.Validation:
                    report.Add(schema.Schema is null ? place : place with { Failure = ValidationFailure(schema.Schema, test, OptionsOf(report.File)) });
                    break;
                case SuiteKind.Output:
                    AddOutputs(reader, test, schema.Schema, further, place, report);
                    break;
                default:
                    AddAssertions(test, schema, place, report);
                    break;
            }
        }
    }

    /// <summary>The suite's folder <c>optional/format</c> is for those who assert formats, whatever a dialect says; a wish of the user's goes before that.</summary>
    private ValidationOptions OptionsOf(SuiteFile file)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file.Path))!;
        bool isOfFormats = Path.GetFileName(folder) == "format" && Path.GetFileName(Path.GetDirectoryName(folder)) == "optional";
        return isOfFormats && options.Format == FormatMode.Dialect ? _asserting : _validation;
    }

    private static string Description(JsonElement test) => test.TryGetProperty("description", out var description) ? description.GetString()! : "";

    private static List<SchemaFile> ExternalSchemas(SuiteReader reader, SuiteGroup group)
    {
        var files = new List<SchemaFile>();
        if (group.ExternalSchemas.ValueKind == JsonValueKind.Object)
        {
            foreach (var external in group.ExternalSchemas.EnumerateObject())
            {
                files.Add(reader.ToSchemaFile(external.Value, external.Name, external.Name));
            }
        }

        return files;
    }

    /// <summary>A schema that cannot be used fails its tests with what is wrong with it.</summary>
    private static string? FailureOf(LoadedSchema schema) => schema switch
    {
        { Schema: not null } => null,
        { Findings: [var first, ..] } => $"schema: {first.Id} {first.GetMessage("en")}",
        _ => "schema: it was not found",
    };

    private string? ValidationFailure(CompiledSchema schema, JsonElement test, ValidationOptions validation)
    {
        var instance = JsonMarshal.GetRawUtf8Value(test.GetProperty("data"));
        var expected = test.GetProperty("valid").GetBoolean();
        var violations = schema.Validate(instance, validation);
        if (schema.IsValid(instance, validation) != violations.IsEmpty)
        {
            return "IsValid and Validate do not agree";
        }

        // A limit is not the schema's verdict, whichever was expected.
        if (violations.IsEmpty)
        {
            return expected ? null : "expected invalid, got valid";
        }

        return expected || violations[0].IsLimit ? $"expected {(expected ? "valid" : "invalid")}, got {Describe(violations[0])}" : null;
    }

    private static string Describe(Violation violation) =>
        $"{violation.Code} at {(violation.InstanceLocation.Length == 0 ? "(root)" : violation.InstanceLocation)} by {violation.KeywordLocation}";

    private void AddOutputs(
        SuiteReader reader,
        JsonElement test,
        CompiledSchema? schema,
        List<SchemaFile> further,
        TestResult place,
        SuiteReport report)
    {
        foreach (var output in test.GetProperty("output").EnumerateObject())
        {
            var result = place with { Test = $"{place.Test} ({output.Name})" };
            if (schema is not null)
            {
                var outputSchema = _schemas.Compile(reader.ToSchemaFile(output.Value, report.File.Path, null), further);
                result = result with { Failure = OutputComparison.Compare(schema, test.GetProperty("data"), output.Name, outputSchema, options.Format) };
            }

            report.Add(result);
        }
    }

    private void AddAssertions(JsonElement test, LoadedSchema schema, TestResult place, SuiteReport report)
    {
        var instance = test.GetProperty("instance");
        var result = schema.Schema?.Evaluate(JsonMarshal.GetRawUtf8Value(instance), _validation);
        foreach (var assertion in test.GetProperty("assertions").EnumerateArray())
        {
            var location = assertion.GetProperty("location").GetString()!;
            var keyword = assertion.GetProperty("keyword").GetString()!;
            var name = $"{keyword} at {(location.Length == 0 ? "(root)" : location)} of {instance.GetRawText()}";
            report.Add(place with
            {
                Test = name,
                Failure = result is null ? place.Failure : AnnotationComparison.Compare(result, schema.Id, location, keyword, assertion.GetProperty("expected")),
            });
        }
    }
}
