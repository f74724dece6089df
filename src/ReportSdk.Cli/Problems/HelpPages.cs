using System.Reflection;

namespace ReportSdk.Cli.Problems;

/// <summary>The page of each code: what it means, why, and an example. The pages are in the program.</summary>
internal static class HelpPages
{
    private const string Site = "https://reportsdk.dev/";

    /// <summary>Findings of schemas, violations of documents, and what the program itself has to say.</summary>
    private static readonly string[] Folders = ["diagnostics", "violations", "problems"];

    private static readonly Assembly Assembly = typeof(HelpPages).Assembly;

    /// <summary>Every code that has a page.</summary>
    public static IEnumerable<string> Codes =>
        from name in Assembly.GetManifestResourceNames()
        where name.StartsWith("pages/", StringComparison.Ordinal)
        select name[(name.LastIndexOf('/') + 1)..^".md".Length];

    /// <summary>Where the page is on the web.</summary>
    public static string LinkOf(string code) => Site + (FolderOf(code) ?? Folders[^1]) + "/" + code;

    /// <summary>The page as Markdown; null when there is no such code.</summary>
    public static string? Find(string code)
    {
        if (FolderOf(code) is not { } folder)
        {
            return null;
        }

        using var stream = Assembly.GetManifestResourceStream(NameOf(folder, code))!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The heading of a page, without the code.</summary>
    public static string TitleOf(string page)
    {
        var line = page[..page.IndexOf('\n', StringComparison.Ordinal)];
        return line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..];
    }

    private static string? FolderOf(string code) =>
        Array.Find(Folders, folder => Assembly.GetManifestResourceInfo(NameOf(folder, code)) is not null);

    private static string NameOf(string folder, string code) => $"pages/{folder}/{code}.md";
}
