using ReportSdk.Schema.Json;

namespace ReportSdk.Schema.Model;

/// <summary>An entry of <c>absence</c>: a cell's text that is no value, and what it says instead.</summary>
/// <param name="Span">Of the text.</param>
internal sealed record AbsenceToken(string Text, string Reason, TextSpan Span);
