using System.Diagnostics;
using System.Globalization;
using ReportSdk.Generators;
using ReportSdk.Generators.Tests.Harness;
using ReportSdk.Tests.Shared;

namespace ReportSdk.Benchmarks.Generating;

/// <summary>What schemas add to a build: projects without, with many and with one large one, built by turns after an edit of their code.</summary>
internal static class BuildVerb
{
    private const int Rounds = 7;
    private const int Many = 100;
    private const int LargeCharacters = 400_000;
    private const int Seed = 20261127;

    /// <summary>Of a compiler server that is ours to end.</summary>
    private static readonly string Pipe = string.Create(CultureInfo.InvariantCulture, $"reportsdk-build-{Environment.ProcessId}");

    public static int Run()
    {
        string folder = Directory.CreateTempSubdirectory("reportsdk-build").FullName;
        SchemaItem large = SchemaOfSize.Of(LargeCharacters, Seed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the large schema: {large.Text.Length} characters, {DescribeGenerator(large)}"));
        (string Name, string Project)[] projects =
        [
            ("no schema", Create(folder, "none", [])),
            ($"{Many} schemas", Create(folder, "many", SchemaSet.Of(Many))),
            ("the large schema", Create(folder, "large", [large])),
        ];
        try
        {
            foreach ((string name, string project) in projects)
            {
                // Restored, and the compiler server has seen it.
                Build(project, round: 0, "-restore");
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: first build done"));
            }

            Measure(projects);
        }
        finally
        {
            StopServer();
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static string DescribeGenerator(SchemaItem item)
    {
        var project = new SchemaProject([item], tracksSteps: false);
        long start = Stopwatch.GetTimestamp();
        var result = project.Run();
        double cold = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double[] warm = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            var again = new SchemaProject([item], tracksSteps: false);
            start = Stopwatch.GetTimestamp();
            again.Generate();
            warm[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        int characters = result.GeneratedSources.Sum(static source => source.SourceText.Length);
        return string.Create(CultureInfo.InvariantCulture, $"{characters / 1024} KB of C#, {result.Diagnostics.Length} findings; generator {cold:F0} ms in a new process, {Median(warm):F0} ms in a warm one");
    }

    private static void Measure((string Name, string Project)[] projects)
    {
        double[][] times = [.. projects.Select(static _ => new double[Rounds])];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < projects.Length; i++)
            {
                times[i][round] = Build(projects[i].Project, round + 1);
            }
        }

        for (int i = 0; i < projects.Length; i++)
        {
            double more = Median(times[i].Zip(times[0], static (time, none) => time - none));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{projects[i].Name,-18} {Median(times[i]),6:F2} s, {more,6:F2} s more than without"));
        }
    }

    /// <returns>Path of the project file.</returns>
    private static string Create(string folder, string name, SchemaItem[] items)
    {
        string at = Path.Combine(folder, name);
        Directory.CreateDirectory(at);
        foreach (SchemaItem item in items)
        {
            string path = Path.Combine(at, item.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, item.Text);
        }

        string project = Path.Combine(at, name + ".csproj");
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <RootNamespace>Acme</RootNamespace>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(ReportEntity).Assembly.Location}" />
                <Analyzer Include="{typeof(ReportSchemaGenerator).Assembly.Location}" />
                <ReportSchema Include="**/*.schema.json" />
              </ItemGroup>
              <Import Project="{Repository.PathOf("generators/ReportSdk.Generators/build/ReportSdk.props")}" />
            </Project>
            """);
        return project;
    }

    private static double Build(string project, int round, params string[] arguments)
    {
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(project)!, "Edited.cs"), string.Create(CultureInfo.InvariantCulture, $"internal static class Edited {{ public const int Round = {round}; }}"));
        long start = Stopwatch.GetTimestamp();
        Start("dotnet", ["msbuild", project, "-nologo", "-verbosity:quiet", "-p:UseSharedCompilation=true", $"-p:SharedCompilationId={Pipe}", .. arguments]);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void StopServer()
    {
        string line = Start("dotnet", ["--info"]).Split('\n').First(static line => line.Contains("Base Path:", StringComparison.Ordinal));
        string sdk = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        Start("dotnet", [Path.Combine(sdk, "Roslyn", "bincore", "VBCSCompiler.dll"), $"-pipename:{Pipe}", "-shutdown"]);
    }

    private static string Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };

        // Where the environment switches the compiler server off, it is on all the same: most who build have it.
        start.Environment.Remove("UseSharedCompilation");
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}\n{output}");
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
