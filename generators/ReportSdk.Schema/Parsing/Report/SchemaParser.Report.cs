using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Parsing;

/// <content>The keywords of the report vocabularies. Each is an annotation too, so that it can be asked for with the verdict.</content>
internal sealed partial class SchemaParser
{
    private KeywordShapes Shapes => new(Findings);

    public void ReadUnit(SchemaNode node, JsonMember member)
    {
        ReadAnnotation(node, member);
        if (member.Value.Kind != JsonKind.Object)
        {
            node.Unit = Shapes.Text(member) is { } symbol ? new UnitKeyword(symbol, null, member.Value.Span) : null;
            return;
        }

        foreach (JsonMember part in member.Value.Members)
        {
            if (part.Name != "member")
            {
                Shapes.Unknown(member.Name, part);
            }
            else if (Shapes.Text(part) is { } name)
            {
                node.Unit = new UnitKeyword(null, name, part.Value.Span);
            }
        }

        if (member.Value.Find("member") is null)
        {
            Shapes.Missing(member, "member");
        }
    }

    public void ReadRatingScale(SchemaNode node, JsonMember member)
    {
        ReadAnnotation(node, member);
        node.RatingScale = new RatingScaleReader(Shapes).Read(member);
    }

    public void ReadImplements(SchemaNode node, JsonMember member)
    {
        ReadAnnotation(node, member);
        node.Implements = ReadReference(member);
    }

    public void ReadAbsence(SchemaNode node, JsonMember member)
    {
        ReadAnnotation(node, member);
        if (!Shapes.IsObject(member, Phrases.Absence))
        {
            return;
        }

        var tokens = new List<AbsenceToken>();
        foreach (JsonMember token in member.Value.Members)
        {
            string? reason = Shapes.OneOf(token, "notPrinted", "notGiven", "undisclosed", "unknown", "lost", "ambiguous");
            if (reason is not null)
            {
                tokens.Add(new AbsenceToken(token.Name, reason, token.NameSpan));
            }
        }

        node.Absence = tokens;
    }

    /// <summary>They assert, so that they are no annotations.</summary>
    public void ReadRules(SchemaNode node, JsonMember member) => node.Rules.AddRange(new RuleReader(Shapes, node).Read(member));

    public void ReadPrinted(SchemaNode node, JsonMember member)
    {
        ReadAnnotation(node, member);
        var reader = new PrintReader(Shapes);
        switch (member.Name)
        {
            case "printedTable":
                reader.CheckTables(member);
                break;
            case "printedAs":
                reader.CheckHeaders(member);
                break;
            case "printedPivot":
                reader.CheckPivot(member);
                break;
            default:
                reader.CheckTexts(member);
                break;
        }
    }

    /// <summary>What needs several keywords of a schema, once all of them are read.</summary>
    private void CheckTogether(SchemaNode node)
    {
        if (!Dialect.Has(Vocabularies.Domain | Vocabularies.Print))
        {
            return;
        }

        if (node.RatingScale is { } scale)
        {
            new RatingScaleCheck(node, scale, Findings).Run();
        }

        new FigureCheck(node, Findings).Run();
        new PrintCheck(node, Findings).Run();
    }
}
