using System.Text.Json;
using ReportSdk.Cli.Problems;

namespace ReportSdk.Cli.Reporting;

/// <summary>
/// SARIF 2.1.0: one run, a result for each problem, a rule for each code that occurs. Written as the run goes on; what services do not take any more is only
/// counted, and the counts are in the run's properties.
/// </summary>
internal sealed class SarifReporter : ISubjectReporter
{
    /// <summary>Results that are listed; code scanning services show no more.</summary>
    public const int MaxResults = 5000;

    private readonly Utf8JsonWriter _writer;
    private readonly Messages _messages;
    private readonly SarifRules _rules = new();
    private long _problems;
    private int _listed;

    public SarifReporter(CliConsole console, Messages messages)
    {
        _messages = messages;
        _writer = new Utf8JsonWriter(console.Output, JsonStyle.Options);
        _writer.WriteStartObject();
        _writer.WriteString("$schema"u8, "https://json.schemastore.org/sarif-2.1.0.json"u8);
        _writer.WriteString("version"u8, "2.1.0"u8);
        _writer.WriteStartArray("runs"u8);
        _writer.WriteStartObject();
        _writer.WriteString("columnKind"u8, "utf16CodeUnits"u8);
        _writer.WriteStartArray("results"u8);
    }

    public void Add(Subject subject)
    {
        _problems += subject.ProblemCount;
        foreach (var problem in subject.Problems)
        {
            if (_listed == MaxResults)
            {
                return;
            }

            _listed++;
            SarifResult.Write(_writer, problem, _rules.IndexOf(problem.Code), _messages);
            if (_writer.BytesPending > 64 * 1024)
            {
                _writer.Flush();
            }
        }
    }

    public void Complete(int exitCode, string summary)
    {
        _writer.WriteEndArray();
        _writer.WriteStartObject("tool"u8);
        _writer.WriteStartObject("driver"u8);
        _writer.WriteString("name"u8, "reportsdk"u8);
        _writer.WriteString("informationUri"u8, "https://reportsdk.dev/"u8);
        _writer.WriteString("semanticVersion"u8, typeof(SarifReporter).Assembly.GetName().Version!.ToString(3));
        _rules.Write(_writer);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        WriteInvocation(exitCode, summary);
        _writer.WriteStartObject("properties"u8);
        _writer.WriteNumber("problems"u8, _problems);
        _writer.WriteNumber("listed"u8, _listed);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.Flush();
    }

    public void Dispose() => _writer.Dispose();

    private void WriteInvocation(int exitCode, string summary)
    {
        _writer.WriteStartArray("invocations"u8);
        _writer.WriteStartObject();
        _writer.WriteBoolean("executionSuccessful"u8, exitCode < ExitCode.Internal);
        _writer.WriteNumber("exitCode"u8, exitCode);
        _writer.WriteStartArray("toolExecutionNotifications"u8);
        WriteNotification("note", summary);
        if (_problems > _listed)
        {
            WriteNotification("warning", _messages.NotListed(_problems - _listed));
        }

        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.WriteEndArray();
    }

    private void WriteNotification(string level, string text)
    {
        _writer.WriteStartObject();
        _writer.WriteString("level"u8, level);
        _writer.WriteStartObject("message"u8);
        _writer.WriteString("text"u8, text);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
    }
}
