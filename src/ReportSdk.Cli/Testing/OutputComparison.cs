using System.Runtime.InteropServices;
using System.Text.Json;
using ReportSdk.Cli.Schemas;

namespace ReportSdk.Cli.Testing;

/// <summary>Decides output tests: the output of a format must satisfy the schema that the test gives.</summary>
internal static class OutputComparison
{
    /// <returns>Why the test failed; null when it passed.</returns>
    public static string? Compare(CompiledSchema schema, JsonElement instance, string formatName, LoadedSchema outputSchema, FormatMode formatMode)
    {
        if (FormatOf(formatName) is not { } format)
        {
            return $"output format {formatName} is not produced";
        }

        if (outputSchema.Schema is not { } expectation)
        {
            return outputSchema.Findings is [var first, ..] ? $"output schema: {first.Id} {first.GetMessage("en")}" : "output schema: it was not found";
        }

        var result = schema.Evaluate(JsonMarshal.GetRawUtf8Value(instance), new ValidationOptions { Format = formatMode });
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            result.WriteTo(writer, format);
        }

        var violations = expectation.Validate(stream.GetBuffer().AsSpan(0, (int)stream.Length));
        return violations.IsEmpty
            ? null
            : $"the output breaks {violations[0].Code} at {violations[0].InstanceLocation} by {violations[0].KeywordLocation}";
    }

    private static OutputFormat? FormatOf(string name) => name switch
    {
        "flag" => OutputFormat.Flag,
        "basic" => OutputFormat.Basic,
        "detailed" => OutputFormat.Detailed,
        _ => null,
    };
}
