using System.Text.RegularExpressions;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>A figure is a number, a date a date, a label an enum: what is left to be a string, or a number without a unit, has a reason.</summary>
public sealed partial class SchemaMemberTests
{
    private static readonly string[] TypedFormats = ["date", "year-month", "fiscal-period", "security-id"];

    [Fact]
    public void Every_member_that_is_a_string_is_listed_with_its_reason() =>
        Assert.Equal(
            ShippedSchemaNode.All.Where(IsFreeString).Select(static node => node.Path).Order(StringComparer.Ordinal),
            TabbedList.Read("string-members.txt").Select(static cells => cells[0]));

    [Fact]
    public void Every_number_without_a_unit_is_listed_with_its_reason() =>
        Assert.Equal(
            ShippedSchemaNode.All.Where(IsBareNumber).Select(static node => node.Path).Order(StringComparer.Ordinal),
            TabbedList.Read("unitless-numbers.txt").Select(static cells => cells[0]));

    [Theory]
    [InlineData("string-members.txt")]
    [InlineData("unitless-numbers.txt")]
    public void Every_entry_has_a_reason(string list) =>
        Assert.All(TabbedList.Read(list), static cells => Assert.True(cells is [_, { Length: > 0 }], cells[0]));

    [Fact]
    public void No_schema_names_a_year() =>
        Assert.All(
            ShippedSchemaNode.All.Where(static node => node.Path.EndsWith('#')),
            static node => Assert.DoesNotMatch(Year(), node.Schema.GetRawText().Replace("draft/2020-12", "", StringComparison.Ordinal)));

    private static bool IsFreeString(ShippedSchemaNode node) =>
        node.Text("type") == "string" && !node.Has("enum") && !node.Has("const") && !TypedFormats.Contains(node.Text("format"));

    private static bool IsBareNumber(ShippedSchemaNode node) => node.Text("type") is "number" or "integer" && !node.Has("unit");

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
