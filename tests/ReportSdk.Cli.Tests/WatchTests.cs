using ReportSdk.Cli.Watching;

namespace ReportSdk.Cli.Tests;

/// <summary><c>--watch</c> runs again after each change, and the last run decides.</summary>
public sealed class WatchTests
{
    [Fact]
    public void A_check_runs_again_after_a_change()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.schema.json", """{ "type": 1 }""");

        var run = CliRun.Watching(new Changes(() => File.WriteAllText(path, """{ "type": "string" }""")), "check", path, "--watch");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["1 schema: 1 error, 0 warnings", "watching for changes; Ctrl-C ends", "1 schema: 0 errors, 0 warnings", "watching for changes; Ctrl-C ends"],
            run.Lines.Where(static line => !line.Contains("RSDK", StringComparison.Ordinal)));
    }

    [Fact]
    public void Tests_run_again_after_a_change()
    {
        using var folder = new TemporaryFolder();
        static string Test(string valid) => $$"""[{ "description": "g", "schema": true, "tests": [{ "description": "t", "data": 1, "valid": {{valid}} }] }]""";
        var path = folder.Write("a.json", Test("true"));

        var run = CliRun.Watching(new Changes(() => File.WriteAllText(path, Test("false"))), "test", path, "--watch");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 passed, 0 failed", run.Lines);
        Assert.Contains("0 passed, 1 failed", run.Lines);
    }

    [Fact]
    public void One_document_of_several_runs_is_refused() => Assert.Equal(2, CliRun.Of("check", ".", "--watch", "-o", "json").ExitCode);

    [Fact]
    public void A_change_below_a_folder_is_noticed()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["below"]);
        using var changes = new FileChanges([folder.Path]);
        folder.Write("below/a.json", "1");
        Assert.True(changes.Wait(CancellationToken.None));
    }

    [Fact]
    public void To_be_cancelled_ends_the_waiting()
    {
        using var folder = new TemporaryFolder();
        using var changes = new FileChanges([folder.Path]);
        Assert.False(changes.Wait(new CancellationToken(canceled: true)));
    }

    /// <summary>Changes that the test makes, one at a time.</summary>
    private sealed class Changes(params Action[] edits) : IFileChanges
    {
        private int _next;

        public bool Wait(CancellationToken cancellationToken)
        {
            if (_next == edits.Length)
            {
                return false;
            }

            edits[_next++]();
            return true;
        }

        public void Dispose()
        {
        }
    }
}
