namespace ReportSdk.Cli.Documents;

/// <summary>Something to read documents from, or the reason why there is nothing to read.</summary>
/// <param name="Path">As shown to the user: what was typed, or the folder that was typed and the way below it with <c>/</c>.</param>
/// <param name="Kind">How to read it.</param>
internal sealed record DocumentSource(string Path, DocumentSourceKind Kind)
{
    /// <summary>What standard input is called in messages.</summary>
    public const string StandardInput = "stdin";
}
