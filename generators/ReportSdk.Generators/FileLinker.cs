using ReportSdk.Schema.Typing;

namespace ReportSdk.Generators;

/// <summary>Links one file; a failure stays with it.</summary>
internal static class FileLinker
{
    public static LinkedFile Link(FileModel file, SignatureTable table) =>
        Guard.Run(
            () => TypeLinker.Link(file, table),
            exception => new LinkedFile(file, default, default, default, default, default) { Failure = $"{exception.GetType().Name}: {exception.Message}" });
}
