namespace ReportSdk.Tests.Shared;

/// <summary>
/// The folder with the public suite and the reports: the environment variable REPORTSDK_SHARED, else <c>../shared</c> beside the repository. It is no part of the
/// repository; tests that need it are skipped where it is missing.
/// </summary>
internal static class SharedFolder
{
    /// <summary>Null when there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Why a test that needs a file of the folder is skipped; null when it is not.</summary>
    public static string? SkipReason(string relativePath)
    {
        if (Path is null)
        {
            return "No shared folder: set REPORTSDK_SHARED, or put it beside the repository.";
        }

        string path = System.IO.Path.Combine(Path, relativePath);
        return File.Exists(path) || Directory.Exists(path) ? null : $"The shared folder has no {relativePath}.";
    }

    private static string? Find()
    {
        string? named = Environment.GetEnvironmentVariable("REPORTSDK_SHARED");
        string path = string.IsNullOrEmpty(named) ? Repository.PathOf("../shared") : named;
        return Directory.Exists(path) ? path : null;
    }
}
