namespace ReportSdk.Cli.Testing;

/// <summary>A file of tests.</summary>
/// <param name="Path">As shown to the user.</param>
/// <param name="Name">How failure lists name it: its path below the folder that was named, else its file name.</param>
internal sealed record SuiteFile(string Path, string Name);
