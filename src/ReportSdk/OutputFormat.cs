namespace ReportSdk;

/// <summary>Output formats of JSON Schema 2020-12 core §12.4.</summary>
public enum OutputFormat
{
    /// <summary>Only whether the document is valid.</summary>
    Flag,

    /// <summary>A flat list of errors, or of annotations where the document is valid.</summary>
    Basic,

    /// <summary>Errors or annotations in the hierarchy of the schemas they come from.</summary>
    Detailed,
}
