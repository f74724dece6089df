using ReportSdk.Json;

namespace ReportSdk.Evaluation;

/// <summary>A keyword that says something about a value and demands nothing.</summary>
/// <param name="Keyword">The keyword's name.</param>
/// <param name="Value">Its value: JSON text.</param>
/// <param name="StringsOnly">It speaks of strings only, as the content vocabulary does (JSON Schema 2020-12 validation §8.1).</param>
internal sealed record AnnotationRule(string Keyword, string Value, bool StringsOnly)
{
    public bool AppliesTo(TokenKind kind) => !StringsOnly || kind is TokenKind.String or TokenKind.Name;
}
