using System.IO.Enumeration;

namespace ReportSdk.Cli.Documents;

/// <summary>What a folder lists, as far as it matters for finding documents.</summary>
/// <param name="Name">Without the folder.</param>
/// <param name="IsFolder">A folder, or a link to one.</param>
/// <param name="IsLink">Whether a folder is one by a link only.</param>
internal readonly record struct FolderEntry(string Name, bool IsFolder, bool IsLink)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>All that a folder lists, in no order. The listing itself says what is a file: nothing more is asked of the system for one.</summary>
    public static IEnumerable<FolderEntry> In(string folder) => new FileSystemEnumerable<FolderEntry>(
        folder,
        static (ref FileSystemEntry entry) =>
            new FolderEntry(entry.FileName.ToString(), entry.IsDirectory, entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) != 0),
        Everything);
}
