using System.Globalization;

namespace ReportSdk.Benchmarks.Quick;

/// <summary>Runs one variant over and over: for profilers.</summary>
internal static class LoopVerb
{
    public static int Run(string[] args)
    {
        Workload? workload = args.Length == 3 ? WorkloadSet.All().FirstOrDefault(workload => workload.Name == args[1]) : null;
        Variant? variant = args.Length == 3 ? VariantSet.All.FirstOrDefault(variant => variant.Name == args[0]) : null;
        if (workload is null || variant?.Prepare(workload) is not { } action || !double.TryParse(args[2], NumberStyles.None, CultureInfo.InvariantCulture, out double seconds))
        {
            Console.Error.WriteLine("loop VARIANT WORKLOAD SECONDS");
            return 2;
        }

        Measurement.Warm([action], seconds * 1000);
        return 0;
    }
}
