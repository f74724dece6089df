using System.Globalization;
using ReportSdk.Benchmarks.Quick;
using ReportSdk.Brokers.Guosen.V1;
using ReportSdk.SampleDocuments;

namespace ReportSdk.Benchmarks.Rules;

/// <summary>What the shipped rules of a stock table cost: reading it with them and without them, in one process on the same bytes.</summary>
internal static class RulesVerb
{
    private const int Seed = 1;
    private const double WarmUpMilliseconds = 4_000;
    private const int WarmUpRows = 300;

    public static int Run(string[] args)
    {
        if (args.Length > 1 || !int.TryParse(args.Length == 0 ? "20000" : args[0], NumberStyles.None, CultureInfo.InvariantCulture, out int rows) || rows < 1)
        {
            Console.Error.WriteLine("rules [ROWS]");
            return 2;
        }

        CompiledSchema schema = StockTable.Plan.Catalog.GetSchema(StockTable.SchemaId);
        var without = new ValidationOptions { DisabledRules = [.. schema.Rules.Select(static rule => rule.SchemaLocation)], Warnings = WarningMode.Ignore };
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{schema.Rules.Count} rules"));
        Measure(ForecastTableDocument.Create(WarmUpRows, Seed), without, isWarmUp: true);
        Measure(ForecastTableDocument.Create(rows, Seed), without, isWarmUp: false);
        return 0;
    }

    private static void Measure(byte[] utf8, ValidationOptions without, bool isWarmUp)
    {
        (string Name, Func<ValidationOptions, bool> Act)[] ways =
        [
            ("TryParse", options => ReportEntity.TryParse<StockTable>(utf8, out _, out _, options)),
            ("IsValid", options => ReportEntity.IsValid<StockTable>(utf8, options)),
            ("Validate", options => !ReportEntity.Validate<StockTable>(utf8, options).HasErrors),
        ];
        foreach ((string name, Func<ValidationOptions, bool> act) in ways)
        {
            if (isWarmUp)
            {
                Measurement.Warm([() => Check(act(without)), () => Check(act(ValidationOptions.Default))], WarmUpMilliseconds / ways.Length);
                continue;
            }

            (double with, double floor, double ratio) = Measurement.Compare(() => Check(act(without)), () => Check(act(ValidationOptions.Default)), rounds: 41);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-9} {utf8.Length / 1e6:F2} MB: without rules {floor / 1000:F2} ms, with rules {with / 1000:F2} ms, {ratio:F2} times"));
        }
    }

    private static void Check(bool isAsExpected)
    {
        if (!isAsExpected)
        {
            throw new InvalidOperationException("The document is not valid.");
        }
    }
}
