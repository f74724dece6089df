using System.Text.Json;

namespace ReportSdk.Cli.Bowtie;

/// <summary>What became of a case, or of one of its tests: a verdict, or why there is none.</summary>
internal sealed record BowtieOutcome
{
    private bool? IsValid { get; init; }

    /// <summary>Null when none were asked for.</summary>
    private IReadOnlyList<Annotation>? Annotations { get; init; }

    private string? Message { get; init; }

    private string? Trace { get; init; }

    private bool IsSkipped { get; init; }

    private IReadOnlyList<BowtieOutcome>? Tests { get; init; }

    /// <summary>The instance was evaluated.</summary>
    public static BowtieOutcome Verdict(bool isValid, IReadOnlyList<Annotation>? annotations = null) => new() { IsValid = isValid, Annotations = annotations };

    /// <summary>There is no verdict because something went wrong: the schema has errors, or a limit was reached.</summary>
    public static BowtieOutcome Errored(string message, string? trace = null) => new() { Message = message, Trace = trace };

    /// <summary>There is no verdict because this implementation does not try.</summary>
    public static BowtieOutcome Skipped(string message) => new() { Message = message, IsSkipped = true };

    /// <summary>The case was run, test by test.</summary>
    public static BowtieOutcome Of(IReadOnlyList<BowtieOutcome> tests) => new() { Tests = tests };

    /// <summary>Writes the members of the answer's object.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        if (Tests is not null)
        {
            WriteTests(writer, Tests);
        }
        else if (IsValid is { } isValid)
        {
            writer.WriteBoolean("valid"u8, isValid);
            WriteAnnotations(writer);
        }
        else if (IsSkipped)
        {
            writer.WriteBoolean("skipped"u8, true);
            writer.WriteString("message"u8, Message);
        }
        else
        {
            WriteError(writer);
        }
    }

    private static void WriteTests(Utf8JsonWriter writer, IReadOnlyList<BowtieOutcome> tests)
    {
        writer.WriteStartArray("results"u8);
        foreach (var test in tests)
        {
            writer.WriteStartObject();
            test.WriteTo(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteAnnotations(Utf8JsonWriter writer)
    {
        if (Annotations is null)
        {
            return;
        }

        writer.WriteStartArray("annotations"u8);
        foreach (var annotation in Annotations)
        {
            writer.WriteStartObject();
            writer.WriteString("keyword"u8, annotation.Keyword);
            writer.WriteString("instanceLocation"u8, annotation.InstanceLocation);
            writer.WriteString("keywordLocation"u8, LocationOf(annotation));
            writer.WritePropertyName("annotation"u8);
            writer.WriteRawValue(annotation.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Bowtie knows a schema without identifier by no URI: its locations are fragments.</summary>
    private static string LocationOf(Annotation annotation) =>
        annotation.AbsoluteKeywordLocation.StartsWith(BowtieCase.BaseUri + "#", StringComparison.Ordinal)
            ? annotation.AbsoluteKeywordLocation[BowtieCase.BaseUri.Length..]
            : annotation.AbsoluteKeywordLocation;

    private void WriteError(Utf8JsonWriter writer)
    {
        writer.WriteBoolean("errored"u8, true);
        writer.WriteStartObject("context"u8);
        writer.WriteString("message"u8, Message);
        if (Trace is not null)
        {
            writer.WriteString("traceback"u8, Trace);
        }

        writer.WriteEndObject();
    }
}
