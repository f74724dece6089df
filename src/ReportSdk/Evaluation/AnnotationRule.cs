using ReportSdk.Json;

namespace ReportSdk.Evaluation;

/// <summary>A keyword that says something about a value and demands nothing.</summary>
internal sealed class AnnotationRule(string keyword, string value, bool stringsOnly)
{
    /// <summary>The keyword's name.</summary>
    public string Keyword { get; } = keyword;

    /// <summary>Its value: JSON text.</summary>
    public string Value { get; } = value;

    /// <summary>It speaks of strings only, as the content vocabulary does (JSON Schema 2020-12 validation §8.1).</summary>
    public bool StringsOnly { get; } = stringsOnly;

    public bool AppliesTo(TokenKind kind) => !StringsOnly || kind is TokenKind.String or TokenKind.Name;
}
