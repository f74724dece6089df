using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportSdk.Cli.Tests;

/// <summary>The tutorial on CI, followed to the letter: its files written, its commands run in their folder, its outputs compared.</summary>
public sealed partial class CiTutorialTests
{
    [Fact]
    public void Every_command_does_what_the_page_shows()
    {
        using var folder = new TemporaryFolder();
        var runs = 0;
        var last = (ExitCode: 0, Out: "");
        foreach (Match block in Block().Matches(File.ReadAllText(Repository.PathOf("docs/ci.md"))))
        {
            var (language, argument, text) = (block.Groups[1].Value, block.Groups[2].Value, block.Groups[3].Value);
            switch (language)
            {
                case "json" or "ndjson":
                    folder.Write(argument["file=".Length..], text + "\n");
                    break;
                case "sh":
                    foreach (var command in text.Split('\n'))
                    {
                        last = Run(folder, command);
                        Assert.True(last.ExitCode == int.Parse(argument["exit=".Length..], CultureInfo.InvariantCulture), $"{command}: {last}");
                        runs++;
                    }

                    break;
                default:
                    Assert.Equal("text", language);
                    Assert.Equal(text + "\n", TrailingBlanks().Replace(last.Out, "\n"));
                    break;
            }
        }

        Assert.Equal(8, runs);
        foreach (var command in CommandsOf("docs/ci/github-actions.yml").Concat(CommandsOf("docs/ci/pre-commit-config.yaml")))
        {
            // The documents of the page are wrong on purpose, its schemas are not.

            var run = Run(folder, command.Split('>')[0].Trim() + (command.EndsWith("fmt", StringComparison.Ordinal) ? " schemas" : command.EndsWith("--schemas schemas", StringComparison.Ordinal) ? " data/one.json" : ""));
            Assert.True(run.ExitCode == (command.Contains("validate data", StringComparison.Ordinal) ? 1 : 0), $"{command}: {run}");
        }
    }

    [Fact]
    public void The_pipelines_call_the_command_only()
    {
        Assert.Equal(4, CommandsOf("docs/ci/github-actions.yml").Count());
        Assert.Equal(3, CommandsOf("docs/ci/pre-commit-config.yaml").Count());
    }

    private static IEnumerable<string> CommandsOf(string path) =>
        File.ReadLines(Repository.PathOf(path)).Select(line => CommandLine().Match(line)).Where(match => match.Success).Select(match =>
        {
            Assert.StartsWith("reportsdk ", match.Groups[1].Value);
            return match.Groups[1].Value;
        });

    private static (int ExitCode, string Out) Run(TemporaryFolder folder, string command)
    {
        Assert.StartsWith("reportsdk ", command);
        var program = Path.Combine(Path.GetDirectoryName(typeof(CliApplication).Assembly.Location)!, "ReportSdk.Cli.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. command.Split(' ')[1..]])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            Environment = { ["LC_ALL"] = "C" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    [GeneratedRegex(" +\n")]
    private static partial Regex TrailingBlanks();

    [GeneratedRegex("```([a-z]+)(?: ([^\n]+))?\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\s*(?:- )?(?:run|entry): (.+)$")]
    private static partial Regex CommandLine();
}
