using System.Globalization;
using System.Text;
using System.Text.Json;
using ReportSdk.Schema.Rules;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <summary>
/// Where a condition is broken: behind a last <c>||</c>, in <c>cel.bind</c>, and at each item of <c>all</c>, <c>adjacent</c> and the functions of keys. Each place
/// is told once, with what is so where it is found first.
/// </summary>
/// <param name="interpreter">Evaluates.</param>
/// <param name="verdict">Gets what is found.</param>
/// <param name="message">Of the rule.</param>
internal sealed class ReferenceExplanation(ReferenceInterpreter interpreter, ReferenceVerdict verdict, RuleTemplate message)
{
    private const int MostShown = 64;
    private const int MostItems = 5;

    /// <param name="syntax">The condition, or a part of it that decides.</param>
    /// <param name="scope">What it can name.</param>
    /// <param name="place">Where it is told if nothing in it has a place of its own.</param>
    public void Explain(RuleSyntax syntax, ReferenceScope scope, string place)
    {
        switch (syntax)
        {
            case BinarySyntax { Operator: "||" } or:
                ExplainLast(or, scope, place);
                break;
            case CallSyntax call when ReferenceTyping.IsBind(call):
                ReferenceValue value = interpreter.Evaluate(call.Arguments[1], scope);
                Explain(call.Arguments[2], scope.With(((NameSyntax)call.Arguments[0]).Name, ReferenceTyping.Of(call.Arguments[1], scope), value), place);
                break;
            case CallSyntax { Function: "all" or "adjacent" } call:
                ExplainItems(call, scope, place);
                break;
            case CallSyntax { Function: "isAscending" or "isStrictlyAscending" or "isDescending" or "isStrictlyDescending" or "isContiguous" or "isDistinct" } call:
                ExplainKeys(call, scope, place);
                break;
            default:
                Conclude(interpreter.Judge(syntax, scope), scope, place);
                break;
        }
    }

    /// <summary>The last of alternatives, where no other one holds.</summary>
    private void ExplainLast(BinarySyntax or, ReferenceScope scope, string place)
    {
        switch (interpreter.Judge(or.Left, scope))
        {
            case false:
                Explain(or.Right, scope, place);
                break;
            case null when interpreter.Judge(or.Right, scope) != true:
                verdict.Unknown.Add(place);
                break;
        }
    }

    private void ExplainItems(CallSyntax call, ReferenceScope scope, string place)
    {
        RuleSyntax[] arguments = ReferenceTyping.ArgumentsOf(call);
        if (interpreter.Evaluate(arguments[0], scope) is not ListValue list)
        {
            Conclude(null, scope, place);
            return;
        }

        foreach ((ReferenceValue item, ReferenceScope inner) in ReferenceInterpreter.EachOf(list, arguments, scope))
        {
            Explain(arguments[^1], inner, item.Place ?? place);
        }
    }

    private void ExplainKeys(CallSyntax call, ReferenceScope scope, string place)
    {
        RuleSyntax[] arguments = ReferenceTyping.ArgumentsOf(call);
        if (interpreter.Evaluate(arguments[0], scope) is not ListValue list)
        {
            Conclude(null, scope, place);
            return;
        }

        List<(ReferenceValue, ReferenceScope)> found = interpreter.OutOfPlace(call.Function, list, arguments, scope, out bool isKnown);
        foreach ((ReferenceValue item, ReferenceScope inner) in found)
        {
            Conclude(false, inner, item.Place ?? place);
        }

        if (found.Count == 0 && !isKnown)
        {
            Conclude(null, scope, place);
        }
    }

    private void Conclude(bool? holds, ReferenceScope scope, string place)
    {
        if (holds is null)
        {
            verdict.Unknown.Add(place);
        }
        else if (holds == false)
        {
            verdict.Broken.TryAdd(place, Fill(scope));
        }
    }

    private string Fill(ReferenceScope scope)
    {
        var text = new StringBuilder(message.Literals[0]);
        for (int i = 0; i < message.Inserts.Count; i++)
        {
            RuleSyntax insert = RuleParser.Parse(message.Inserts[i].Text, out _)!;
            text.Append(Show(interpreter.EvaluateMaybeAbsent(insert, scope))).Append(message.Literals[i + 1]);
        }

        return text.ToString();
    }

    /// <summary>A value as a message shows it.</summary>
    public static string Show(ReferenceValue value) => value switch
    {
        { IsUnknown: true } => "—",
        ConditionValue condition => condition.Holds ? "true" : "false",
        NumberValue { Unit: { } unit } number => $"{number.Number!.Value.Show()} {ShowText(unit.Text)}",
        NumberValue number => number.Number!.Value.Show(),
        TextValue text => ShowText(text.Text),
        DateValue date => ShowDay(date.Day),
        MonthValue month => string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.MonthOfYear:00}"),
        PeriodValue period => period.ToString(),
        SpanValue span => $"{ShowDay(span.First)}/{ShowDay(span.Last)}",
        ListValue { Items: var items } => $"[{string.Join(", ", items.Take(MostItems).Select(ShowItem))}{(items.Count > MostItems ? ", …" : "")}]",
        DocumentValue { Json: var json } => ShowJson(json),
        _ => throw new InvalidOperationException(value.ToString()),
    };

    private static string ShowItem(ReferenceValue item) => item is ListValue ? "[…]" : item.Source is { } source ? ShowJson(source) : Show(item);

    private static string ShowJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "{…}",
        JsonValueKind.Array => "[…]",
        JsonValueKind.Null => "—",
        JsonValueKind.String => ShowText(json.GetString()!),
        _ => json.GetRawText(),
    };

    private static string ShowDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An excerpt; what cannot be seen, or moves what is around it, is written out.</summary>
    private static string ShowText(string text)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        string shown = string.Concat(runes.Take(MostShown).Select(static rune => Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}")
            : rune.ToString()));
        return runes.Length > MostShown ? shown + "…" : shown;
    }
}
