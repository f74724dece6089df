using System.Globalization;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Rules;
using ReportSdk.Schema.Shared;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Parsing;

/// <summary>
/// Reads <c>rules</c>, <c>key</c>, <c>references</c> and <c>facts</c>: their shape only. What the expressions mean is checked when the plans of all files are there
/// (<see cref="RuleCompiler"/>).
/// </summary>
internal sealed class RuleReader(KeywordShapes shapes, SchemaNode node)
{
    private readonly List<RulePart> _parts = [];
    private readonly List<TextSpan> _spans = [];

    public IEnumerable<RuleKeyword> Read(JsonMember keyword)
    {
        if (keyword.Name == "key")
        {
            return ReadKey(keyword) is { } key ? [key] : [];
        }

        return shapes.IsObject(keyword, Phrases.Rules) ? [.. keyword.Value.Members.Select(rule => ReadRule(keyword, rule)).OfType<RuleKeyword>()] : [];
    }

    private RuleKeyword? ReadKey(JsonMember keyword)
    {
        if (!shapes.IsArray(keyword, Phrases.KeyNames))
        {
            return null;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonNode item in keyword.Value.Items)
        {
            if (shapes.Text(keyword.Name, item) is not { } name)
            {
                continue;
            }

            if (names.Add(name))
            {
                Add($"key/{Invariant(names.Count - 1)}", name, item.Span);
            }
            else
            {
                shapes.Repeated(keyword.Name, item);
            }
        }

        return _parts.Count == 0 ? null : Finish(RuleKind.Key, keyword, "/key", "key", null, null);
    }

    private RuleKeyword? ReadRule(JsonMember keyword, JsonMember rule)
    {
        _parts.Clear();
        _spans.Clear();
        if (!shapes.IsObject(rule, Phrases.Rule))
        {
            return null;
        }

        RuleKind kind = keyword.Name switch { "references" => RuleKind.Reference, "facts" => RuleKind.Fact, _ => RuleKind.Rule };
        JsonNode? reference = null;
        RuleLevel? level = null;
        foreach (JsonMember member in rule.Value.Members)
        {
            switch (member.Name)
            {
                case "$ref":
                    reference = shapes.Text(member) is null ? reference : member.Value;
                    break;
                case "severity":
                    level = shapes.OneOf(member, "error", "warning") switch { "error" => RuleLevel.Error, "warning" => RuleLevel.Warning, _ => null };
                    break;
                case "message":
                    ReadMessage(member);
                    break;
                case "$comment":
                    shapes.Text(member);
                    break;
                default:
                    ReadPart(keyword.Name, kind, member);
                    break;
            }
        }

        string[] needed = kind switch
        {
            RuleKind.Reference => ["from", "to"],
            RuleKind.Fact => ["key", "fields", "expression", "message"],
            _ => ["expression", "message"],
        };
        foreach (string name in needed.Where(name => reference is null && rule.Value.Find("$ref") is null && rule.Value.Find(name) is null))
        {
            shapes.Missing(rule, name);
        }

        return Finish(kind, rule, $"/{keyword.Name}/{JsonPointer.Escape(rule.Name)}", rule.Name, level, reference);
    }

    private void ReadPart(string keyword, RuleKind kind, JsonMember member)
    {
        switch (kind, member.Name)
        {
            case (RuleKind.Rule or RuleKind.Fact, "expression"):
            case (RuleKind.Reference, "from" or "to"):
            case (RuleKind.Fact, "order"):
                AddText(member.Name, member.Name, member.Value);
                break;
            case (RuleKind.Fact, "key") when shapes.IsArray(member, Phrases.Expressions):
                for (int i = 0; i < member.Value.Items.Count; i++)
                {
                    AddText($"key/{Invariant(i)}", member.Name, member.Value.Items[i]);
                }

                break;
            case (RuleKind.Fact, "fields") when shapes.IsObject(member, Phrases.Fields):
                foreach (JsonMember field in member.Value.Members)
                {
                    AddText($"fields/{field.Name}", field.Name, field.Value);
                }

                break;
            case (RuleKind.Fact, "key" or "fields"):
                break;
            default:
                shapes.Unknown(keyword, member);
                break;
        }
    }

    private void ReadMessage(JsonMember message)
    {
        if (!shapes.IsObject(message, Phrases.Message))
        {
            return;
        }

        foreach (JsonMember text in message.Value.Members)
        {
            if (text.Name is "en" or "zh")
            {
                AddText($"message/{text.Name}", text.Name, text.Value);
            }
            else
            {
                shapes.Unknown(message.Name, text);
            }
        }

        foreach (string language in (string[])["en", "zh"])
        {
            if (message.Value.Find(language) is null)
            {
                shapes.Missing(message, language);
            }
        }
    }

    private void AddText(string part, string name, JsonNode value)
    {
        if (shapes.Text(name, value) is { } text)
        {
            Add(part, text, value.Span);
        }
    }

    private void Add(string part, string text, TextSpan span)
    {
        _parts.Add(new RulePart(part, text));
        _spans.Add(span);
    }

    /// <summary>Where the schema is, is known when all of it is read; see <see cref="RuleSources"/>.</summary>
    private RuleKeyword Finish(RuleKind kind, JsonMember name, string pointer, string id, RuleLevel? level, JsonNode? reference)
    {
        var source = new RuleSource(kind, "", pointer, id, _parts.ToEquatableArray()) { Level = level, Reference = reference?.Text ?? "" };
        return new RuleKeyword(source, name.NameSpan, reference?.Span ?? node.Json.Span, [.. _spans]);
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
