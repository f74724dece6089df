using System.Text.Json;
using ReportSdk.Cli.Problems;
using ReportSdk.Cli.Testing;

namespace ReportSdk.Cli.Reporting;

/// <summary>Tests as one JSON document.</summary>
internal sealed class SuiteJsonReporter : ISuiteReporter
{
    private readonly Utf8JsonWriter _writer;

    public SuiteJsonReporter(CliConsole console)
    {
        _writer = new Utf8JsonWriter(console.Output, JsonStyle.Options);
        _writer.WriteStartObject();
        _writer.WriteStartArray("files"u8);
    }

    public void Add(JudgedSuite suite)
    {
        if (suite.Report.IsOther)
        {
            return;
        }

        _writer.WriteStartObject();
        _writer.WriteString("path"u8, suite.Report.File.Path);
        Write(suite.Totals);
        if (suite.Report.Problem is { } problem)
        {
            _writer.WritePropertyName("problem"u8);
            JsonFindings.Write(_writer, problem, suite.Report.File.Path);
        }

        _writer.WriteStartArray("failures"u8);
        foreach (var (result, reason) in suite.Failed)
        {
            _writer.WriteStartObject();
            _writer.WriteString("group"u8, result.Group);
            _writer.WriteString("test"u8, result.Test);
            _writer.WriteNumber("line"u8, result.Position.Line);
            _writer.WriteNumber("column"u8, result.Position.Column);
            _writer.WriteString("message"u8, reason);
            _writer.WriteString("entry"u8, FailureList.Line(suite.Report.File, result));
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.Flush();
    }

    public void Complete(SuiteJudgement judgement)
    {
        _writer.WriteEndArray();
        _writer.WriteStartArray("staleEntries"u8);
        foreach (var entry in judgement.Stale)
        {
            _writer.WriteStartObject();
            _writer.WriteString("path"u8, judgement.FailureListPath);
            _writer.WriteNumber("line"u8, entry.Line);
            _writer.WriteString("entry"u8, entry.Text);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
        _writer.WriteStartObject("totals"u8);
        Write(judgement.Totals);
        _writer.WriteNumber("groupsOfOtherDrafts"u8, judgement.NotApplicable);
        _writer.WriteNumber("otherFiles"u8, judgement.Others);
        _writer.WriteEndObject();
        _writer.WriteNumber("exitCode"u8, judgement.ExitCode);
        _writer.WriteEndObject();
    }

    public void Dispose() => _writer.Dispose();

    private void Write(SuiteTotals totals)
    {
        _writer.WriteNumber("passed"u8, totals.Passed);
        _writer.WriteNumber("failed"u8, totals.Failed);
        _writer.WriteNumber("skipped"u8, totals.Skipped);
    }
}
