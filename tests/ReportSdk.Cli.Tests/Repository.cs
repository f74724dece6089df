using System.Reflection;

namespace ReportSdk.Cli.Tests;

/// <summary>Where the repository lies, and the folder of shared material beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Root, relative));

    /// <summary>The JSON-Schema-Test-Suite; null when the shared folder is not on this machine.</summary>
    public static string? TestSuite
    {
        get
        {
            var shared = Environment.GetEnvironmentVariable("REPORTSDK_SHARED") ?? PathOf("../shared");
            var suite = Path.Combine(shared, "json-schema-test-suite");
            return Directory.Exists(suite) ? suite : null;
        }
    }
}
