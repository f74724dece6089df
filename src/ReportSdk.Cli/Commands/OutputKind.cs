namespace ReportSdk.Cli.Commands;

/// <summary>What a command prints.</summary>
internal enum OutputKind
{
    Text,
    Json,
    Sarif,
    JUnit,
    GitHub,
}
