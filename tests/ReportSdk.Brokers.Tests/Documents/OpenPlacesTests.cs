using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>
/// What a report leaves open is left open in its document: an absence with its reason, or a flag on the value that was kept. <c>open-places.txt</c> lists
/// the document, the place (a pattern), the reason or the flag, and why.
/// </summary>
public sealed partial class OpenPlacesTests
{
    private const int Least = 20;
    private const string Lossy = "lossy-punctuation";

    // A value that is only not there is no question; these reasons and flags say that the print had something, and what is wrong with it.
    private static readonly string[] Doubts = ["notGiven", "undisclosed", "unknown", "ambiguous", "source-error", "truncated"];

    private static readonly OpenPlace[] Listed =
        [.. TabbedList.Read("open-places.txt").Select(static cells => new OpenPlace(cells[0], new PointerPattern(cells[1]), cells[2], cells[3]))];

    public static TheoryData<string> Names => PrintedDocument.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_listed_place_is_open_in_the_document(string name)
    {
        (string Pointer, string Sign)[] signs = [.. Signs(PrintedDocument.Load(name))];

        Assert.All(Of(name), place => Assert.Contains(signs, sign => sign.Sign == place.Sign && place.Pattern.IsMatch(sign.Pointer)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_doubt_of_a_document_is_listed(string name) =>
        Assert.All(
            Signs(PrintedDocument.Load(name)).Where(static sign => Doubts.Contains(sign.Sign)),
            sign => Assert.Contains(Of(name), place => place.Sign == sign.Sign && place.Pattern.IsMatch(sign.Pointer)));

    [Fact]
    public void At_least_twenty_places_are_listed_each_with_its_reason_and_every_report_has_some()
    {
        Assert.True(Listed.Length >= Least);
        Assert.All(Listed, static place => Assert.NotEqual("", place.Why));
        Assert.Equal(
            PrintedDocument.All.Select(static document => document.Name).Order(StringComparer.Ordinal),
            Listed.Select(static place => place.Document).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>A long text with digits and without one full stop or percent sign has lost its marks: then any number may have.</summary>
    [SharedFolderTheory("reports")]
    [MemberData(nameof(Names))]
    public void Every_number_of_a_text_that_lost_its_marks_says_so(string name)
    {
        PrintedDocument document = PrintedDocument.Load(name);
        bool hasLost = !Marks().IsMatch(string.Join('\n', document.ReadReport()));
        IReadOnlyList<PrintedPlace> places = document.ReadPlaces();

        Assert.Equal(hasLost, places.Any(static place => place.Flags.Contains(Lossy)));
        Assert.All(
            document.Leaves.Where(leaf => hasLost && leaf.Kind == JsonValueKind.Number),
            leaf => Assert.Contains(places, place => place.Covers(leaf.Pointer) && place.Flags.Contains(Lossy)));
    }

    private static IEnumerable<OpenPlace> Of(string document) => Listed.Where(place => place.Document == document);

    /// <summary>The absences with their reasons, and the entries of the provenance with each of their flags.</summary>
    private static IEnumerable<(string Pointer, string Sign)> Signs(PrintedDocument document) =>
        document.Root.GetProperty("absences").EnumerateArray().Select(static entry => (At(entry), entry.GetProperty("reason").GetString()!))
            .Concat(document.Root.GetProperty("provenance").EnumerateArray()
                .Where(static entry => entry.TryGetProperty("flags", out _))
                .SelectMany(static entry => entry.GetProperty("flags").EnumerateArray().Select(flag => (At(entry), flag.GetString()!))));

    private static string At(JsonElement entry) => entry.GetProperty("at").GetString()!;

    [GeneratedRegex("[.%]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    private sealed record OpenPlace(string Document, PointerPattern Pattern, string Sign, string Why);
}
