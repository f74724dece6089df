using ReportSdk.Schema.Dialects;

namespace ReportSdk.Cli.Testing;

/// <summary>A draft of JSON Schema as the command line and the test suite name it.</summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Number">Number or year, as annotation tests order them.</param>
/// <param name="DialectUri">The dialect of schemas without <c>$schema</c>.</param>
internal sealed record Draft(string Name, int Number, string DialectUri)
{
    public static IReadOnlyList<Draft> All { get; } =
    [
        new("4", 4, DialectCatalogue.Draft4),
        new("6", 6, DialectCatalogue.Draft6),
        new("7", 7, DialectCatalogue.Draft7),
        new("2019-09", 2019, DialectCatalogue.Draft201909),
        new("2020-12", 2020, DialectCatalogue.Draft202012),
    ];

    /// <summary>The dialect as its meta-schema names itself: with an empty fragment up to draft 7.</summary>
    public string PublishedUri => Number <= 7 ? DialectUri + "#" : DialectUri;

    public static Draft Find(string name)
    {
        foreach (var draft in All)
        {
            if (draft.Name == name)
            {
                return draft;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(name), name, null);
    }
}
