namespace ReportSdk.Cli.Tests;

/// <summary>Which schema a document names, and what is said where it names none or is no JSON.</summary>
public sealed class SchemaMemberTests
{
    [Theory]
    [InlineData("""{"$schema":"https://example.com/row","code":"1"}""", 0)]
    [InlineData("\uFEFF \n{ \"$schema\" : \"https://example.com/row\", \"code\": \"1\" }", 0)]
    [InlineData("""{"code":"1","$schema":"https://example.com/row"}""", 0)]
    [InlineData("""{"\u0024schema":"https://example.com\/row","code":"1"}""", 0)]
    [InlineData("""{"$schema":"https:\/\/example.com/row","code":"1"}""", 0)]
    [InlineData("""{"$schema":"https://example.com/row","code":1}""", 1)]
    [InlineData("""{"code":1,"$schema":"https://example.com/row"}""", 1)]
    [InlineData("""{"$schema":"https://example.com/row","code":"1","$schema":"https://example.com/row"}""", 1)]
    [InlineData("""{"$schema":"https://example.com/row","code":"1"]""", 1)]
    [InlineData("""{"$schema":"https://example.com/row""", 1)]
    [InlineData("""{"$schema":"https://example.com/other","code":"1"}""", 4)]
    [InlineData("""{"$schema":7,"code":"1"}""", 4)]
    [InlineData("""{"$schema""", 1)]
    [InlineData("""{""", 1)]
    public void A_document_names_its_schema_wherever_and_however_it_is_written(string json, int exitCode)
    {
        using var folder = new TemporaryFolder();
        folder.Write("schemas/row.json", ValidateCommandTests.RowSchema);
        var document = folder.Write("a.json", json);

        // Another document before it, and it is judged in one pass, if it can be.
        var before = folder.Write("before.json", """{"code":"1","$schema":"https://example.com/row"}""");
        Assert.Equal(exitCode, CliRun.Of("validate", document, "--schemas", folder["schemas"]).ExitCode);
        Assert.Equal(exitCode, CliRun.Of("validate", before, document, "--schemas", folder["schemas"], "--jobs", "1").ExitCode);
    }
}
