using System.Globalization;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Parsing;

/// <summary>The values within a structured keyword: each method checks one shape, reports what is not of it, and returns what could be read.</summary>
internal sealed class KeywordShapes(FindingSink findings)
{
    public string? Text(JsonMember member) => Text(member.Name, member.Value);

    public string? Text(string keyword, JsonNode value) =>
        value is { Kind: JsonKind.String, Text.Length: > 0 } ? value.Text : Refuse<string>(keyword, value, Phrases.NonEmptyText);

    public string? OneOf(JsonMember member, params string[] allowed)
    {
        if (member.Value.Kind == JsonKind.String && Array.IndexOf(allowed, member.Value.Text) >= 0)
        {
            return member.Value.Text;
        }

        string list = string.Join(", ", allowed);
        return Refuse<string>(member.Name, member.Value, new Phrase("one of " + list, list + " 之一"));
    }

    public bool? Boolean(JsonMember member)
    {
        if (member.Value.IsBoolean)
        {
            return member.Value.Kind == JsonKind.True;
        }

        Refuse<string>(member.Name, member.Value, Phrases.Boolean);
        return null;
    }

    /// <summary>A number that <see cref="decimal"/> holds exactly.</summary>
    public decimal? Number(JsonMember member)
    {
        const int ExactDigits = 28;
        if (member.Value.Kind == JsonKind.Number
            && member.Value.Text.Length <= ExactDigits
            && decimal.TryParse(member.Value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            return number;
        }

        Refuse<string>(member.Name, member.Value, member.Value.Kind == JsonKind.Number ? Phrases.ShortNumber : Phrases.Number);
        return null;
    }

    /// <summary>An integer from <paramref name="least"/> to what 32 bits hold.</summary>
    public int? Integer(string keyword, JsonNode value, int least)
    {
        if (value.Kind == JsonKind.Number && CountText.TryParse(value.Text, out long count) && count >= least && count <= int.MaxValue)
        {
            return (int)count;
        }

        string bound = least.ToString(CultureInfo.InvariantCulture);
        Refuse<string>(keyword, value, new Phrase($"an integer, {bound} or more", $"不小于 {bound} 的整数"));
        return null;
    }

    /// <summary>A pattern that runs over whole reports, so that it has to be linear.</summary>
    public void CheckLinearPattern(string keyword, JsonNode value)
    {
        if (value.Kind != JsonKind.String)
        {
            Refuse<string>(keyword, value, Phrases.Text);
        }
        else if (Pattern(value.Text, value.Span) is { IsLinear: false })
        {
            findings.Report(FindingCatalogue.PrintedPatternNotLinear, value.Span, keyword);
        }
    }

    /// <summary>A pattern; null where the text is none.</summary>
    public PatternSyntax? Pattern(string text, TextSpan span)
    {
        PatternSyntax? syntax = PatternSyntax.TryParse(text, out PatternError error);
        if (syntax is null)
        {
            findings.Report(
                FindingCatalogue.InvalidPattern, span, error.GetMessage("en"), error.GetMessage("zh"), error.Index.ToString(CultureInfo.InvariantCulture));
        }

        return syntax;
    }

    public bool IsObject(JsonMember member, Phrase expected) => member.Value is { Kind: JsonKind.Object, Members.Count: > 0 } || Refused(member, expected);

    public bool IsArray(JsonMember member, Phrase expected) => member.Value is { Kind: JsonKind.Array, Items.Count: > 0 } || Refused(member, expected);

    /// <summary>A member of another name than the keyword's value may have.</summary>
    public void Unknown(string keyword, JsonMember member) => findings.Report(FindingCatalogue.UnknownKeywordMember, member.NameSpan, keyword, member.Name);

    /// <summary>A text that the keyword's value lists a second time.</summary>
    public void Repeated(string keyword, JsonNode item) => findings.Report(FindingCatalogue.DuplicateListEntry, item.Span, keyword, item.ToCompactString());

    /// <summary>A member that the keyword's value needs and has not.</summary>
    public void Missing(JsonMember keyword, string name) => findings.Report(FindingCatalogue.MissingKeywordMember, keyword.NameSpan, keyword.Name, name);

    public T? Refuse<T>(string keyword, JsonNode value, Phrase expected)
        where T : class
    {
        findings.Report(FindingCatalogue.InvalidKeywordValue, value.Span, keyword, expected.English, expected.Chinese);
        return null;
    }

    private bool Refused(JsonMember member, Phrase expected) => Refuse<string>(member.Name, member.Value, expected) is not null;
}
