using ReportSdk.Schema;

namespace ReportSdk.Schema.Tests;

/// <summary>Compiles schemas given as text.</summary>
internal static class Compilation
{
    public static SchemaCompilation Of(string schema) => Of(("schema.json", schema));

    public static SchemaCompilation Of(params (string Path, string Text)[] files) =>
        SchemaCompiler.Compile([.. files.Select(file => new SchemaFile(file.Path, file.Text))]);

    /// <summary>With what only the C# types show.</summary>
    public static SchemaCompilation WithTypes(string schema) =>
        SchemaCompiler.Compile([new SchemaFile("schema.json", schema)], new SchemaCompilerOptions { ChecksAll = true });

    /// <summary>Ids with line and column, errors and warnings only.</summary>
    public static string[] Problems(this SchemaCompilation compilation) =>
        [.. compilation.Findings.Where(f => f.Severity != FindingSeverity.Info).Select(f => $"{f.Id} {f.Location.Path}:{f.Location.Line}:{f.Location.Column}")];
}
