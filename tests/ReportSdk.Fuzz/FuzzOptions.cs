using System.Globalization;

namespace ReportSdk.Fuzz;

/// <summary>What every verb takes.</summary>
/// <param name="Count">Documents to try.</param>
/// <param name="Seed">The same seed gives the same documents.</param>
/// <param name="Seconds">Stop after so long, whatever the count; 0 means never.</param>
/// <param name="Finds">Directory for offending inputs.</param>
internal sealed record FuzzOptions(long Count, int Seed, int Seconds, string Finds)
{
    public const string Usage = "--count N --seed S [--seconds T] [--finds DIR]";

    /// <summary>Reads the options; null and a message where they are wrong.</summary>
    public static FuzzOptions? TryParse(string[] args, TextWriter error)
    {
        FuzzOptions? options = new(100_000, 1, 0, "finds");
        for (int k = 0; options is not null && k < args.Length; k += 2)
        {
            options = options.With(args[k], k + 1 < args.Length ? args[k + 1] : "");
        }

        if (options is null)
        {
            error.WriteLine($"Options: {Usage}");
        }

        return options;
    }

    private FuzzOptions? With(string name, string value)
    {
        bool isNumber = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number);
        bool isInt = isNumber && number <= int.MaxValue;
        return name switch
        {
            "--count" when isNumber => this with { Count = number },
            "--seed" when isInt => this with { Seed = (int)number },
            "--seconds" when isInt => this with { Seconds = (int)number },
            "--finds" when value.Length > 0 => this with { Finds = value },
            _ => null,
        };
    }
}
