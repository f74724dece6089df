using System.Globalization;

namespace ReportSdk.Cli.Documents;

/// <summary>
/// The name that a document has among those that are compared: its path and, of a line, which one it is. Names are in the order of paths, and of the lines of a
/// file, whatever the order in which they are read.
/// </summary>
internal static class CorpusDocumentName
{
    /// <summary>In no path.</summary>
    private const char Separator = '\0';

    public static string Of(string path, DocumentPlace place) => place.IsLine
        ? string.Create(CultureInfo.InvariantCulture, $"{path}{Separator}{place.Line:D19}{Separator}{place.Offset:D19}")
        : path;

    public static (string Path, DocumentPlace Place) Parse(string name)
    {
        var parts = name.Split(Separator);
        return parts.Length == 1
            ? (name, DocumentPlace.WholeFile)
            : (parts[0], new DocumentPlace(long.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[2], CultureInfo.InvariantCulture)));
    }
}
