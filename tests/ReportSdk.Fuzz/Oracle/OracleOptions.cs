using System.Globalization;

namespace ReportSdk.Fuzz.Oracle;

/// <summary>What the verb <c>oracle</c> takes.</summary>
/// <param name="PerSchema">Instances made for each schema.</param>
/// <param name="Seed">The same seed gives the same instances.</param>
/// <param name="Suite">Folder of the suite; null where it is to be found.</param>
/// <param name="Ajv">Folder with the npm packages; null to leave that oracle out.</param>
/// <param name="Python">The interpreter; null to leave that oracle out.</param>
/// <param name="Record">File for a sample of the verdicts; null for none.</param>
internal sealed record OracleOptions(int PerSchema, int Seed, string? Suite, string? Ajv, string? Python, string? Record)
{
    public const string Usage = "[--count N] [--seed S] [--suite DIR] [--ajv DIR] [--python PROGRAM] [--record FILE]";

    /// <summary>The oracles that take part: name and command.</summary>
    public IEnumerable<(string Name, string[] Command)> Oracles
    {
        get
        {
            if (Ajv is not null)
            {
                yield return ("ajv", ["node", RepositoryFolder.PathOf("tests/tools/ajv-harness.mjs"), Ajv]);
            }

            if (Python is not null)
            {
                yield return ("python3-jsonschema", [Python, RepositoryFolder.PathOf("tests/tools/jsonschema-harness.py")]);
            }
        }
    }

    /// <summary>Reads the options; null and a message where they are wrong.</summary>
    public static OracleOptions? TryParse(string[] args, TextWriter error)
    {
        OracleOptions? options = new(40, 1, null, null, null, null);
        for (int k = 0; options is not null && k < args.Length; k += 2)
        {
            options = options.With(args[k], k + 1 < args.Length ? args[k + 1] : "");
        }

        if (options is null || (options.Ajv is null && options.Python is null))
        {
            error.WriteLine($"Options: {Usage}, and at least one oracle.");
            return null;
        }

        return options;
    }

    private OracleOptions? With(string name, string value)
    {
        bool isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return name switch
        {
            "--count" when isNumber => this with { PerSchema = number },
            "--seed" when isNumber => this with { Seed = number },
            "--suite" when value.Length > 0 => this with { Suite = value },
            "--ajv" when value.Length > 0 => this with { Ajv = value },
            "--python" when value.Length > 0 => this with { Python = value },
            "--record" when value.Length > 0 => this with { Record = value },
            _ => null,
        };
    }
}
