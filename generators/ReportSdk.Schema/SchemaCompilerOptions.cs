using ReportSdk.Schema.Dialects;

namespace ReportSdk.Schema;

/// <summary>Choices of one compilation.</summary>
internal sealed record SchemaCompilerOptions
{
    /// <summary>The dialect of files without <c>$schema</c>: a built-in one, or the URI of one of the files.</summary>
    public string DefaultDialect { get; init; } = DialectCatalogue.Draft202012;

    /// <summary>The files to compile, some of the given ones; the others are only there to be referred to. Null: all.</summary>
    public IReadOnlyList<SchemaFile>? Roots { get; init; }

    /// <summary>What is refused although JSON Schema allows it.</summary>
    public SchemaLimits Limits { get; init; } = SchemaLimits.Default;

    /// <summary>Whether all is found that a build finds: what cannot be meant, and what only the C# types show.</summary>
    public bool ChecksAll { get; init; }
}
