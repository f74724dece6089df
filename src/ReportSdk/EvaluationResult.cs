using System.Text.Json;
using ReportSdk.Output;

namespace ReportSdk;

/// <summary>The verdict on a document with its reasons, or with what the schema says about it.</summary>
public sealed class EvaluationResult
{
    private readonly string _schema;

    internal EvaluationResult(string schema, ViolationList violations, IReadOnlyList<Annotation> annotations)
    {
        _schema = schema;
        Violations = violations;
        Annotations = annotations;
    }

    /// <summary>The document is valid.</summary>
    public bool IsValid => !Violations.HasErrors;

    /// <summary>What is wrong; warnings, too, which a valid document may have.</summary>
    public ViolationList Violations { get; }

    /// <summary>What the schema says about the document; empty where it is invalid (JSON Schema 2020-12 core §7.7.1.2).</summary>
    public IReadOnlyList<Annotation> Annotations { get; }

    /// <summary>
    /// Writes the result in a standard output format (JSON Schema 2020-12 core §12.4). Error messages are English. Warnings are no part of it: those formats know
    /// errors and annotations only.
    /// </summary>
    /// <param name="writer">Gets one JSON value; it is not flushed.</param>
    /// <param name="format">The format.</param>
    public void WriteTo(Utf8JsonWriter writer, OutputFormat format) => WriteTo(writer, format, "en");

    /// <summary>Writes the result in a standard output format (JSON Schema 2020-12 core §12.4), without warnings.</summary>
    /// <param name="writer">Gets one JSON value; it is not flushed.</param>
    /// <param name="format">The format.</param>
    /// <param name="language">Of error messages: "zh" or "en".</param>
    public void WriteTo(Utf8JsonWriter writer, OutputFormat format, string language)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(language);
        new OutputWriter(writer, language, _schema).Write(this, format);
    }
}
