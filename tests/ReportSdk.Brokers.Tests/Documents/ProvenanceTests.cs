using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>The sample documents against the reports: what is in a document stands where its provenance says, and what is in own words stands nowhere.</summary>
public sealed partial class ProvenanceTests
{
    /// <summary>Longest run of characters, of which half are Chinese, that words of our own may share with a report: a name or a term, no clause.</summary>
    private const int LongestSharedRun = 9;

    private static readonly (PointerPattern Pattern, string Kind)[] NotInPrint =
        [.. TabbedList.Read("not-in-print.txt").Select(static cells => (new PointerPattern(cells[0]), cells[1]))];

    private static readonly (PointerPattern Pattern, string Value, string[] Words)[] Derived =
        [.. TabbedList.Read("derived-values.txt").Select(static cells => (new PointerPattern(cells[0]), cells[1], cells[2].Split('|')))];

    public static TheoryData<string> Names => PrintedDocument.Names;

    [SharedFolderTheory("reports")]
    [MemberData(nameof(Names))]
    public void Every_figure_and_label_stands_in_the_lines_that_its_provenance_names(string name)
    {
        PrintedDocument document = PrintedDocument.Load(name);
        IReadOnlyList<PrintedPlace> places = document.ReadPlaces();

        IEnumerable<string> missing = document.Leaves
            .Where(static leaf => !NotInPrint.Any(entry => entry.Pattern.IsMatch(leaf.Pointer)))
            .Where(leaf => !IsPrinted(leaf, places))
            .Select(static leaf => $"{leaf.Pointer}: {leaf.Text}");

        Assert.Empty(missing);
    }

    [SharedFolderTheory("reports")]
    [MemberData(nameof(Names))]
    public void Printed_text_of_a_place_is_the_text_at_that_place(string name)
    {
        IReadOnlyList<PrintedPlace> places = PrintedDocument.Load(name).ReadPlaces();

        Assert.All(places, static place => Assert.NotEqual("", place.Text));
        Assert.All(places.Where(static place => place.Printed is not null), static place => Assert.Equal(place.Text, place.Printed));
    }

    [SharedFolderTheory("reports")]
    [MemberData(nameof(Names))]
    public void Own_words_are_not_the_reports(string name)
    {
        PrintedDocument document = PrintedDocument.Load(name);
        string report = string.Concat(document.ReadReport());

        IEnumerable<string> copied =
            from leaf in document.Leaves
            where NotInPrint.Any(entry => entry.Kind == "own words" && entry.Pattern.IsMatch(leaf.Pointer))
            from start in Enumerable.Range(0, Math.Max(0, leaf.Text.Length - LongestSharedRun))
            let run = leaf.Text.Substring(start, LongestSharedRun + 1)
            where Chinese().Count(run) > LongestSharedRun / 2 && report.Contains(run, StringComparison.Ordinal)
            select $"{leaf.Pointer}: {run}";

        Assert.Empty(copied);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_of_our_own_are_marked_as_such(string name)
    {
        PrintedDocument document = PrintedDocument.Load(name);
        JsonElement[] provenance = [.. document.Root.GetProperty("provenance").EnumerateArray()];

        Assert.All(
            document.Leaves.Where(static leaf => NotInPrint.Any(entry => entry.Kind == "own words" && entry.Pattern.IsMatch(leaf.Pointer))),
            leaf => Assert.Contains(provenance, entry =>
                (leaf.Pointer + "/").StartsWith(entry.GetProperty("at").GetString() + "/", StringComparison.Ordinal)
                && entry.TryGetProperty("flags", out JsonElement flags)
                && flags.EnumerateArray().Any(static flag => flag.GetString() == "paraphrased")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Provenance_is_of_values_that_are_there_and_absences_of_members_that_are_not(string name)
    {
        PrintedDocument document = PrintedDocument.Load(name);

        Assert.All(Pointers("provenance"), pointer => Assert.NotNull(document.Find(pointer)));
        Assert.All(Pointers("absences"), pointer =>
        {
            Assert.Null(document.Find(pointer));
            Assert.Equal(JsonValueKind.Object, document.Find(pointer[..pointer.LastIndexOf('/')])?.ValueKind);
        });

        IEnumerable<string> Pointers(string sidecar) => document.Root.GetProperty(sidecar).EnumerateArray().Select(static entry => entry.GetProperty("at").GetString()!);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Data_of_a_figure_is_where_the_figure_says(string name)
    {
        PrintedDocument document = PrintedDocument.Load(name);

        Assert.All(document.Values("/figures/*/data"), pointer => Assert.NotNull(document.Find(pointer)));
    }

    [Fact]
    public void Lists_of_exceptions_have_no_stale_entries()
    {
        PrintedDocument[] documents = [.. PrintedDocument.All];

        Assert.All(NotInPrint, entry => Assert.Contains(documents, document => document.Values(entry.Pattern.ToString()).Count > 0));
        Assert.All(Derived, entry => Assert.Contains(documents, document => document.Values(entry.Pattern.ToString()).Contains(entry.Value)));
    }

    /// <summary>The entries nearest to the value decide, each of them: a value that is printed twice must stand in both places.</summary>
    private static bool IsPrinted(DocumentLeaf leaf, IReadOnlyList<PrintedPlace> places)
    {
        ILookup<int, PrintedPlace> byLength = places.Where(place => place.Covers(leaf.Pointer)).ToLookup(static place => place.At.Length);
        if (byLength.Count == 0)
        {
            return false;
        }

        string[]? words = Derived.Where(entry => entry.Value == leaf.Text && entry.Pattern.IsMatch(leaf.Pointer)).Select(static entry => entry.Words).SingleOrDefault();
        return byLength[byLength.Max(static group => group.Key)].All(place => words is null
            ? PrintedForms.Finds(leaf, place)
            : words.Any(word => place.Text.Contains(word, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
