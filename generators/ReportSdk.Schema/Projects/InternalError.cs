namespace ReportSdk.Schema.Projects;

/// <summary>A failure of the generator itself, told at the start of the file that it failed on.</summary>
internal static class InternalError
{
    public static Finding Of(Exception exception, string path) =>
        new(FindingCatalogue.InternalError, new SourceLocation(path, 0, 0, 1, 1, 1, 1), $"{exception.GetType().Name}: {exception.Message}");
}
