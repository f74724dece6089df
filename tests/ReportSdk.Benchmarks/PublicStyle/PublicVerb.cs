using System.Globalization;
using System.Text.Json;
using ReportSdk.Benchmarks.Quick;

namespace ReportSdk.Benchmarks.PublicStyle;

/// <summary>Schemas as the public writes them, with their documents: what a verdict costs beside a bare walk over the tokens.</summary>
internal static class PublicVerb
{
    private const string Usage = "public [--rounds N] [--only TEXT]";
    private const double WarmUpMilliseconds = 6_000;

    public static int Run(string[] args)
    {
        int rounds = 101;
        string only = "";
        for (int k = 0; k < args.Length; k += 2)
        {
            string value = k + 1 < args.Length ? args[k + 1] : "";
            bool isGood = args[k] switch
            {
                "--rounds" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out rounds) && rounds > 0,
                "--only" => (only = value).Length > 0,
                _ => false,
            };
            if (!isGood)
            {
                Console.Error.WriteLine(Usage);
                return 2;
            }
        }

        PublicPair[] pairs = [.. PublicPair.All().Where(pair => pair.Name.Contains(only, StringComparison.Ordinal))];
        if (pairs.FirstOrDefault(static pair => pair.Schema.Validate(pair.Utf8).HasErrors) is { } wrong)
        {
            Console.Error.WriteLine($"{wrong.Name} is not valid: {wrong.Schema.Validate(wrong.Utf8)[0]}");
            return 1;
        }

        Measure(pairs, rounds);
        return 0;
    }

    private static void Measure(PublicPair[] pairs, int rounds)
    {
        Measurement.Warm(pairs.SelectMany(static pair => new[] { Walk(pair), Evaluate(pair), Decide(pair) }), WarmUpMilliseconds);
        Console.WriteLine("| schema | its bytes | document | evaluator | IsValid | in one pass | allocated |\n|---|---|---|---|---|---|---|");
        var evaluators = new List<double>();
        var verdicts = new List<double>();
        foreach (PublicPair pair in pairs)
        {
            double evaluator = Measurement.Compare(Walk(pair), Evaluate(pair), rounds).Ratio;
            double verdict = Measurement.Compare(Walk(pair), Decide(pair), rounds).Ratio;
            bool isStreamed = pair.Schema.FindProgram(ValidationOptions.Default, out _) is not null;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {pair.Name} | {pair.SchemaBytes:N0} | {pair.Utf8.Length:N0} | {evaluator:F2} | {verdict:F2} | {(isStreamed ? "yes" : "no")} | {Measurement.AllocatedBytes(Decide(pair))} B |"));
            if (!pair.IsComposed)
            {
                evaluators.Add(evaluator);
                verdicts.Add(verdict);
            }
        }

        if (evaluators.Count > 0)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| geometric mean of {evaluators.Count} | | | {GeometricMean(evaluators):F2} | {GeometricMean(verdicts):F2} | | |"));
        }
    }

    private static Action Walk(PublicPair pair) => () =>
    {
        var reader = new Utf8JsonReader(pair.Utf8);
        while (reader.Read())
        {
        }
    };

    private static Action Evaluate(PublicPair pair) => () => Check(pair.Schema.IsValid(pair.Utf8, ValidationOptions.Default, out _));

    private static Action Decide(PublicPair pair) => () => Check(pair.Schema.IsValid(pair.Utf8));

    private static double GeometricMean(List<double> values) => Math.Exp(values.Average(Math.Log));

    private static void Check(bool isValid)
    {
        if (!isValid)
        {
            throw new InvalidOperationException("The document is not valid.");
        }
    }
}
