using System.Globalization;

namespace ReportSdk.Fuzz.Oracle;

/// <summary>The verb <c>oracle</c>.</summary>
internal sealed class OracleVerb : IVerb
{
    /// <summary>The list of explained disagreements, in the repository.</summary>
    public const string ListPath = "tests/conformance/oracle.differences";

    public string Usage => $"""
        {OracleOptions.Usage}
              Asks ajv and python3-jsonschema about the schemas of the JSON-Schema-Test-Suite, every draft, with the suite's instances and N made ones each, and
              holds their verdicts against ours. DIR of --ajv has the npm packages ajv and ajv-draft-04; PROGRAM of --python is the interpreter that has
              jsonschema (/usr/bin/python3 of Debian). A find: a disagreement that {ListPath} does not explain.
              --record writes the sample that the tests run, tests/conformance/oracle-sample.jsonl (--count 400 --seed 3).
        """;

    public int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (OracleOptions.TryParse(args, error) is not { } options)
        {
            return 2;
        }

        if (SuiteFolder.Find(options.Suite) is not { } suite)
        {
            error.WriteLine(SuiteFolder.NotFound);
            return 2;
        }

        KnownDifferenceList known = KnownDifferenceList.Read(RepositoryFolder.PathOf(ListPath));
        string registry = SuiteSchema.ReadRegistry(suite);
        var comparison = new OracleComparison(known, (cases, dialect) => HarnessSession.AskOwn(dialect, registry, cases));
        var sample = new MemoryStream();
        foreach ((string draft, string dialect) in SuiteSchema.Drafts)
        {
            RunDraft(options, (suite, registry), (draft, dialect), comparison, sample);
        }

        if (options.Record is not null)
        {
            File.WriteAllBytes(options.Record, sample.ToArray());
        }

        return Report(options, comparison, known, output);
    }

    private static void RunDraft(
        OracleOptions options,
        (string Folder, string Registry) suite,
        (string Name, string Dialect) draft,
        OracleComparison comparison,
        MemoryStream sample)
    {
        IReadOnlyList<OracleCase> cases = OracleCase.Make(SuiteSchema.Read(suite.Folder, draft.Name), options.PerSchema, options.Seed);
        IReadOnlyList<string> own = HarnessSession.AskOwn(draft.Dialect, suite.Registry, cases);
        var seen = new Dictionary<(int Line, string Draft), int>();
        var wanted = new HashSet<(SuiteSchema, string)>();
        var verdicts = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach ((string name, string[] command) in options.Oracles)
        {
            verdicts[name] = HarnessSession.Ask(command, draft.Dialect, suite.Registry, cases);
            comparison.Compare(name, draft.Dialect, cases, own, verdicts[name], (found, line) =>
            {
                int count = seen.GetValueOrDefault((line.Line, draft.Name));
                seen[(line.Line, draft.Name)] = count + 1;
                if (OracleSample.IsWanted(count))
                {
                    wanted.Add((found.Schema, found.Instance));
                }
            });
        }

        foreach (byte[] line in OracleSample.Lines(cases, verdicts, (schema, instance) => wanted.Contains((schema, instance))))
        {
            sample.Write(line);
        }
    }

    private static int Report(OracleOptions options, OracleComparison comparison, KnownDifferenceList known, TextWriter output)
    {
        foreach (IGrouping<string, Disagreement> kind in comparison.Unexplained.GroupBy(static found => found.Kind, StringComparer.Ordinal))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Count()}, the shortest {kind.MinBy(static found => found.Instance.Length)!.Instance}"));
        }

        // Not a find: a rare kind may take more instances to be seen. The recorded sample has an instance for each line, or the tests fail.
        foreach (KnownDifference line in known.Stale)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ListPath}:{line.Line}: not seen"));
        }

        foreach ((string oracle, (int agreed, int explained)) in comparison.Counts)
        {
            int unexplained = comparison.Unexplained.Count(found => found.Oracle == oracle);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{oracle}: {agreed:N0} agree, {explained:N0} explained, {unexplained:N0} unexplained, seed {options.Seed}"));
        }

        return comparison.Unexplained.Count == 0 ? 0 : 1;
    }
}
