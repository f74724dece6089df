namespace ReportSdk;

/// <summary>A rule of a schema as people wrote it: an entry of <c>rules</c>, <c>references</c> or <c>facts</c>, or a <c>key</c>.</summary>
/// <param name="Id">Its id: what <see cref="Violation.Rule"/> says and <see cref="ValidationOptions.DisabledRules"/> takes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Severity">What it means where it is broken.</param>
/// <param name="SchemaLocation">URI of the keyword, with a JSON Pointer as fragment.</param>
/// <param name="Expression">Its expression as written.</param>
/// <param name="EnglishMessage">Template of its message, inserts as <c>{0}</c>; empty where it has none.</param>
/// <param name="ChineseMessage">Template of its message in Chinese; empty where it has none.</param>
public sealed record RuleDescriptor(
    string Id, RuleKind Kind, ViolationSeverity Severity, string SchemaLocation, string Expression, string EnglishMessage, string ChineseMessage);
