namespace ReportSdk.Tests.Domain;

public sealed class SidecarIndexTests
{
    private static readonly SidecarIndex<Entry> Index = new(
        [
            new("/stockTable", "table"),
            new("/stockTable/rows/0/close", "first line"),
            new("/stockTable/rows/0/close", "second line"),
            new("/stockTable/rows/1", "row"),
            new("/a~1b/m~0n", "escaped"),
        ],
        entry => entry.At);

    [Theory]
    [InlineData("/stockTable/rows/0/close", "first line|second line")]
    [InlineData("/stockTable/rows/0/marketCap", "table")]
    [InlineData("/stockTable/rows/1/forecasts/0/eps", "row")]
    [InlineData("/stockTable/rows/10", "table")]
    [InlineData("/stockTable", "table")]
    [InlineData("/stockTables", "")]
    [InlineData("/a~1b/m~0n/0", "escaped")]
    [InlineData("", "")]
    public void The_nearest_place_with_entries_speaks_for_all_inside_it(string place, string printed) =>
        Assert.Equal(printed, string.Join('|', Index.Covering(JsonPointer.Parse(place)).Select(entry => entry.Printed)));

    [Fact]
    public void Exactly_a_place_is_another_question()
    {
        Assert.Equal(2, Index.At(JsonPointer.Parse("/stockTable/rows/0/close")).Count);
        Assert.Empty(Index.At(JsonPointer.Parse("/stockTable/rows/1/close")));
    }

    [Fact]
    public void A_document_without_sidecar_has_no_entries_and_an_entry_of_no_place_is_refused()
    {
        Assert.Empty(new SidecarIndex<Entry>(null, entry => entry.At).Covering(default));
        Assert.Equal("all", Assert.Single(new SidecarIndex<Entry>([new("", "all")], entry => entry.At).Covering(JsonPointer.Parse("/a/b"))).Printed);
        Assert.Throws<FormatException>(() => new SidecarIndex<Entry>([new("stockTable", "")], entry => entry.At));
    }

    private sealed record Entry(string At, string Printed);
}
