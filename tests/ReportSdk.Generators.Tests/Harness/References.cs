using Microsoft.CodeAnalysis;

namespace ReportSdk.Generators.Tests.Harness;

/// <summary>What generated code is compiled against: the framework of the test host and the real runtime.</summary>
internal static class References
{
    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Append(typeof(ReportEntity).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
