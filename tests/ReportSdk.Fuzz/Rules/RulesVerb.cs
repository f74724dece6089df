using System.Globalization;

namespace ReportSdk.Fuzz.Rules;

/// <summary>The verb <c>rules</c>.</summary>
internal sealed class RulesVerb : IVerb
{
    public string Usage => $"""
        {FuzzOptions.Usage}
              Makes random schemas with rules that are in order, and a document for each, and holds the compiled rules against a reference interpreter
              of their syntax: verdict, places and messages, of the document as it is and written otherwise. A rule that the checker refuses for
              anything but its cost or size is a find, and so is one that it wrongly says never to fail or never to hold. Finds are written to
              DIR (default: finds).
        """;

    public int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (FuzzOptions.TryParse(args, error) is not { } options)
        {
            return 2;
        }

        using var fuzzer = new RuleFuzzer(options.Seed);
        var run = new FuzzRun(options, "rules", output);
        run.Go(fuzzer, period: 10_000);
        RuleFuzzCounts counts = fuzzer.Counts;
        output.WriteLine(run.Describe(fuzzer));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.True:N0} true, {counts.False:N0} false at {counts.Places:N0} places, {counts.Unknown:N0} unknown; {counts.Decided:N0} said never to fail or never to hold"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Cases:N0} schemas; {counts.CorruptDocuments:N0} of their documents break something else than rules; {counts.InOnePass:N0} verdicts by one rule in one pass over the bytes"));
        foreach ((string id, long count) in counts.Refused)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"refused by {id}: {count:N0}"));
        }

        return run.Finds > 0 ? 1 : 0;
    }
}
