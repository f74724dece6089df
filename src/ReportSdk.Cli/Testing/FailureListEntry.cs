namespace ReportSdk.Cli.Testing;

/// <summary>One line of a failure list: <c>file › group › test :: message</c>.</summary>
/// <param name="Text">The whole line.</param>
/// <param name="Line">1-based.</param>
internal sealed record FailureListEntry(string Text, int Line)
{
    /// <summary>Whether a test that was run has the entry's name.</summary>
    public bool IsUsed { get; set; }
}
