namespace ReportSdk.Violations;

/// <summary>What the catalogue knows of a code.</summary>
/// <param name="Text">The stable public code.</param>
/// <param name="Keyword">The schema keyword that is violated; "" where none is.</param>
/// <param name="English">Message with <c>{expected}</c>, <c>{found}</c>.</param>
/// <param name="Chinese">Message with <c>{expected}</c>, <c>{found}</c>.</param>
internal sealed record ViolationEntry(string Text, string Keyword, string English, string Chinese);
