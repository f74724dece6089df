using ReportSdk.Schema.Dialects;
using static ReportSdk.Schema.Shared.PlanDraft;

namespace ReportSdk.Schema.Parsing;

/// <summary>The keywords of the report vocabularies.</summary>
internal static class ReportKeywords
{
    public static void AddTo(Dictionary<string, KeywordRule[]> table)
    {
        const Vocabularies Domain = Vocabularies.Domain;
        table["unit"] = [new(Domain, Draft201909, Draft202012, static (p, n, m) => p.ReadUnit(n, m))];
        table["ratingScale"] = [new(Domain, Draft201909, Draft202012, static (p, n, m) => p.ReadRatingScale(n, m))];
        table["implements"] = [new(Domain, Draft201909, Draft202012, static (p, n, m) => p.ReadImplements(n, m))];
        table["absence"] = [new(Domain, Draft201909, Draft202012, static (p, n, m) => p.ReadAbsence(n, m))];
        foreach (string keyword in (string[])["rules", "key", "references", "facts"])
        {
            table[keyword] = [new(Domain, Draft201909, Draft202012, static (p, n, m) => p.ReadRules(n, m))];
        }

        foreach (string keyword in (string[])["printedTable", "printedAs", "printedPivot", "printedText"])
        {
            table[keyword] = [new(Vocabularies.Print, Draft201909, Draft202012, static (p, n, m) => p.ReadPrinted(n, m))];
        }
    }
}
