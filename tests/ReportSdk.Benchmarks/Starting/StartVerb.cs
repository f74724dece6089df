using System.Diagnostics;
using System.Globalization;
using ReportSdk.Tests.Shared;

namespace ReportSdk.Benchmarks.Starting;

/// <summary>What a person waits for: whole processes of the command line, from their start to their exit.</summary>
internal static class StartVerb
{
    private const int Rounds = 31;

    private const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://x.test/row",
          "type": "object", "required": ["code", "price"], "additionalProperties": false,
          "properties": {
            "code": {"type": "string", "pattern": "^[0-9]{6}$"}, "name": {"type": "string", "minLength": 1},
            "price": {"type": "number", "minimum": 0}, "rating": {"enum": ["买入", "增持"]}
          }
        }
        """;

    private const string Document = """{"code": "600000", "name": "浦发银行", "price": 10.5, "rating": "买入"}""";

    public static int Run(string[] programs)
    {
        if (programs.Length == 0 || !Array.TrueForAll(programs, File.Exists))
        {
            Console.Error.WriteLine("start PROGRAM..., each published: dotnet publish src/ReportSdk.Cli -c Release -r RID [-p:NativeCli=true] -o FOLDER");
            return 2;
        }

        string folder = Directory.CreateTempSubdirectory("reportsdk-start").FullName;
        try
        {
            Run(programs, CommandsIn(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static (string Name, string[] Arguments)[] CommandsIn(string folder)
    {
        string schema = Path.Combine(folder, "row.schema.json");
        string document = Path.Combine(folder, "row.json");
        File.WriteAllText(schema, Schema);
        File.WriteAllText(document, Document);
        string report = Repository.PathOf("samples/documents/huafu-2024-06.json");
        return
        [
            ("--version", ["--version"]),
            ("validate, a small document", ["validate", document, "--schema", schema]),
            ("validate, a report", ["validate", report]),
            ("show, a report", ["show", report]),
        ];
    }

    private static void Run(string[] programs, (string Name, string[] Arguments)[] commands)
    {
        foreach ((string name, string[] arguments) in commands)
        {
            List<double>[] times = [.. programs.Select(static _ => new List<double>(Rounds))];
            for (int round = -1; round < Rounds; round++)
            {
                for (int i = 0; i < programs.Length; i++)
                {
                    double time = Time(programs[i], arguments);

                    // The first one of each reads its files from the disk.
                    if (round >= 0)
                    {
                        times[i].Add(time);
                    }
                }
            }

            for (int i = 0; i < programs.Length; i++)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {Median(times[i]),7:F1} ms, least {times[i].Min(),6:F1}  {programs[i]}"));
            }
        }
    }

    private static double Time(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double time = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        return process.ExitCode == 0 ? time : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: exit code {process.ExitCode}");
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
