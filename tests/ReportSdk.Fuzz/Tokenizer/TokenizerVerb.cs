using System.Globalization;

namespace ReportSdk.Fuzz.Tokenizer;

/// <summary>The verb <c>tokenizer</c>.</summary>
internal sealed class TokenizerVerb : IVerb
{
    public string Usage => $"""
        {FuzzOptions.Usage}
              Mutates the JSON corpus and generated documents, makes objects of hundreds of members, and holds the token tape against
              Utf8JsonReader: verdicts, except for the intended differences, their places, and every token of what both accept. Finds are
              written to DIR (default: finds).
        """;

    public int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (FuzzOptions.TryParse(args, error) is not { } options)
        {
            return 2;
        }

        string? corpus = CorpusFolder.Find("json");
        if (corpus is null)
        {
            error.WriteLine("tests/corpus/json is not above the current directory or the tool.");
            return 2;
        }

        TokenizerFuzzer fuzzer = new(corpus, options.Seed);
        var run = new FuzzRun(options, "tokenizer", output);
        run.Go(fuzzer, period: 500_000);
        output.WriteLine(run.Describe(fuzzer));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fuzzer.Accepted:N0} accepted"));
        output.WriteLine("Intended differences seen:");
        foreach (IntendedDifference difference in Enum.GetValues<IntendedDifference>())
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {difference,-16} {fuzzer[difference],12:N0}"));
        }

        return run.Finds > 0 ? 1 : 0;
    }
}
