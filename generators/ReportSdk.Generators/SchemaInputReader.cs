using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ReportSdk.Schema.Projects;

namespace ReportSdk.Generators;

/// <summary>Turns additional files and their item metadata into plain strings, so that nothing of the host stays in the pipeline.</summary>
internal static class SchemaInputReader
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>By path first: most additional files are of other tools.</summary>
    public static bool IsCandidate(AdditionalText file) => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The input, or null when the file is no schema item or cannot be read, which the compiler tells itself.</summary>
    public static SchemaInput? Read(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptions options = provider.GetOptions(file);
        if (!options.TryGetValue(Metadata + "ReportSchemaKind", out string? kind) || kind.Length == 0)
        {
            return null;
        }

        string path = RelativePath(file.Path, provider.GlobalOptions);
        options.TryGetValue(Metadata + "Namespace", out string? given);
        options.TryGetValue(Metadata + "AssertFormats", out string? assertFormats);
        var input = new SchemaInput(
            path,
            file.Path,
            "",
            string.IsNullOrEmpty(given) ? ProjectNamespace.OfPath(path, RegistryOutput.RootNamespace(provider.GlobalOptions)) : ProjectNamespace.WithFolders(given!),
            string.Equals(assertFormats, "true", StringComparison.OrdinalIgnoreCase),
            kind == "Reference")
        {
            HasNamespace = !string.IsNullOrEmpty(given),
        };

        // The text is the host's, and so is what may happen when it is asked for.
        return Guard.Run(() => WithText(input, file, cancellationToken), exception => input with { Problem = InternalError.Of(exception, path) });
    }

    private static SchemaInput? WithText(SchemaInput input, AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            return null;
        }

        string content = text.ToString();
        return input with { Text = content, Problem = TextEncodingCheck.Check(text, content, input.Path) };
    }

    /// <summary>Messages and generated files must not hold the machine's paths.</summary>
    private static string RelativePath(string path, AnalyzerConfigOptions options)
    {
        List<string> segments = Segments(path);
        if (options.TryGetValue("build_property.ProjectDir", out string? directory) && directory.Length > 0)
        {
            List<string> start = Segments(directory);
            int common = 0;
            while (common < start.Count && common < segments.Count - 1
                && string.Equals(start[common], segments[common], StringComparison.OrdinalIgnoreCase))
            {
                common++;
            }

            // Files that share no folder with the project are known by name: the way to them would be the machine's.
            if (common > 0)
            {
                return string.Join("/", Enumerable.Repeat("..", start.Count - common).Concat(segments.Skip(common)));
            }
        }

        return segments.Count > 0 ? segments[segments.Count - 1] : path;
    }

    /// <summary>Items are often given by way of '..', and the compiler leaves it there.</summary>
    private static List<string> Segments(string path)
    {
        var segments = new List<string>();
        foreach (string segment in path.Replace('\\', '/').Split(['/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ".."))
            {
                segments.Add(segment);
            }
        }

        return segments;
    }
}
