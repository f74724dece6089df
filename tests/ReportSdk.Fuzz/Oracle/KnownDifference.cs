namespace ReportSdk.Fuzz.Oracle;

/// <summary>A line of the list of explained disagreements.</summary>
/// <param name="Oracle">Name of the oracle.</param>
/// <param name="Drafts">Names of drafts, or <c>*</c>.</param>
/// <param name="File">File of the suite, or <c>*</c>.</param>
/// <param name="Group">Description of the group, or <c>*</c>.</param>
/// <param name="Says">What the oracle says: <c>valid</c>, <c>invalid</c>, <c>nothing</c> or <c>*</c>.</param>
/// <param name="When">Which instances: <c>as read</c> where we say the same of what the oracle read, a name of <see cref="InstanceTraits"/>, or <c>*</c>.</param>
/// <param name="Reason">Why we are right, with the paragraph that says so.</param>
/// <param name="Line">1-based.</param>
internal sealed record KnownDifference(string Oracle, string Drafts, string File, string Group, string Says, string When, string Reason, int Line)
{
    /// <summary>Whether a disagreement was seen that the line explains.</summary>
    public bool IsUsed { get; set; }

    public bool Explains(Disagreement found) =>
        Oracle == found.Oracle
        && (Drafts == "*" || Drafts.Split(' ').Contains(found.Schema.Draft["draft".Length..]))
        && (File == "*" || File == found.Schema.File)
        && (Group == "*" || Group == found.Schema.Description)
        && (Says == "*" || Says == found.OtherName)
        && found.Own != 'e'
        && When switch
        {
            "*" => true,
            "as read" => found.OwnOfReading == found.Other,
            _ => InstanceTraits.Has(When, found.Instance),
        };
}
