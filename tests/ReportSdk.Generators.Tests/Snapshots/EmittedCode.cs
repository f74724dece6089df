using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Snapshots;

/// <summary>What the generator writes for some schemas, as one text to read: findings first, then each file under its name.</summary>
internal static class EmittedCode
{
    private static readonly Regex PlanLiteral = new("(?<=Source \\{ get; \\} = new\\(\\n\\s+)\"[A-Za-z0-9+/=]+\"", RegexOptions.CultureInvariant);

    /// <summary>The files of the schemas, without the bytes of their plans: a new plan format changes one snapshot, not all.</summary>
    public static string Of(SchemaItem[] items) => PlanLiteral.Replace(Join(items, withRegistry: false), "\"(plan)\"");

    /// <summary>The same to the last byte, and the list of the assembly's types.</summary>
    public static string InFull(SchemaItem[] items) => Join(items, withRegistry: true);

    /// <summary>The list of the assembly's types alone.</summary>
    public static string RegistryOf(SchemaItem[] items) => GeneratorRun.WithFindings(items).Registry;

    private static string Join(SchemaItem[] items, bool withRegistry)
    {
        GeneratorRun run = GeneratorRun.WithFindings(items);
        Assert.Equal(items.Length, run.Sources.Count);
        var text = new StringBuilder();
        foreach (Diagnostic diagnostic in run.Diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            text.Append("//// ").Append(diagnostic).Append('\n');
        }

        IEnumerable<KeyValuePair<string, string>> files = run.Sources.OrderBy(source => source.Key, StringComparer.Ordinal);
        foreach ((string name, string source) in withRegistry ? files.Append(new("ReportTypes.g.cs", run.Registry)) : files)
        {
            text.Append("//// ").Append(name).Append('\n').Append(source);
        }

        return text.ToString();
    }
}
