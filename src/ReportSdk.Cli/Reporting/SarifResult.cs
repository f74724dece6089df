using System.Text.Json;
using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Problems;

namespace ReportSdk.Cli.Reporting;

/// <summary>A problem as a result object of SARIF (2.1.0 §3.27).</summary>
internal static class SarifResult
{
    public static void Write(Utf8JsonWriter writer, Problem problem, int ruleIndex, Messages messages)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId"u8, problem.Code);
        writer.WriteNumber("ruleIndex"u8, ruleIndex);
        writer.WriteString("level"u8, problem.Severity switch
        {
            ViolationSeverity.Error => "error",
            ViolationSeverity.Warning => "warning",
            _ => "note",
        });
        WriteMessage(writer, problem.Message);
        writer.WriteStartArray("locations"u8);
        WriteLocation(writer, problem);
        writer.WriteEndArray();
        if (problem.Related.Count > 0)
        {
            WriteRelated(writer, problem, messages);
        }

        WriteProperties(writer, problem);
        writer.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter writer, Problem problem)
    {
        writer.WriteStartObject();
        WritePlace(writer, problem.Path, problem.Line, problem.Column, problem.EndLine, problem.EndColumn, problem.Offset);
        if (problem.InstanceLocation is { } pointer)
        {
            writer.WriteStartArray("logicalLocations"u8);
            writer.WriteStartObject();
            writer.WriteString("fullyQualifiedName"u8, pointer);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter writer, Problem problem, Messages messages)
    {
        writer.WriteStartArray("relatedLocations"u8);
        for (var i = 0; i < problem.Related.Count; i++)
        {
            RelatedPlace place = problem.Related[i];
            writer.WriteStartObject();
            writer.WriteNumber("id"u8, i + 1);
            WritePlace(writer, place.Document ?? problem.Path, place.Line, place.Column, 0, 0, place.Offset);
            WriteMessage(writer, $"{messages.OtherPlace} {place.InstanceLocation}");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter writer, string path, long line, int column, long endLine, int endColumn, long? offset)
    {
        writer.WriteStartObject("physicalLocation"u8);
        writer.WriteStartObject("artifactLocation"u8);
        writer.WriteString("uri"u8, RelativeUri.Of(path));
        writer.WriteString("uriBaseId"u8, "%SRCROOT%"u8);
        writer.WriteEndObject();
        if (line > 0)
        {
            writer.WriteStartObject("region"u8);
            writer.WriteNumber("startLine"u8, line);
            writer.WriteNumber("startColumn"u8, column);
            if (endColumn > 0)
            {
                writer.WriteNumber("endLine"u8, endLine);
                writer.WriteNumber("endColumn"u8, endColumn);
            }

            if (offset is { } bytes)
            {
                writer.WriteNumber("byteOffset"u8, bytes);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter writer, Problem problem)
    {
        writer.WriteStartObject("properties"u8);
        JsonFindings.WriteIfKnown(writer, "rule", problem.Rule);
        JsonFindings.WriteIfKnown(writer, "keywordLocation", problem.KeywordLocation);
        if (problem.AbsoluteKeywordLocation?.StartsWith("local:", StringComparison.Ordinal) == false)
        {
            // A schema without an identifier of its own goes by its path, which is the machine's business.
            JsonFindings.WriteIfKnown(writer, "absoluteKeywordLocation", problem.AbsoluteKeywordLocation);
        }

        JsonFindings.WriteIfKnown(writer, "expected", problem.Expected);
        JsonFindings.WriteIfKnown(writer, "found", problem.Found);
        writer.WriteEndObject();
    }

    /// <summary>In a message <c>[text](target)</c> would become a link (SARIF 2.1.0 §3.11.6); a backslash keeps it text.</summary>
    private static void WriteMessage(Utf8JsonWriter writer, string text)
    {
        writer.WriteStartObject("message"u8);
        writer.WriteString("text"u8, text.Replace("](", "\\](", StringComparison.Ordinal));
        writer.WriteEndObject();
    }
}
