using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using ReportSdk.Generators.Tests.Harness;
using ReportSdk.Generators.Tests.Snapshots;

namespace ReportSdk.Benchmarks.Generating;

/// <summary>What a schema becomes, and what compiling that costs.</summary>
internal static class EmittedVerb
{
    private const int Rounds = 9;

    public static int Run()
    {
        Console.WriteLine($"{"source",-60} {"C# bytes",9} {"lines",6} {"IL bytes",9}");
        Print(SchemaKinds.StockRow);
        Print(ShippedSchemas.Items);
        return 0;
    }

    private static void Print(SchemaItem[] items)
    {
        CSharpCompilation compilation = Compile(items);
        foreach (EmittedSize size in EmittedSize.Measure(compilation))
        {
            Console.WriteLine($"{size.Source,-60} {size.Bytes,9} {size.Lines,6} {size.IlBytes,9}");
        }

        double generating = Median(() => new SchemaProject(items, tracksSteps: false).Generate());
        double compiling = Median(() => Compile(items).Emit(new MemoryStream())) - generating;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{items.Length} schemas: generator {generating:F1} ms, compiling its code {compiling:F1} ms; the generator is {100 * generating / (generating + compiling):F0} %"));
    }

    private static CSharpCompilation Compile(SchemaItem[] items)
    {
        var project = new SchemaProject(items, tracksSteps: false);
        return project.Compile(project.Run());
    }

    private static double Median(Action action)
    {
        double[] times = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            times[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times.Order().ElementAt(Rounds / 2);
    }
}
