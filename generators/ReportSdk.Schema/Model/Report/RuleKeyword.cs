using ReportSdk.Schema.Json;
using ReportSdk.Schema.Rules;

namespace ReportSdk.Schema.Model;

/// <summary>An entry of <c>rules</c>, <c>references</c> or <c>facts</c>, or a <c>key</c>, as written.</summary>
/// <param name="Source">What it says; the schema that it stands in is added when all of the file is read.</param>
/// <param name="Span">Of its name.</param>
/// <param name="ReferenceSpan">Of the value of <c>$ref</c>, where it has one.</param>
/// <param name="PartSpans">Of the values of its parts, in the order of <see cref="RuleSource.Parts"/>.</param>
internal sealed record RuleKeyword(RuleSource Source, TextSpan Span, TextSpan ReferenceSpan, IReadOnlyList<TextSpan> PartSpans);
