using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ReportSdk.Fuzz.Patterns;

/// <summary>The verb <c>patterns</c>.</summary>
internal sealed class PatternsVerb : IVerb
{
    public string Usage => $"""
        {FuzzOptions.Usage}
              Has node make --count patterns with strings for each and say which match under the u flag, and holds our verdicts against them: a pattern that
              one of both refuses, or a string that one of both matches. To end at the step limit is no find where the pattern cannot run in linear time.
              Needs node (the tables here are of its Unicode version); writes nothing to DIR.
        """;

    public int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (FuzzOptions.TryParse(args, error) is not { } options)
        {
            return 2;
        }

        string[] arguments =
        [
            RepositoryFolder.PathOf("tests/tools/pattern-oracle.mjs"),
            options.Seed.ToString(CultureInfo.InvariantCulture),
            options.Count.ToString(CultureInfo.InvariantCulture),
        ];
        var start = new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("node was not started.");
        long patterns = 0;
        long refused = 0;
        long pairs = 0;
        int finds = 0;
        foreach (PatternFixture fixture in PatternFixture.Read(process.StandardOutput))
        {
            patterns++;
            refused += fixture.IsRefused ? 1 : 0;
            pairs += fixture.Pairs.Count;
            foreach (string difference in fixture.Differences(allowsStepLimit: true))
            {
                output.WriteLine(difference);
                finds++;
            }
        }

        process.WaitForExit();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{patterns:N0} patterns ({refused:N0} refused by node), {pairs:N0} pairs, seed {options.Seed}, {finds} differences"));
        return finds > 0 || patterns < options.Count ? 1 : 0;
    }
}
