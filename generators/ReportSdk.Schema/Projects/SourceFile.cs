using System.Text;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Projects;

/// <summary>A C# file that schemas became.</summary>
internal sealed record SourceFile(string Name, string Text)
{
    /// <summary>Of the list of all types.</summary>
    public const string RegistryName = "ReportTypes.g.cs";

    /// <summary>Unique as the class that holds the plan is, and made of what every compiler and file system takes in a file name.</summary>
    public static string NameOf(FileModel file)
    {
        var builder = new StringBuilder(file.SourceName.Length + 5);
        foreach (char c in file.SourceName)
        {
            bool isPlain = (c | 0x20) is >= 'a' and <= 'z' || c is (>= '0' and <= '9') or '.' or '_';
            builder.Append(isPlain ? c.ToString() : $"-{(int)c:x4}");
        }

        return builder.Append(".g.cs").ToString();
    }
}
