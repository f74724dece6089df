namespace ReportSdk.Fuzz;

/// <summary>Finds the committed corpora.</summary>
internal static class CorpusFolder
{
    /// <summary>The folder <c>tests/corpus/NAME</c> at or above the current directory, else above the tool; null where there is none.</summary>
    public static string? Find(string name) => FindAbove(Directory.GetCurrentDirectory(), name) ?? FindAbove(AppContext.BaseDirectory, name);

    private static string? FindAbove(string start, string name)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "tests", "corpus", name);
            if (Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
