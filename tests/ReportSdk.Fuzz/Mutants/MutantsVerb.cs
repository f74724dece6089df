using System.Globalization;

namespace ReportSdk.Fuzz.Mutants;

/// <summary>The verb <c>mutants</c>.</summary>
internal sealed class MutantsVerb : IVerb
{
    public string Usage => $"""
        {FuzzOptions.Usage}
              Changes the samples of the shipped schemas in values, members, cases and bounds, and holds the generated types to their laws: one
              verdict, read after write, every kind of input, System.Text.Json, values edited in memory. Fails also where a keyword of the
              schemas never passed or never failed. Finds are written to DIR (default: finds).
        """;

    public int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (FuzzOptions.TryParse(args, error) is not { } options)
        {
            return 2;
        }

        var fuzzer = new MutantFuzzer(SampleSet.Shipped(RepositoryFolder.PathOf("")), options.Seed);
        var run = new FuzzRun(options, "mutants", output);
        run.Go(fuzzer, period: 20_000);
        output.WriteLine(run.Describe(fuzzer));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fuzzer.WellFormed:N0} well-formed, {fuzzer.Valid:N0} valid, {fuzzer.Unbound:N0} of them do not bind"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fuzzer.Edited:N0} values edited in memory, {fuzzer.EditedValid:N0} still valid"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fuzzer.BrokenRules.Count} rules broken, {fuzzer.BrokenRules.Values.Sum():N0} times"));
        return Report(fuzzer.Coverage, output) && run.Finds == 0 ? 0 : 1;
    }

    /// <summary>Prints the counts of each keyword.</summary>
    /// <returns>Whether none is empty.</returns>
    private static bool Report(KeywordCoverage coverage, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"keyword",-24} {"pass",12} {"fail",12}"));
        foreach ((string keyword, (long passed, long failed)) in coverage.Cells)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {keyword,-24} {passed,12:N0} {failed,12:N0}"));
        }

        string empty = string.Join(", ", coverage.Empty);
        output.WriteLine(empty.Length == 0 ? "  no empty cell" : $"  empty cells: {empty}");
        return empty.Length == 0;
    }
}
