namespace ReportSdk.Cli.Documents;

/// <summary>How a <see cref="DocumentSource"/> is read.</summary>
internal enum DocumentSourceKind
{
    File,
    StandardInput,

    /// <summary>A path that names nothing.</summary>
    Missing,

    /// <summary>A folder or a glob without a single document.</summary>
    Empty,

    /// <summary>A folder that may not be read.</summary>
    Unreadable,
}
