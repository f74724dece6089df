using System.Globalization;
using System.Text;
using System.Text.Json;
using ReportSdk.Tests.Shared;

namespace ReportSdk.Benchmarks.Quick;

/// <summary>The table of two minutes.</summary>
internal static class QuickVerb
{
    private const string Usage = "quick [--rounds N] [--only TEXT] [--json FILE] [--write]";
    private const double WarmUpMilliseconds = 4_000;
    private const int WarmUpBytes = 100_000;

    public static int Run(string[] args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int k = 0; k < args.Length; k++)
        {
            string name = args[k];
            bool hasValue = name is "--rounds" or "--only" or "--json";
            if ((!hasValue && name != "--write") || (hasValue && ++k == args.Length))
            {
                Console.Error.WriteLine(Usage);
                return 2;
            }

            options[name] = hasValue ? args[k] : "";
        }

        if (!int.TryParse(options.GetValueOrDefault("--rounds", "41"), NumberStyles.None, CultureInfo.InvariantCulture, out int rounds) || rounds < 1)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        Workload[] workloads = [.. WorkloadSet.All()];
        Warm(workloads);
        IReadOnlyList<FigureTable> tables = Measure([.. workloads.Where(w => w.Name.Contains(options.GetValueOrDefault("--only", ""), StringComparison.Ordinal))], rounds);
        if (options.TryGetValue("--json", out string? path))
        {
            File.WriteAllText(path, ToJson(tables));
        }

        if (options.ContainsKey("--write"))
        {
            WriteDocument(tables);
        }

        return 0;
    }

    /// <summary>On all short documents, also where few are measured: long ones would be measured before their code is compiled for good, and what the
    /// run time has seen so far shapes that code.</summary>
    private static void Warm(IReadOnlyList<Workload> workloads) => Measurement.Warm(
        from workload in workloads
        where workload.Utf8.Length < WarmUpBytes
        from variant in VariantSet.All
        where !variant.IsSlow
        let action = variant.Prepare(workload)
        where action is not null
        select action,
        WarmUpMilliseconds);

    private static IReadOnlyList<FigureTable> Measure(IReadOnlyList<Workload> workloads, int rounds)
    {
        FigureTable[] tables = [new("validate", VariantSet.Validate), new("read", VariantSet.Read), new("write", VariantSet.Write)];
        foreach (FigureTable table in tables)
        {
            bool writes = table.Name == "write";
            Console.WriteLine($"{table.Name}: {string.Join(" | ", table.Variants.Select(static variant => variant.Name))}");
            foreach (Workload workload in workloads.Where(workload => !writes || workload.Form == DocumentForm.Compact))
            {
                Figure?[] figures = Measurement.Run(workload, writes ? VariantSet.FastPath : VariantSet.Walk, table.Variants, rounds);
                if (Array.Exists(figures, static figure => figure is not null))
                {
                    table.Add(workload, figures);
                    Console.WriteLine(LineOf(workload, figures));
                }
            }
        }

        return tables;
    }

    private static string LineOf(Workload workload, Figure?[] figures) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {workload.Name,-38} {figures[0]!.Microseconds,9:F2} us  {string.Join(' ', figures.Skip(1).Select(static f => f is null ? "       -          " : string.Create(CultureInfo.InvariantCulture, $"{f.Ratio,7:F3} {f.AllocatedBytes,8} B")))}");

    private static string ToJson(IReadOnlyList<FigureTable> tables) => JsonSerializer.Serialize(
        tables.SelectMany(static table => table.Lines.SelectMany(line => line.Figures.Skip(1).Select((figure, k) => new
        {
            table = table.Name,
            workload = line.Workload.Name,
            bytes = line.Workload.Utf8.Length,
            variant = table.Variants[k].Name,
            ratio = figure?.Ratio,
            microseconds = figure?.Microseconds,
            allocated = figure?.AllocatedBytes,
        }))).Where(static row => row.ratio is not null),
        new JsonSerializerOptions { WriteIndented = true });

    /// <summary>Fills the template of docs/benchmarks.md with the tables.</summary>
    private static void WriteDocument(IReadOnlyList<FigureTable> tables)
    {
        var text = new StringBuilder(File.ReadAllText(Repository.PathOf("tests/ReportSdk.Benchmarks/benchmarks.template.md")));
        foreach (FigureTable table in tables)
        {
            text.Replace($"{{{{{table.Name}}}}}\n", table.ToString());
        }

        File.WriteAllText(Repository.PathOf("docs/benchmarks.md"), text.ToString());
    }
}
