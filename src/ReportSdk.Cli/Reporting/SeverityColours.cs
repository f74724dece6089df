namespace ReportSdk.Cli.Reporting;

/// <summary>The colours in which severities are shown on a terminal: the only terminal codes that this program itself writes in a line.</summary>
internal sealed class SeverityColours
{
    private const string Reset = "\u001B[0m";

    private SeverityColours()
    {
    }

    /// <summary>Null where there is to be no colour: in files and pipes, where the user says so (<c>NO_COLOR</c>), on a terminal that has none.</summary>
    public static SeverityColours? For(bool isTerminal, Func<string, string?> environment) =>
        isTerminal && string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") is { Length: > 0 } terminal && terminal != "dumb" ? new SeverityColours() : null;

    /// <summary>The word in its colour, which ends with it.</summary>
    public string Of(string severity) => severity switch
    {
        "error" => "\u001B[1;31m" + severity + Reset,
        "warning" => "\u001B[1;33m" + severity + Reset,
        _ => "\u001B[1;36m" + severity + Reset,
    };
}
