using System.Text.Json;
using ReportSdk.Cli.Problems;
using ReportSdk.Cli.Schemas;

namespace ReportSdk.Cli.Reporting;

/// <summary>Tells the user what <c>check</c> found.</summary>
internal static class SchemaCheckReporter
{
    /// <param name="isStrict">Whether warnings fail.</param>
    public static int ExitCodeOf(IReadOnlyList<SchemaCheckReport> reports, bool isStrict)
    {
        var exitCode = ExitCode.Valid;
        foreach (var report in reports)
        {
            exitCode = Math.Max(exitCode, isStrict && report.Warnings > 0 ? Math.Max(report.ExitCode, ExitCode.Schema) : report.ExitCode);
        }

        return exitCode;
    }

    public static void WriteText(CliConsole console, IReadOnlyList<SchemaCheckReport> reports, Messages messages)
    {
        foreach (var report in reports)
        {
            foreach (var problem in ProblemsOf(report, messages.Language))
            {
                console.WriteLine(ProblemLine.Of(problem));
            }
        }

        var (schemas, errors, warnings) = Count(reports);
        console.WriteLine(messages.CheckSummary(schemas, errors, warnings));
    }

    public static void WriteJson(CliConsole console, IReadOnlyList<SchemaCheckReport> reports, Language language, int exitCode)
    {
        using var writer = new Utf8JsonWriter(console.Output, JsonStyle.Options);
        writer.WriteStartObject();
        writer.WriteStartArray("schemas"u8);
        foreach (var report in reports)
        {
            Write(writer, report, language);
        }

        writer.WriteEndArray();
        var (schemas, errors, warnings) = Count(reports);
        writer.WriteStartObject("totals"u8);
        writer.WriteNumber("schemas"u8, schemas);
        writer.WriteNumber("errors"u8, errors);
        writer.WriteNumber("warnings"u8, warnings);
        writer.WriteEndObject();
        writer.WriteNumber("exitCode"u8, exitCode);
        writer.WriteEndObject();
    }

    public static void Write(ISubjectReporter reporter, IReadOnlyList<SchemaCheckReport> reports, Messages messages, int exitCode)
    {
        foreach (var report in reports)
        {
            reporter.Add(new Subject(report.Path, [.. ProblemsOf(report, messages.Language)]));
        }

        var (schemas, errors, warnings) = Count(reports);
        reporter.Complete(exitCode, messages.CheckSummary(schemas, errors, warnings));
    }

    private static IEnumerable<Problem> ProblemsOf(SchemaCheckReport report, Language language) =>
    [
        .. report.Findings.Select(finding => Problem.From(finding, language)),
        .. report.Problems,
    ];

    private static void Write(Utf8JsonWriter writer, SchemaCheckReport report, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("path"u8, report.Path);
        writer.WriteString("id"u8, report.Id);
        writer.WriteString("dialect"u8, report.Dialect);
        writer.WriteBoolean("valid"u8, report.ExitCode == ExitCode.Valid);
        writer.WriteStartArray("findings"u8);
        foreach (var finding in report.Findings)
        {
            JsonFindings.Write(writer, Problem.From(finding, language));
        }

        writer.WriteEndArray();
        writer.WriteStartArray("violations"u8);
        foreach (var problem in report.Problems)
        {
            JsonFindings.Write(writer, problem, report.Path);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static (int Schemas, int Errors, int Warnings) Count(IReadOnlyList<SchemaCheckReport> reports)
    {
        var schemas = 0;
        var errors = 0;
        var warnings = 0;
        foreach (var report in reports)
        {
            schemas += report.IsSchema ? 1 : 0;
            errors += report.Errors;
            warnings += report.Warnings;
        }

        return (schemas, errors, warnings);
    }
}
