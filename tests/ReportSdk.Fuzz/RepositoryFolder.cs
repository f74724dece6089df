using System.Reflection;

namespace ReportSdk.Fuzz;

/// <summary>Where the repository lies, as the build said: a deterministic build has no paths of its sources.</summary>
internal static class RepositoryFolder
{
    private static readonly string Root = typeof(RepositoryFolder).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Root, relative));
}
