using ReportSdk.Schema;

namespace ReportSdk.Tests;

/// <summary>Schemas given as text, compiled and linked as a user's would be.</summary>
internal static class SchemaTexts
{
    public static CompiledSchema Compile(string schema) => Compile(new SchemaFile("test.schema.json", schema), [], new SchemaCompilerOptions());

    /// <summary>A schema with others that it may refer to.</summary>
    public static CompiledSchema Compile(SchemaFile schema, IReadOnlyList<SchemaFile> others, SchemaCompilerOptions options)
    {
        SchemaCompilation compilation = SchemaCompiler.Compile([schema, .. others], options with { Roots = [schema] });
        string[] errors = [.. compilation.Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.ToString())];
        Assert.True(errors.Length == 0, string.Join("\n", errors));
        SchemaCatalog catalog = SchemaCatalog.Link(compilation.Files.Select(file => SchemaPlan.Read(file.Plan!)));
        return catalog.GetSchema(compilation.Files[0].Id);
    }
}
