using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Microsoft.CodeAnalysis;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Benchmarks.Generating;

/// <summary>What the generator costs a build and an edit. Times are of one process on one machine: read them beside each other.</summary>
internal static class GeneratorVerb
{
    private const int Rounds = 61;
    private const string ServerCollector = "DOTNET_gcServer";

    // The driver tells why each step ran by walking every way to every file: beyond some hundreds it walks for minutes.
    private const int MostCounted = 100;

    /// <summary>Name, edit, and its opposite, so that every round changes something.</summary>
    private static readonly (string Name, Action<SchemaProject> Do, Action<SchemaProject> Undo)[] Edits =
    [
        ("constraint", project => Replace(project, "\"maxLength\": 40", "\"maxLength\": 41"), project => Replace(project, "\"maxLength\": 41", "\"maxLength\": 40")),
        ("white space", project => Replace(project, ": ", ":  "), project => Replace(project, ":  ", ": ")),
        ("C#", project => project.EditCode(), project => project.EditCode()),
    ];

    public static int Run(string[] args)
    {
        int[] counts = [10, 100, 1_000];
        if (args.Length > 0)
        {
            counts = [.. args.Select(arg => int.TryParse(arg, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 0)];
        }

        if (counts.Any(count => count < 2))
        {
            Console.Error.WriteLine("generator [N...], N from 2");
            return 2;
        }

        // Asked for and not had: there is but one processor.
        if (!GCSettings.IsServerGC && Environment.GetEnvironmentVariable(ServerCollector) is null)
        {
            return RunAsCompilersDo(args);
        }

        foreach (int count in counts)
        {
            SchemaItem[] items = SchemaSet.Of(count);
            Cost first = Generate(items);
            Cost warm = Cost.MedianOf(Enumerable.Range(0, Rounds).Select(_ => Generate(items)));
            Console.WriteLine($"{count,5} schemas: first run {first}, new driver {warm}");
            foreach ((string name, Action<SchemaProject> edit, Action<SchemaProject> undo) in Edits)
            {
                Console.WriteLine($"      {name,-12} {CostOf(items, edit, undo)}  {CountsOf(count, edit)}");
            }
        }

        return 0;
    }

    /// <summary>The C# compiler and its server have the server collector (<c>System.GC.Server</c> in their <c>runtimeconfig.json</c>), and all that a generator makes of a build stays alive.</summary>
    private static int RunAsCompilersDo(string[] args)
    {
        string program = Path.ChangeExtension(Environment.GetCommandLineArgs()[0], ".dll");
        var start = new ProcessStartInfo("dotnet", [program, "generator", .. args]) { Environment = { [ServerCollector] = "1" } };
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private static void Replace(SchemaProject project, string old, string text) => project.Edit(SchemaSet.EditedPath, source => source.Replace(old, text, StringComparison.Ordinal));

    private static Cost Generate(SchemaItem[] items) => Measure(new SchemaProject(items, tracksSteps: false));

    private static Cost CostOf(SchemaItem[] items, Action<SchemaProject> edit, Action<SchemaProject> undo)
    {
        var project = new SchemaProject(items, tracksSteps: false);
        project.Generate();
        return Cost.MedianOf(Enumerable.Range(0, Rounds).Select(round =>
        {
            (round % 2 == 0 ? edit : undo)(project);
            return Measure(project);
        }));
    }

    private static string CountsOf(int count, Action<SchemaProject> edit)
    {
        if (count > MostCounted)
        {
            return "";
        }

        var project = new SchemaProject(SchemaSet.Of(count));
        GeneratorRunResult before = project.Run();
        edit(project);
        return EditCounts.Between(before, project.Run()).ToString();
    }

    private static Cost Measure(SchemaProject project)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        project.Generate();
        return new Cost(Stopwatch.GetElapsedTime(start).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    /// <summary>What a run takes.</summary>
    private readonly record struct Cost(double Milliseconds, double Bytes)
    {
        public static Cost MedianOf(IEnumerable<Cost> costs)
        {
            Cost[] all = [.. costs];
            return new Cost(Median(all.Select(static cost => cost.Milliseconds)), Median(all.Select(static cost => cost.Bytes)));
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Milliseconds,8:F2} ms {Bytes / 1024,10:N0} KB");

        private static double Median(IEnumerable<double> values)
        {
            double[] sorted = [.. values.Order()];
            return sorted[sorted.Length / 2];
        }
    }
}
