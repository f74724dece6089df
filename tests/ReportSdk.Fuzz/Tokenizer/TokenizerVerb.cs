using System.Diagnostics;
using System.Globalization;

namespace ReportSdk.Fuzz.Tokenizer;

/// <summary>The verb <c>tokenizer</c>.</summary>
internal sealed class TokenizerVerb : IVerb
{
    private const int MaxFinds = 20;

    public string Usage => $"""
        {FuzzOptions.Usage}
              Mutates the JSON corpus and generated documents and holds the token tape against Utf8JsonReader: verdicts, except for the
              intended differences, their places, and every token of what both accept. Finds are written to DIR (default: finds).
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
        Stopwatch watch = Stopwatch.StartNew();
        int finds = 0;
        while (fuzzer.Count < options.Count && finds < MaxFinds && (options.Seconds == 0 || watch.Elapsed.TotalSeconds < options.Seconds))
        {
            if (fuzzer.Step() is { } wrong)
            {
                finds++;
                Save(options, fuzzer, wrong, output);
            }

            if (fuzzer.Count % 500_000 == 0)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fuzzer.Count,12:N0} documents, {fuzzer.Count / watch.Elapsed.TotalSeconds:N0}/s"));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{fuzzer.Count:N0} documents, seed {options.Seed}, {watch.Elapsed.TotalSeconds:N0} s, {fuzzer.Count / watch.Elapsed.TotalSeconds:N0}/s, {fuzzer.Accepted:N0} accepted, {finds} disagreements"));
        output.WriteLine("Intended differences seen:");
        foreach (IntendedDifference difference in Enum.GetValues<IntendedDifference>())
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {difference,-16} {fuzzer[difference],12:N0}"));
        }

        return finds > 0 ? 1 : 0;
    }

    private static void Save(FuzzOptions options, TokenizerFuzzer fuzzer, string wrong, TextWriter output)
    {
        Directory.CreateDirectory(options.Finds);
        string path = Path.Combine(options.Finds, string.Create(CultureInfo.InvariantCulture, $"tokenizer-{options.Seed}-{fuzzer.Count}.json"));
        File.WriteAllBytes(path, fuzzer.Last);
        output.WriteLine($"{path}: {wrong}");
    }
}
