namespace ReportSdk.Fuzz.Rules;

/// <summary>A rule of a case.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Ways">From the root to the schema that it stands in: names of members, null for the items of a list. The schema is where the first one leads.</param>
/// <param name="Expression">What must hold.</param>
/// <param name="Message">In English; the Chinese one is the same behind <see cref="ChineseStart"/>.</param>
internal sealed record MadeRule(string Id, IReadOnlyList<IReadOnlyList<string?>> Ways, string Expression, string Message)
{
    public const string ChineseStart = "中：";
}
