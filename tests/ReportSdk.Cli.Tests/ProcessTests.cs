using System.Diagnostics;

namespace ReportSdk.Cli.Tests;

/// <summary>The program as a process of its own.</summary>
public class ProcessTests
{
    private static string ProgramFolder => Path.GetDirectoryName(typeof(CliApplication).Assembly.Location)!;

    [Fact]
    public void The_process_reads_standard_input_and_returns_the_exit_code()
    {
        var (exitCode, output, error) = Run(Path.Combine(ProgramFolder, "ReportSdk.Cli.dll"), "\"March\"", "validate", "-", "--schema", "https://reportsdk.dev/core/v1/date");

        Assert.Equal("", error);
        Assert.Equal(1, exitCode);
        Assert.StartsWith("stdin:1:1: error PATTERN:", output);
    }

    [Fact]
    public void Plain_output_does_not_need_the_assembly_that_draws_tables()
    {
        // The program without that assembly, and without the list that says it belongs there.
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["ReportSdk.Cli.dll", "ReportSdk.Cli.runtimeconfig.json", "ReportSdk.dll", "ReportSdk.Schema.dll", "System.CommandLine.dll"])
        {
            File.Copy(Path.Combine(ProgramFolder, name), folder[name]);
        }

        var (exitCode, output, error) = Run(folder["ReportSdk.Cli.dll"], "", "validate", Repository.PathOf("samples/documents"), "--lang", "en");

        Assert.Equal("", error);
        Assert.Equal(0, exitCode);
        Assert.EndsWith("38 documents: 38 valid, 0 invalid; 24 warnings\n", output);
    }

    [Fact]
    public void A_bowtie_session_answers_each_command_before_the_next_is_sent()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(ProgramFolder, "ReportSdk.Cli.dll"), "bowtie"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.StandardInput.AutoFlush = true;

        process.StandardInput.WriteLine("""{"cmd": "start", "version": 1}""");
        Assert.StartsWith("""{"version":1,"ready":true,""", process.StandardOutput.ReadLine());
        process.StandardInput.WriteLine("""{"cmd": "run", "seq": 7, "case": {"description": "d", "schema": {"type": "string"}, "tests": [{"description": "t", "instance": 1}]}}""");
        Assert.Equal("""{"seq":7,"results":[{"valid":false}]}""", process.StandardOutput.ReadLine());
        process.StandardInput.WriteLine("""{"cmd": "stop"}""");

        // Standard input stays open: stopping is the command's work, not that of its end.
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static (int ExitCode, string Out, string Error) Run(string program, string input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C" },
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
