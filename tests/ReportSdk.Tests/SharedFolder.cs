namespace ReportSdk.Tests;

/// <summary>The folder with the public test suite and real documents: REPORTSDK_SHARED, else <c>../shared</c> beside the repository.</summary>
internal static class SharedFolder
{
    /// <summary>Null where there is none; tests that need it are then skipped with <see cref="Missing"/>.</summary>
    public static string? Path { get; } = Find();

    public const string Missing = "The shared folder is not there: set REPORTSDK_SHARED to it.";

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("REPORTSDK_SHARED") is { Length: > 0 } given)
        {
            return Directory.Exists(given) ? given : null;
        }

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string beside = System.IO.Path.Combine(folder.FullName, "..", "shared");
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "ReportSdk.sln")))
            {
                return Directory.Exists(beside) ? System.IO.Path.GetFullPath(beside) : null;
            }
        }

        return null;
    }
}
