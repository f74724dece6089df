using System.Diagnostics;
using System.Globalization;

namespace ReportSdk.Fuzz;

/// <summary>A run of a fuzzer to the number or the time that the options give, or to too many finds.</summary>
/// <param name="options">Of the verb.</param>
/// <param name="name">What the files of finds are named after.</param>
/// <param name="output">Where finds and progress are told.</param>
internal sealed class FuzzRun(FuzzOptions options, string name, TextWriter output)
{
    private const int MaxFinds = 20;

    private readonly Stopwatch _watch = new();

    public int Finds { get; private set; }

    /// <param name="fuzzer">Has made nothing yet.</param>
    /// <param name="period">Inputs from one line of progress to the next.</param>
    public void Go(IFuzzer fuzzer, int period)
    {
        _watch.Start();
        while (fuzzer.Count < options.Count && Finds < MaxFinds && (options.Seconds == 0 || _watch.Elapsed.TotalSeconds < options.Seconds))
        {
            if (fuzzer.Step() is { } wrong)
            {
                Finds++;
                Save(fuzzer, wrong);
            }

            if (fuzzer.Count % period == 0)
            {
                output.WriteLine(Describe(fuzzer));
            }
        }
    }

    /// <summary>How many, from which seed and how fast.</summary>
    public string Describe(IFuzzer fuzzer)
    {
        double seconds = _watch.Elapsed.TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"{fuzzer.Count:N0} inputs, seed {options.Seed}, {seconds:N0} s, {fuzzer.Count / seconds:N0}/s, {Finds} finds");
    }

    private void Save(IFuzzer fuzzer, string wrong)
    {
        Directory.CreateDirectory(options.Finds);
        string path = Path.Combine(options.Finds, string.Create(CultureInfo.InvariantCulture, $"{name}-{options.Seed}-{fuzzer.Count}.json"));
        File.WriteAllBytes(path, fuzzer.Last);
        output.WriteLine($"{path}: {wrong}");
    }
}
