using System.Text.Json;

namespace ReportSdk.Output;

/// <summary>Writes results in the output formats of JSON Schema 2020-12 core §12.4.</summary>
internal sealed class OutputWriter(Utf8JsonWriter writer, string language, string schema)
{
    public void Write(EvaluationResult result, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Flag:
                writer.WriteStartObject();
                writer.WriteBoolean("valid", result.IsValid);
                writer.WriteEndObject();
                break;
            case OutputFormat.Basic:
                WriteBasic(result);
                break;
            case OutputFormat.Detailed:
                WriteNode(OutputTree.Build(GetUnits(result), schema), result.IsValid);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format));
        }
    }

    private IEnumerable<OutputUnit> GetUnits(EvaluationResult result)
    {
        foreach (Annotation annotation in result.Annotations)
        {
            yield return OutputUnit.From(annotation);
        }

        foreach (Violation violation in result.Violations)
        {
            if (violation.Severity == ViolationSeverity.Error)
            {
                yield return OutputUnit.From(violation, language);
            }
        }
    }

    private void WriteBasic(EvaluationResult result)
    {
        writer.WriteStartObject();
        WriteLocations(result.IsValid, "", "", "");
        writer.WriteStartArray(result.IsValid ? "annotations" : "errors");
        foreach (OutputUnit unit in GetUnits(result))
        {
            writer.WriteStartObject();
            WriteLocations(unit.IsValid, unit.KeywordLocation, unit.AbsoluteKeywordLocation, unit.InstanceLocation);
            WriteText(unit.IsValid, unit.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteNode(OutputNode node, bool isValid)
    {
        writer.WriteStartObject();
        WriteLocations(isValid, node.KeywordLocation, node.AbsoluteKeywordLocation, node.InstanceLocation);
        if (node.Text is not null)
        {
            WriteText(isValid, node.Text);
        }

        if (node.Children.Count > 0)
        {
            writer.WriteStartArray(isValid ? "annotations" : "errors");
            node.Children.ForEach(child => WriteNode(child, isValid));
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private void WriteLocations(bool isValid, string keywordLocation, string absoluteKeywordLocation, string instanceLocation)
    {
        writer.WriteBoolean("valid", isValid);
        writer.WriteString("keywordLocation", keywordLocation);
        if (absoluteKeywordLocation.Length > 0)
        {
            writer.WriteString("absoluteKeywordLocation", absoluteKeywordLocation);
        }

        writer.WriteString("instanceLocation", instanceLocation);
    }

    private void WriteText(bool isValid, string text)
    {
        if (isValid)
        {
            writer.WritePropertyName("annotation");
            writer.WriteRawValue(text);
        }
        else
        {
            writer.WriteString("error", text);
        }
    }
}
