using System.Globalization;
using ReportSdk.Generators.Tests.Hostile;

namespace ReportSdk.Fuzz.Schemas;

/// <summary>Hostile schema texts: every payload at every place, then random schemas.</summary>
internal sealed class SchemasVerb : IVerb
{
    public string Usage => $"""
        {FuzzOptions.Usage}
              Puts every hostile text at every place of a schema, a path and a namespace, then makes --count random schemas of such texts, all through the
              real generator and compiler. A find: a warning, code that a harmless text would not have become, or a refusal without a place. Prints what
              was compiled and what was refused for which error; an empty count is a find.
        """;

    public int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (FuzzOptions.TryParse(args, error) is not { } options)
        {
            return 2;
        }

        int finds = RunPlaces(output) + RunRandom(options, output);
        output.WriteLine($"{finds} finds");
        return finds == 0 ? 0 : 1;
    }

    private static int RunPlaces(TextWriter output)
    {
        int finds = 0;
        foreach (HostilePlace place in HostilePlace.All)
        {
            IReadOnlyList<string> problems = HostileTextCheck.Run(place, Payloads.All, out (int Compiled, int Refused) counts);
            output.WriteLine($"{place.Name}: {counts.Compiled} compiled, {counts.Refused} refused");
            foreach (string problem in problems)
            {
                output.WriteLine($"  {problem}");
            }

            finds += problems.Count;
        }

        return finds;
    }

    private static int RunRandom(FuzzOptions options, TextWriter output)
    {
        var maker = new HostileSchemaMaker(options.Seed);
        var counts = new SchemaFuzzCounts();
        long start = TimeProvider.System.GetTimestamp();
        int finds = 0;
        for (long done = 0; done < options.Count && !IsOver(options, start);)
        {
            int size = (int)Math.Min(SchemaFuzz.BatchSize, options.Count - done);
            foreach ((string problem, string? schema) in SchemaFuzz.Run(maker, size, counts))
            {
                output.WriteLine(problem);
                Save(options, schema, finds++);
            }

            done += size;
        }

        output.WriteLine(counts);
        foreach (string cell in counts.EmptyCells)
        {
            output.WriteLine($"Empty: {cell}");
            finds++;
        }

        return finds;
    }

    private static bool IsOver(FuzzOptions options, long start) =>
        options.Seconds > 0 && TimeProvider.System.GetElapsedTime(start).TotalSeconds >= options.Seconds;

    private static void Save(FuzzOptions options, string? schema, int number)
    {
        if (schema is not null)
        {
            Directory.CreateDirectory(options.Finds);
            File.WriteAllText(Path.Combine(options.Finds, $"schema-{number.ToString(CultureInfo.InvariantCulture)}.json"), schema);
        }
    }
}
