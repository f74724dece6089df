using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Parsing;

/// <summary>One keyword: where it is known, and how its value becomes part of a <see cref="SchemaNode"/>.</summary>
/// <param name="Vocabulary">It is on when the dialect has any of these.</param>
/// <param name="First">The first draft that knows it.</param>
/// <param name="Last">The last draft that knows it.</param>
/// <param name="Read">Checks the value and stores it.</param>
internal sealed record KeywordRule(Vocabularies Vocabulary, PlanDraft First, PlanDraft Last, Action<SchemaParser, SchemaNode, JsonMember> Read)
{
    public bool IsKnownTo(PlanDraft draft) => First <= draft && draft <= Last;
}
