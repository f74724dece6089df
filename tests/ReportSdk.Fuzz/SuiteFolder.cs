namespace ReportSdk.Fuzz;

/// <summary>Finds the JSON-Schema-Test-Suite, which is no part of the repository.</summary>
internal static class SuiteFolder
{
    public const string NotFound = "The JSON-Schema-Test-Suite is not there: name its folder, or the one that holds it in REPORTSDK_SHARED.";

    /// <param name="named">The folder, where the user named one.</param>
    /// <returns>Null where there is none.</returns>
    public static string? Find(string? named)
    {
        string shared = Environment.GetEnvironmentVariable("REPORTSDK_SHARED") is { Length: > 0 } set ? set : RepositoryFolder.PathOf("../shared");
        string folder = named ?? Path.Combine(shared, "json-schema-test-suite");
        return Directory.Exists(Path.Combine(folder, "tests")) ? folder : null;
    }
}
