using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Dialects;

/// <summary>The rules a schema resource follows: the draft, and which of its vocabularies are on.</summary>
internal sealed record Dialect(string Uri, PlanDraft Draft, Vocabularies Vocabularies)
{
    public bool Has(Vocabularies vocabulary) => (Vocabularies & vocabulary) != 0;

    /// <summary>Draft 7 and before: <c>$ref</c> hides everything beside it.</summary>
    public bool ReferenceHidesSiblings => Draft <= PlanDraft.Draft7;

    /// <summary>The keyword that names a resource: <c>id</c> in draft 4, <c>$id</c> since.</summary>
    public string IdKeyword => Draft == PlanDraft.Draft4 ? "id" : "$id";
}
