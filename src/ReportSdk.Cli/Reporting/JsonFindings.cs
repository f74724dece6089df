using System.Text.Json;
using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Problems;

namespace ReportSdk.Cli.Reporting;

/// <summary>Problems as JSON objects, alike in every command's output.</summary>
internal static class JsonFindings
{
    /// <param name="path">The file that the object stands under, which is not repeated; null for none.</param>
    public static void Write(Utf8JsonWriter writer, Problem problem, string? path = null)
    {
        writer.WriteStartObject();
        writer.WriteString("code"u8, problem.Code);
        writer.WriteString("severity"u8, problem.SeverityText);
        WriteIfKnown(writer, "rule", problem.Rule);
        WriteIfKnown(writer, "path", problem.Path == path ? null : problem.Path);
        WriteIfKnown(writer, "instanceLocation", problem.InstanceLocation);
        WriteIfKnown(writer, "keywordLocation", problem.KeywordLocation);
        WriteIfKnown(writer, "absoluteKeywordLocation", problem.AbsoluteKeywordLocation);
        WritePlace(writer, problem);
        WriteIfKnown(writer, "expected", problem.Expected);
        WriteIfKnown(writer, "found", problem.Found);
        writer.WriteString("message"u8, problem.Message);
        writer.WriteString("help"u8, HelpPages.LinkOf(problem.Code));
        if (problem.Related.Count > 0)
        {
            WriteRelated(writer, problem.Related);
        }

        writer.WriteEndObject();
    }

    public static void WriteIfKnown(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WritePlace(Utf8JsonWriter writer, Problem problem)
    {
        if (problem.Offset is { } offset)
        {
            writer.WriteNumber("offset"u8, offset);
        }

        if (problem.Line > 0)
        {
            writer.WriteNumber("line"u8, problem.Line);
            writer.WriteNumber("column"u8, problem.Column);
        }

        if (problem.EndColumn > 0)
        {
            writer.WriteNumber("endLine"u8, problem.EndLine);
            writer.WriteNumber("endColumn"u8, problem.EndColumn);
        }
    }

    private static void WriteRelated(Utf8JsonWriter writer, IReadOnlyList<RelatedPlace> places)
    {
        writer.WriteStartArray("related"u8);
        foreach (var place in places)
        {
            writer.WriteStartObject();
            WriteIfKnown(writer, "path", place.Document);
            writer.WriteString("instanceLocation"u8, place.InstanceLocation);
            writer.WriteNumber("offset"u8, place.Offset);
            writer.WriteNumber("line"u8, place.Line);
            writer.WriteNumber("column"u8, place.Column);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
