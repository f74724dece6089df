using System.Globalization;
using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Parsing;

/// <content>The values of keywords: each method checks one shape, reports what is not of it, and returns what could be read.</content>
internal sealed partial class SchemaParser
{
    public string? CheckText(JsonMember member) => member.Value.Kind == JsonKind.String ? member.Value.Text : Invalid<string>(member, Phrases.Text);

    public bool ReadBoolean(JsonMember member)
    {
        if (!member.Value.IsBoolean)
        {
            Invalid<string>(member, Phrases.Boolean);
        }

        return member.Value.Kind == JsonKind.True;
    }

    public string? ReadNumber(JsonMember member, bool isPositive = false)
    {
        Phrase expected = isPositive ? Phrases.PositiveNumber : Phrases.Number;
        if (member.Value.Kind != JsonKind.Number)
        {
            return Invalid<string>(member, expected);
        }

        string text = member.Value.Text;
        bool isAboveZero = text[0] != '-' && text.Split('e', 'E')[0].Any(c => c is >= '1' and <= '9');
        return isPositive && !isAboveZero ? Invalid<string>(member, expected) : text;
    }

    /// <summary>A non-negative integer, which may be written <c>2.0</c> or <c>1e3</c>; beyond 63 bits the largest value stands for it.</summary>
    public long? ReadCount(JsonMember member)
    {
        if (member.Value.Kind == JsonKind.Number && CountText.TryParse(member.Value.Text, out long value))
        {
            return value;
        }

        Invalid<string>(member, Phrases.Count);
        return null;
    }

    public JsonNode? ReadList(JsonMember member) => member.Value.Kind == JsonKind.Array ? member.Value : Invalid<JsonNode>(member, Phrases.List);

    public PlanTypes ReadTypes(JsonMember member)
    {
        if (member.Value.Kind == JsonKind.String)
        {
            return ReadType(member.Name, member.Value);
        }

        if (member.Value.Kind != JsonKind.Array || member.Value.Items.Count == 0)
        {
            Invalid<string>(member, Phrases.Types);
            return PlanTypes.None;
        }

        PlanTypes types = PlanTypes.None;
        foreach (JsonNode item in member.Value.Items)
        {
            PlanTypes type = ReadType(member.Name, item);
            if ((types & type) != 0)
            {
                Findings.Report(FindingCatalogue.DuplicateListEntry, item.Span, member.Name, item.Text);
            }

            types |= type;
        }

        return types;
    }

    public IReadOnlyList<string> ReadNames(JsonMember member) => ReadNames(member, member.Value);

    public IReadOnlyList<NameDependency> ReadNameDependencies(JsonMember member)
    {
        if (member.Value.Kind != JsonKind.Object)
        {
            return Invalid<IReadOnlyList<NameDependency>>(member, Phrases.NameDependencies) ?? [];
        }

        return [.. member.Value.Members.Select(entry => new NameDependency(entry.Name, ReadNames(member, entry.Value)))];
    }

    public string? ReadPattern(JsonMember member)
    {
        if (CheckText(member) is not { } pattern)
        {
            return null;
        }

        return CheckPattern(pattern, member.Value.Span) ? pattern : null;
    }

    public string? ReadFormat(JsonMember member)
    {
        string? format = CheckText(member);
        if (format is not null && !FormatNames.TryGet(format, out _))
        {
            Findings.Report(FindingCatalogue.UnknownFormat, member.Value.Span, format);
        }

        return format;
    }

    public void ReadAnnotation(SchemaNode node, JsonMember member) => node.Annotations.Add(new SchemaAnnotation(member.Name, member.Value));

    public void ReadTextAnnotation(SchemaNode node, JsonMember member)
    {
        if (CheckText(member) is not null)
        {
            ReadAnnotation(node, member);
        }
    }

    public void ReadBooleanAnnotation(SchemaNode node, JsonMember member)
    {
        ReadBoolean(member);
        if (member.Value.IsBoolean)
        {
            ReadAnnotation(node, member);
        }
    }

    public void ReadListAnnotation(SchemaNode node, JsonMember member)
    {
        if (ReadList(member) is not null)
        {
            ReadAnnotation(node, member);
        }
    }

    public void CheckVocabulary(JsonMember member)
    {
        if (member.Value.Kind != JsonKind.Object || !member.Value.Members.All(entry => entry.Value.IsBoolean))
        {
            Invalid<string>(member, Phrases.Vocabulary);
        }
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Phrase DescribeKind(JsonKind kind) => kind switch
    {
        JsonKind.Array => Phrases.List,
        JsonKind.String => Phrases.Text,
        JsonKind.Number => Phrases.Number,
        _ => new Phrase("null", "null"),
    };

    private PlanTypes ReadType(string keyword, JsonNode value)
    {
        PlanTypes type = value.Kind != JsonKind.String ? PlanTypes.None : value.Text switch
        {
            "null" => PlanTypes.Null,
            "boolean" => PlanTypes.Boolean,
            "integer" => PlanTypes.Integer,
            "number" => PlanTypes.Number,
            "string" => PlanTypes.String,
            "array" => PlanTypes.Array,
            "object" => PlanTypes.Object,
            _ => PlanTypes.None,
        };
        if (type == PlanTypes.None)
        {
            ReportValue(keyword, value.Span, Phrases.Types);
        }

        return type;
    }

    private IReadOnlyList<string> ReadNames(JsonMember member, JsonNode value)
    {
        if (value.Kind != JsonKind.Array)
        {
            ReportValue(member.Name, value.Span, Phrases.Names);
            return [];
        }

        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonNode item in value.Items)
        {
            if (item.Kind != JsonKind.String)
            {
                ReportValue(member.Name, item.Span, Phrases.Names);
            }
            else if (!seen.Add(item.Text))
            {
                Findings.Report(FindingCatalogue.DuplicateListEntry, item.Span, member.Name, item.ToCompactString());
            }
            else
            {
                names.Add(item.Text);
            }
        }

        return names;
    }

    private bool CheckPattern(string pattern, TextSpan span) => Shapes.Pattern(pattern, span) is not null;

    private T? Invalid<T>(JsonMember member, Phrase expected)
        where T : class
    {
        ReportValue(member.Name, member.Value.Span, expected);
        return null;
    }

    private void ReportValue(string keyword, TextSpan span, Phrase expected) =>
        Findings.Report(FindingCatalogue.InvalidKeywordValue, span, keyword, expected.English, expected.Chinese);
}
