using System.Text.Json;

namespace ReportSdk.Cli.Tests.Conformance;

/// <summary>What <c>reportsdk test</c> said of a part of the suite.</summary>
/// <param name="Part">What was run.</param>
/// <param name="Files">File names below the part's folder with their counts; files without a test for the draft are left out.</param>
/// <param name="ExitCode">Not 0 where a test failed that is not listed, or a failure list is not true.</param>
internal sealed record PartResult(SuitePart Part, IReadOnlyList<(string Name, int Passed, int Failed, int Skipped)> Files, int ExitCode)
{
    public (int Passed, int Failed, int Skipped) Total =>
        (Files.Sum(static file => file.Passed), Files.Sum(static file => file.Failed), Files.Sum(static file => file.Skipped));

    /// <summary>Runs a part as a user would; null where the suite has none.</summary>
    public static PartResult? Run(SuitePart part, string suite, string lists)
    {
        if (part.PathIn(suite) is not { } path)
        {
            return null;
        }

        string[] failures = part.Failures is null ? [] : ["--failures", Path.Combine(lists, part.Failures)];
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exitCode;
        using (var console = new CliConsole(Stream.Null, output, error, isTerminal: false, static _ => null))
        {
            string[] args = ["test", path, "-o", "json", "--draft", part.Draft, "--format", part.Format, "--remotes", Path.Combine(suite, "remotes"), .. failures];
            exitCode = CliApplication.Run(args, console, CancellationToken.None);
        }

        using var report = JsonDocument.Parse(output.ToArray());
        var counts = report.RootElement.GetProperty("files").EnumerateArray().Select(file => Read(file, Path.Combine(suite, part.Folder)));
        return new PartResult(part, [.. counts.Where(static file => file != default)], exitCode);
    }

    private static (string Name, int Passed, int Failed, int Skipped) Read(JsonElement file, string folder)
    {
        var (passed, failed, skipped) = (file.GetProperty("passed").GetInt32(), file.GetProperty("failed").GetInt32(), file.GetProperty("skipped").GetInt32());
        var name = Path.GetRelativePath(folder, file.GetProperty("path").GetString()!).Replace('\\', '/');
        return passed + failed + skipped == 0 ? default : (name, passed, failed, skipped);
    }
}
