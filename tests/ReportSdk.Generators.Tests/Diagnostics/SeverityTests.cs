using Microsoft.CodeAnalysis;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Diagnostics;

/// <summary>How severe a finding is, the project decides: in its <c>.globalconfig</c>, as for any other diagnostic.</summary>
public sealed class SeverityTests
{
    private const string GlobalConfig = """
        is_global = true
        dotnet_diagnostic.RSDK0140.severity = none
        dotnet_diagnostic.RSDK0141.severity = suggestion
        dotnet_diagnostic.RSDK0041.severity = error
        """;

    private static readonly SchemaItem Item = new("a.json", """
        {"type": "object", "properties": {
          "price": {"type": "number", "minimum": 2, "maximum": 1}, "label": {"type": "string", "minLength": 2, "maxLength": 1}, "rest": {}}}
        """);

    [Fact]
    public async Task The_global_config_decides_in_builds_and_in_editors()
    {
        IReadOnlyList<Diagnostic> built = new SchemaProject([Item], globalConfig: GlobalConfig).Run().Diagnostics;
        IReadOnlyList<Diagnostic> live = await new SchemaProject([Item], isDesignTime: true, globalConfig: GlobalConfig).Analyze();

        string[] expected = ["RSDK0041 Error", "RSDK0141 Info"];
        Assert.Equal(expected, Texts(built));
        Assert.Equal(expected, Texts(live));
    }

    [Fact]
    public void A_suppression_in_the_schema_is_one_in_the_build()
    {
        SchemaItem item = Item with
        {
            Text = Item.Text.Replace("{\"type\": \"object\"", "{\"x-reportsdk-suppress\": [{\"id\": \"RSDK0140\", \"reason\": \"a\"}, {\"id\": \"RSDK0141\", \"reason\": \"b\"}], \"type\": \"object\"", StringComparison.Ordinal),
        };

        Assert.Equal(["RSDK0041 Info"], Texts(new SchemaProject([item], globalConfig: "is_global = true").Run().Diagnostics));
    }

    private static IEnumerable<string> Texts(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Severity}").Order(StringComparer.Ordinal);
}
