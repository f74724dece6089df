using System.Globalization;

namespace ReportSdk.Fuzz.Streams;

/// <summary>The verb <c>streams</c>.</summary>
internal sealed class StreamsVerb : IVerb
{
    public string Usage => $"""
        {FuzzOptions.Usage}
              Makes schemas (merged, recursive, with alternatives, with rules) and documents for them, and holds the verdict of one pass over the bytes against the
              evaluator's. Finds are written to DIR (default: finds).
        """;

    public int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (FuzzOptions.TryParse(args, error) is not { } options)
        {
            return 2;
        }

        var fuzzer = new StreamFuzzer(options.Seed);
        var run = new FuzzRun(options, "streams", output);
        run.Go(fuzzer, period: 200_000);
        output.WriteLine(run.Describe(fuzzer));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fuzzer.Valid:N0} valid, {fuzzer.Streamed:N0} of schemas that can be streamed, {fuzzer.Parted:N0} of them in parts ({fuzzer.PartedValid:N0} valid), {fuzzer.Ruled:N0} with rules ({fuzzer.RuledValid:N0} valid)"));
        return run.Finds > 0 ? 1 : 0;
    }
}
