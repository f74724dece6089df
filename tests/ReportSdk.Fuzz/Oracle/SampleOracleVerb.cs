using System.Globalization;

namespace ReportSdk.Fuzz.Oracle;

/// <summary>The verb <c>samples</c>.</summary>
internal sealed class SampleOracleVerb : IVerb
{
    public string Usage => $"""
        --ajv DIR --python PROGRAM
              Asks ajv and python3-jsonschema, as the verb oracle does, about every sample of the shipped schemas, whose vocabularies they do not know, and holds
              their verdicts against ours. Writes {SampleVerdicts.RecordPath}, which the tests run. A find: any disagreement.
        """;

    public int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (OracleOptions.TryParse(args, error) is not { Ajv: not null, Python: not null } options)
        {
            error.WriteLine("Both oracles are needed.");
            return 2;
        }

        string repository = RepositoryFolder.PathOf("");
        var samples = new SampleVerdicts(repository);
        IReadOnlyList<string> own = HarnessSession.AskOwn(SampleVerdicts.Dialect, samples.Registry, samples.Cases);
        IReadOnlyList<string>[] others = [.. options.Oracles.Select(oracle => HarnessSession.Ask(oracle.Command, SampleVerdicts.Dialect, samples.Registry, samples.Cases))];
        var lines = new List<string>();
        int finds = 0;
        foreach (((var sample, char ours), char[] theirs) in samples.With(own).Zip(Letters(samples, others)))
        {
            lines.Add($"{sample.Path}\t{string.Join('\t', theirs)}");
            if (theirs.Any(letter => letter != ours))
            {
                output.WriteLine($"{sample.Path}: ours {ours}, ajv and python3-jsonschema {string.Join(' ', theirs)}");
                finds++;
            }
        }

        File.WriteAllLines(RepositoryFolder.PathOf(SampleVerdicts.RecordPath), lines.Order(StringComparer.Ordinal));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines.Count} samples, {finds} disagreements"));
        return finds == 0 ? 0 : 1;
    }

    private static IEnumerable<char[]> Letters(SampleVerdicts samples, IReadOnlyList<string>[] others) =>
        samples.With(others[0]).Zip(samples.With(others[1]), static (one, other) => new[] { one.Verdict, other.Verdict });
}
