using System.Text.Json;
using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Problems;
using ReportSdk.Schema;

namespace ReportSdk.Cli.Reporting;

/// <summary>Documents as one JSON document: an entry for each file as it is done, then the findings of schemas with errors, then the totals.</summary>
internal sealed class DocumentJsonReporter : IDocumentReporter
{
    private readonly Utf8JsonWriter _writer;
    private readonly Language _language;
    private readonly HashSet<Finding> _findings = [];
    private CorpusReport? _corpus;

    public DocumentJsonReporter(CliConsole console, Language language)
    {
        _writer = new Utf8JsonWriter(console.Output, JsonStyle.Options);
        _language = language;
        _writer.WriteStartObject();
        _writer.WriteStartArray("documents"u8);
    }

    public void Add(DocumentReport report)
    {
        _writer.WriteStartObject();
        _writer.WriteString("path"u8, report.Source.Path);
        WriteSchema(report);
        _writer.WriteBoolean("valid"u8, report.IsValid);
        if (report.IsNdjson)
        {
            _writer.WriteNumber("lines"u8, report.Documents);
            _writer.WriteNumber("validLines"u8, report.ValidDocuments);
        }

        WriteCounts(report.Counts);
        _writer.WriteNumber("violationCount"u8, report.ProblemCount);
        _writer.WriteNumber("warningCount"u8, report.WarningCount);
        _writer.WriteBoolean("truncated"u8, report.ProblemCount > report.Problems.Count);
        _writer.WriteStartArray("violations"u8);
        foreach (var problem in report.Problems)
        {
            JsonFindings.Write(_writer, problem, report.Source.Path);
        }

        _writer.WriteEndArray();
        if (report.Output is { } output)
        {
            _writer.WritePropertyName("results"u8);
            _writer.WriteRawValue(output, skipInputValidation: true);
        }

        _writer.WriteEndObject();
        _writer.Flush();
        foreach (var schema in report.FaultySchemas)
        {
            _findings.UnionWith(schema.Findings);
        }
    }

    public void Add(CorpusReport report) => _corpus = report;

    public void Complete(DocumentTotals totals)
    {
        _writer.WriteEndArray();
        if (_corpus is not null)
        {
            WriteCorpus(_corpus);
        }

        _writer.WriteStartArray("findings"u8);
        foreach (var finding in _findings)
        {
            JsonFindings.Write(_writer, Problem.From(finding, _language));
        }

        _writer.WriteEndArray();
        _writer.WriteStartObject("totals"u8);
        _writer.WriteNumber("documents"u8, totals.Documents);
        _writer.WriteNumber("valid"u8, totals.Valid);
        _writer.WriteNumber("invalid"u8, totals.Invalid);
        _writer.WriteNumber("notChecked"u8, totals.NotChecked);
        _writer.WriteNumber("violations"u8, totals.Violations);
        _writer.WriteNumber("warnings"u8, totals.Warnings);
        _writer.WriteEndObject();
        _writer.WriteBoolean("stopped"u8, totals.IsCutShort);
        _writer.WriteNumber("exitCode"u8, totals.ExitCode);
        _writer.WriteEndObject();
        _writer.Flush();
    }

    public void Dispose() => _writer.Dispose();

    private void WriteCorpus(CorpusReport corpus)
    {
        _writer.WriteStartObject("corpus"u8);
        _writer.WriteNumber("violationCount"u8, corpus.ProblemCount);
        _writer.WriteNumber("warningCount"u8, corpus.WarningCount);
        _writer.WriteBoolean("truncated"u8, corpus.ProblemCount > corpus.Problems.Count);
        _writer.WriteStartArray("violations"u8);
        foreach (var problem in corpus.Problems)
        {
            JsonFindings.Write(_writer, problem);
        }

        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    private void WriteSchema(DocumentReport report)
    {
        if (report.Schemas.Count <= 1)
        {
            _writer.WriteString("schema"u8, report.Schemas.Count == 0 ? null : report.Schemas[0]);
            return;
        }

        _writer.WriteStartArray("schema"u8);
        foreach (var schema in report.Schemas)
        {
            _writer.WriteStringValue(schema);
        }

        _writer.WriteEndArray();
    }

    private void WriteCounts(EntityCounts counts)
    {
        _writer.WriteStartObject("counts"u8);
        foreach (var (name, count) in counts.Items)
        {
            _writer.WriteNumber(name, count);
        }

        _writer.WriteEndObject();
    }
}
