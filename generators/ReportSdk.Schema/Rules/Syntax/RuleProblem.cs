using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Rules;

/// <summary>Something wrong with a text of a rule, at offsets of the text; where the text stands in the file, others know.</summary>
/// <param name="Descriptor">What kind of thing.</param>
/// <param name="Start">UTF-16 units from the start of the text.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Arguments">Of the message.</param>
internal sealed record RuleProblem(FindingDescriptor Descriptor, int Start, int Length, EquatableArray<string> Arguments);
