using System.CommandLine;
using System.Globalization;
using ReportSdk.Schema;

namespace ReportSdk.Cli.Commands;

/// <summary>The options that limit schemas, of a command that compiles what users give it.</summary>
internal sealed class SchemaLimitOptions
{
    private readonly Option<string> _length = SharedOptions.Number(
        "--max-schema-length", "Longest schema file in characters.", SchemaLimits.Default.MaxLength);

    private readonly Option<string> _subschemas = SharedOptions.Number(
        "--max-subschemas", "Subschemas of a schema and all it refers to.", SchemaLimits.Default.MaxSubschemas);

    private readonly Option<string> _chain = SharedOptions.Number(
        "--max-reference-chain", "References that lead one into the next.", SchemaLimits.Default.MaxReferenceChain);

    private SchemaLimitOptions()
    {
    }

    public static SchemaLimitOptions AddTo(Command command)
    {
        var options = new SchemaLimitOptions();
        options._length.Validators.Add(static result =>
        {
            if (result.Tokens is [var token, ..] && int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > SchemaFile.MaxLength)
            {
                result.AddError($"Option '{result.Option.Name}' is at most {SchemaFile.MaxLength}.");
            }
        });
        command.Add(options._length);
        command.Add(options._subschemas);
        command.Add(options._chain);
        return options;
    }

    public SchemaLimits Read(ParseResult parsed) => new()
    {
        MaxLength = parsed.GetNumber(_length),
        MaxSubschemas = parsed.GetNumber(_subschemas),
        MaxReferenceChain = parsed.GetNumber(_chain),
    };
}
