using System.Text.Json;
using ReportSdk.Cli.Documents;
using ReportSdk.Schema;

namespace ReportSdk.Cli.Reporting;

/// <summary>Problems and findings as JSON objects, alike in every command's output.</summary>
internal static class JsonFindings
{
    public static void Write(Utf8JsonWriter writer, DocumentProblem problem)
    {
        writer.WriteStartObject();
        writer.WriteString("code"u8, problem.Code);
        writer.WriteString("severity"u8, ProblemLine.SeverityOf(problem.Severity));
        WriteIfKnown(writer, "rule", problem.Rule);
        WriteIfKnown(writer, "instanceLocation", problem.InstanceLocation);
        WriteIfKnown(writer, "keywordLocation", problem.KeywordLocation);
        WriteIfKnown(writer, "absoluteKeywordLocation", problem.AbsoluteKeywordLocation);
        if (problem.Offset is { } offset)
        {
            writer.WriteNumber("offset"u8, offset);
            writer.WriteNumber("line"u8, problem.Line);
            writer.WriteNumber("column"u8, problem.Column);
        }

        WriteIfKnown(writer, "expected", problem.Expected);
        WriteIfKnown(writer, "found", problem.Found);
        writer.WriteString("message"u8, problem.Message);
        if (problem.Related.Count > 0)
        {
            WriteRelated(writer, problem.Related);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Finding finding, Language language)
    {
        var location = finding.Location;
        writer.WriteStartObject();
        writer.WriteString("code"u8, finding.Id);
        writer.WriteString("severity"u8, ProblemLine.SeverityOf(finding));
        writer.WriteString("path"u8, location.Path);
        writer.WriteNumber("line"u8, location.Line);
        writer.WriteNumber("column"u8, location.Column);
        writer.WriteNumber("endLine"u8, location.EndLine);
        writer.WriteNumber("endColumn"u8, location.EndColumn);
        writer.WriteString("message"u8, finding.GetMessage(language.Tag()));
        writer.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter writer, IReadOnlyList<RelatedPlace> places)
    {
        writer.WriteStartArray("related"u8);
        foreach (var place in places)
        {
            writer.WriteStartObject();
            writer.WriteString("instanceLocation"u8, place.InstanceLocation);
            writer.WriteNumber("offset"u8, place.Offset);
            writer.WriteNumber("line"u8, place.Line);
            writer.WriteNumber("column"u8, place.Column);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteIfKnown(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
