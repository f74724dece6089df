namespace ReportSdk.Generators.Tests.Diagnostics;

/// <summary>Definitions of which each refers to the next.</summary>
internal static class ReferenceChain
{
    public static string Of(int references)
    {
        IEnumerable<string> steps = Enumerable.Range(0, references).Select(i => $"\"d{i}\": {{\"$ref\": \"#/$defs/d{i + 1}\"}}");
        return $"{{\"$defs\": {{{string.Join(", ", steps)}, \"d{references}\": {{\"type\": \"string\"}}}}}}";
    }
}
