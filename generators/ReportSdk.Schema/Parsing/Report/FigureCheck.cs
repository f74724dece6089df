using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Parsing;

/// <summary>Units and absence tokens beside the other keywords of a schema.</summary>
internal sealed class FigureCheck(SchemaNode node, FindingSink findings)
{
    public void Run()
    {
        if (node.Unit is { } unit)
        {
            CheckUnit(unit);
        }

        CheckUnitMembers();
        CheckAbsence();
    }

    private void CheckUnit(UnitKeyword unit)
    {
        if (unit.Symbol is { } symbol && !UnitTable.TryFind(symbol, out _))
        {
            findings.Report(FindingCatalogue.UnknownUnit, unit.Span, symbol);
        }

        const PlanTypes Numbers = PlanTypes.Number | PlanTypes.Integer | PlanTypes.Null;
        if ((node.Types & ~Numbers) != 0 || (node.Enum ?? []).Any(value => value.Kind is JsonKind.String or JsonKind.Object or JsonKind.Array))
        {
            findings.Report(FindingCatalogue.UnitOfNoNumber, unit.Span);
        }

        if (unit.Member is not null && !node.RelativePointer.StartsWith("/properties/", StringComparison.Ordinal))
        {
            findings.Report(FindingCatalogue.UnitMemberOutOfPlace, unit.Span, unit.Member);
        }
    }

    /// <summary>The member that holds the unit stands beside the number, and holds a text.</summary>
    private void CheckUnitMembers()
    {
        // What another schema adds to the object may name the member; the plan asks for it either way.
        bool isOpen = node.Ref is not null || node.AllOf.Count > 0;
        foreach (UnitKeyword unit in node.Properties.Select(property => property.Node.Unit).OfType<UnitKeyword>().Where(unit => unit.Member is not null))
        {
            SchemaNode? holder = node.Properties.Where(property => property.Name == unit.Member).Select(property => property.Node).FirstOrDefault();
            bool isText = holder is not null && (holder.Types is PlanTypes.None or PlanTypes.String);
            if (holder is null ? !isOpen : !isText)
            {
                findings.Report(FindingCatalogue.NoUnitMember, unit.Span, unit.Member!);
            }
        }
    }

    private void CheckAbsence()
    {
        IEnumerable<JsonNode> values = (node.Enum ?? []).Concat(node.Const is null ? [] : [node.Const]);
        string[] texts = [.. values.Where(value => value.Kind == JsonKind.String).Select(value => value.Text)];
        foreach (AbsenceToken token in (node.Absence ?? []).Where(token => Array.IndexOf(texts, token.Text) >= 0))
        {
            findings.Report(FindingCatalogue.AbsenceIsValue, token.Span, token.Text);
        }
    }
}
