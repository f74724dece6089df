using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Projects;

/// <summary>Links one file; a failure stays with it.</summary>
internal static class FileLinker
{
    public static LinkedSchema Link(FileModel file, string fullPath, SignatureTable table) =>
        Guard.Run(
            () => new LinkedSchema(fullPath, TypeLinker.Link(file, table), null),
            exception => new LinkedSchema(fullPath, null, InternalError.Of(exception, file.Path)));
}
