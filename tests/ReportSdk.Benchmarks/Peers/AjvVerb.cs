using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ReportSdk.Benchmarks.Quick;
using ReportSdk.Tests.Shared;

namespace ReportSdk.Benchmarks.Peers;

/// <summary>ajv, run by node, on the same documents: each process measures its own part, one after the other.</summary>
internal static class AjvVerb
{
    private const int Rounds = 41;

    public static int Run(string[] args)
    {
        if (args.Length != 1)
        {
            Console.Error.WriteLine("ajv FOLDER");
            return 2;
        }

        string folder = Directory.CreateTempSubdirectory("reportsdk-ajv-").FullName;
        try
        {
            foreach (Workload workload in WorkloadSet.All().Where(static workload => workload.Kind.SchemaText is not null && workload.Form == DocumentForm.Compact))
            {
                (double parse, double check) = Measure(args[0], folder, workload);
                Action walk = VariantSet.Walk.Prepare(workload)!;
                Action isValid = VariantSet.Validate[1].Prepare(workload)!;
                Measurement.Warm([walk, isValid], 1_000);
                (double own, double floor, double ratio) = Measurement.Compare(walk, isValid, Rounds);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{workload.Name,-26} walk {floor,9:F2} us, IsValid {own,9:F2} us ({ratio:F2}), JSON.parse {parse,9:F2} us ({parse / floor:F2}), with ajv {check,9:F2} us ({check / floor:F2})"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static (double Parse, double Check) Measure(string modules, string folder, Workload workload)
    {
        string schema = Path.Combine(folder, "schema.json");
        string document = Path.Combine(folder, "document.json");
        File.WriteAllText(schema, workload.Kind.SchemaText);
        File.WriteAllBytes(document, workload.Utf8);
        using Process node = Process.Start(new ProcessStartInfo("node", [Repository.PathOf("tests/tools/ajv-benchmark.mjs"), modules, schema, document]) { RedirectStandardOutput = true })!;
        string output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        if (node.ExitCode != 0)
        {
            throw new InvalidOperationException($"node ended with {node.ExitCode}; FOLDER must be one where ajv is installed.");
        }

        using JsonDocument times = JsonDocument.Parse(output);
        return (times.RootElement.GetProperty("parse").GetDouble(), times.RootElement.GetProperty("check").GetDouble());
    }
}
